import { expect, it } from 'vitest'
import { webAddress, wholeAddress } from '../../../../src/publish/import/text/webAddress.ts'

it.each([
  ['https://port.example/a', 'https://port.example/a'],
  ['http://port.example/a.', 'http://port.example/a.'.slice(0, -1)],
  ['www.port.example', 'https://www.port.example'],
  ['port.example/a', 'https://port.example/a'],
  ['htps://www.port.example', undefined],
  ['https//port.example', undefined],
  ['http:/port.example', undefined],
  ['mailto:a@port.example', undefined],
])('reads %s as %s', (text, address) => {
  expect(webAddress(text)).toBe(address)
})

it.each(['htps://www.port.example', 'https//port.example', 'http:/port.example'])(
  'knows %s for an address, though a malformed one',
  (text) => {
    expect(wholeAddress.test(text)).toBe(true)
  },
)
