import { expect, test } from 'vitest'
import { nameUuid, stableId } from '../../src/editions/stableId.ts'

test('makes the UUID that RFC 9562 gives as its example', () => {
  expect(nameUuid('6ba7b810-9dad-11d1-80b4-00c04fd430c8', 'www.example.com')).toBe(
    '2ed6657d-e927-568b-95e1-2665a8aea6a2',
  )
})

test('stays what readers of the feed have already seen', () => {
  expect(stableId('story', 'en', '2021-07', 'tianfu-airport-opens')).toBe(
    'urn:uuid:7b4eef52-21c5-5503-8752-10d49aecae2c',
  )
})
