import { expect, it } from 'vitest'
import { doubledEtc } from '../../../src/check/rules/doubledEtc.ts'
import { madeBody, said, saidOfScars } from '../madeIssue.ts'

it('finds 等 after 包括', () => {
  expect(saidOfScars(doubledEtc)).toEqual([
    { level: 'warning', story: 'night-market', found: '“包括小面、茶叶和漆器等”' },
  ])
})

it.each([
  ['航点包括伦敦、达卡等地。', 1],
  ['航点包括伦敦、达卡。', 0],
  ['航点有伦敦、达卡等。', 0],
  ['航点包括伦敦和达卡，船员等到天亮。', 0],
  ['航点包括伦敦和达卡。重庆等地也有。', 0],
  ['船票包括三等舱和头等舱。', 0],
  ['课程包括高等数学。', 0],
  ['标准包括等级和等额付款。', 0],
])('%s', (zh, count) => {
  expect(said(doubledEtc, { body: madeBody([undefined, zh]) })).toHaveLength(count)
})
