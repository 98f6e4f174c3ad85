import { expect, it } from 'vitest'
import { loneDate, takeDate } from '../../../../src/import/structure/dates/loneDate.ts'

it.each([
  ['(2021-06-27）', '2021-6-27'],
  ['（2021-6-7）', '2021-6-7'],
  ['(2021/06/27)', '2021-6-27'],
  ['（2021年6月27日）', '2021-6-27'],
  ['２０２１年６月２７日', '2021-6-27'],
  ['二〇二一年六月二十七日', '2021-6-27'],
  ['2021-06-27', '2021-6-27'],
  ['27.06.2021', '2021-6-27'],
  ['06/27/2021', '2021-6-27'],
  ['Sunday, 27th June 2021', '2021-6-27'],
  ['June 27, 2021', '2021-6-27'],
  ['27 June 2021 | 2021年6月27日 星期日', '2021-6-27'],
  ['Posted on 27 Jun 2021, 09:30', '2021-6-27'],
  ['发布时间：2021-06-27', '2021-6-27'],
  ['(27 June)', '?-6-27'],
  ['6月27日', '?-6-27'],
  ['Kunming, 27 June', '?-6-27'],
  ['昆明，6月27日', '?-6-27'],
  ['Kunming 昆明 · June 27', '?-6-27'],
  ['昆明 Kunming | 27 June', '?-6-27'],
  ['Kunming, 27.6.2021 昆明，2021.6.27', '2021-6-27'],
  ['Kunming, 27.6.2021昆明，2021.6.27', '2021-6-27'],
  ['重庆晨报2021年6月27日', '2021-6-27'],
  ['(iChongqing 爱重庆, 2021-06-27)', '2021-6-27'],
  ['27 June 2021 · China Daily 中国日报', '2021-6-27'],
  ['27 June | Sichuan Daily 四川日报', '?-6-27'],
  ['2021-06-27 Sichuan Daily', '2021-6-27'],
  ['27 June · Tea Party', undefined],
  ['📅 6月27日', '?-6-27'],
  ['@June 27, 2021', '2021-6-27'],
  ['Posted by the secretariat on 27 June 2021', '2021-6-27'],
  ['27 June 2021 | 2021年6月28日', undefined],
  ['（2021-02-30）', undefined],
  ['27 June in Chengdu', undefined],
  ['12–14 June', undefined],
  ['3 / 12', undefined],
])('%s is the lone day %s', (text, day) => {
  const found = loneDate(text)
  expect(found && [found.year ?? '?', found.month, found.day].join('-')).toBe(day)
})

it('says whether day and month may be swapped', () => {
  expect(loneDate('05/09/2024')).toEqual({ year: 2024, month: 9, day: 5, swappable: true })
  expect(loneDate('05/05/2024')).toEqual({ year: 2024, month: 5, day: 5 })
})

it.each([
  ['A Port Opens （2021-07-28）', 'A Port Opens', { year: 2021, month: 7, day: 28 }],
  ['港口开放(2021-07-28)', '港口开放', { year: 2021, month: 7, day: 28 }],
  ['A Port Opens (5 September)', 'A Port Opens', { month: 9, day: 5 }],
  ['A Port Opens – 5 Sep 2024', 'A Port Opens', { year: 2024, month: 9, day: 5 }],
  ['5 Sep: A Port Opens', 'A Port Opens', { month: 9, day: 5 }],
  ['【9月5日】港口开放', '港口开放', { month: 9, day: 5 }],
  ['A Port Opens (Yunnan Daily, 5 Sep)', 'A Port Opens (Yunnan Daily, 5 Sep)', undefined],
  ['A Port Opens (Phase 2)', 'A Port Opens (Phase 2)', undefined],
  ['A Port Opens (2021-13-01)', 'A Port Opens (2021-13-01)', undefined],
])('%s gives its day', (headline, text, date) => {
  expect(takeDate(headline)).toEqual(date === undefined ? { text } : { text, date })
})
