import { expect, it } from 'vitest'
import { periodicalTitles } from '../../../src/check/rules/periodicalTitles.ts'
import { madeBody, said, saidOfScars } from '../madeIssue.ts'

it('finds a paper’s name without title marks', () => {
  expect(saidOfScars(periodicalTitles)).toEqual([
    { level: 'warning', story: 'night-market', found: '“自编晚报”' },
  ])
})

it.each([
  ['据四川日报报道，渡轮启航。', 1],
  ['人民日报英文版刊出此文。', 1],
  ['财新周刊称渡轮启航。', 1],
  ['据《四川日报》报道，渡轮启航。', 0],
  ['《新京报》《人民日报》均有报道。', 0],
  ['船员每日报告水位，按时报到，次日报名。', 0],
  ['船期表由本月刊登，当日报道。', 0],
  ['四川日报社与重庆日报报业集团到场。', 0],
])('%s', (zh, count) => {
  expect(said(periodicalTitles, { body: madeBody([undefined, zh]) })).toHaveLength(count)
})

it('finds it in the name of a note’s source', () => {
  const noteSources = [{ label: { en: 'Sichuan Daily', zh: '四川日报' }, link: 'https://example.org/' }]
  expect(said(periodicalTitles, { note: { en: 'Late.', zh: '迟。' }, noteSources })).toEqual([
    'warning $.stories[0].noteSources[0].label.zh',
  ])
})
