import { expect, it } from 'vitest'
import { chinesePunctuation } from '../../../src/check/rules/chinesePunctuation.ts'
import { madeBody, said, saidOfScars } from '../madeIssue.ts'

it('finds a half-width full stop and a space', () => {
  expect(saidOfScars(chinesePunctuation).map(({ level, story }) => [level, story])).toEqual([
    ['error', 'water-bus'],
    ['error', 'story-7'],
  ])
})

it.each([
  ['渡轮,大桥', 1],
  ['渡轮(大桥)', 1],
  ['渡轮 ferry', 1],
  ['ferry 渡轮', 1],
  ['渡轮"大桥"', 1],
  ['渡轮3.0版，共1,200班，2:30开船。', 0],
  ['渡轮（Blue Ferry Company）启航。', 0],
  ['渡轮由Blue Ferry运营。', 0],
])('%s', (zh, count) => {
  expect(said(chinesePunctuation, { body: madeBody([undefined, zh]) })).toHaveLength(count)
})
