import { expect, it } from 'vitest'
import { unevenTranslation } from '../../../src/check/rules/unevenTranslation.ts'
import { madeBody, said, saidOfScars } from '../madeIssue.ts'

it('finds a segment of which one language says much more', () => {
  expect(saidOfScars(unevenTranslation)).toMatchObject([{ level: 'warning', story: 'battery-plant' }])
})

it('finds it in the other direction', () => {
  const body = madeBody([
    'Ferries sail.',
    '渡轮现在开到晚上十点，周末和节假日还会加开夜航班次，方便市民出行。',
  ])
  expect(said(unevenTranslation, { body })).toEqual(['warning $.stories[0].body[0][0]'])
})

it('allows for headlines, short sentences and ordinary translation', () => {
  const even = madeBody([
    'Ferries now sail until ten in the evening, with more crossings at weekends and on public holidays.',
    '渡轮现在开到晚上十点，周末和节假日还会加开班次。',
  ])
  expect(said(unevenTranslation, { body: even }, { body: madeBody(['It will.', '将会如此。']) })).toEqual([])
})
