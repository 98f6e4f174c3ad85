import { expect, it } from 'vitest'
import { numberForms } from '../../../src/check/rules/numberForms.ts'
import { madeBody, said, saidOfScars } from '../madeIssue.ts'

it('finds like numbers in characters and in digits', () => {
  expect(saidOfScars(numberForms)).toEqual([
    { level: 'warning', story: 'night-market', found: '“三个” beside like numbers in digits' },
  ])
})

it.each([
  ['十个项目签约，其中生态类6个。', 1],
  ['两家来自重庆，21家来自成都。', 1],
  ['增速为11.8%，约为全国的三倍。', 1],
  ['连续19个月领先，约为全国的三倍。', 1],
  ['10个项目签约，其中生态类6个。', 0],
  ['十个项目签约。生态类6个。', 0],
  ['第三个码头有12个泊位。', 0],
  ['三四个码头有12个泊位，十多个在建。', 0],
  ['一个码头有12个泊位。', 0],
  ['“三个代表”一文讲了12个例子。', 0],
  ['12家企业提出五个方面的建议。', 0],
  ['两大主题，12个议题。', 0],
])('%s', (zh, count) => {
  expect(said(numberForms, { body: madeBody([undefined, zh]) })).toHaveLength(count)
})
