import { expect, it } from 'vitest'
import { isByline } from '../../../../src/import/structure/segment/bylines.ts'

it.each([
  'By Li Hua',
  'BY ANNA BELL',
  'By Li Hua in Chengdu and Wang Wei in Kunming',
  'By Dr. Anna Bell, Chief Economist',
  'By Jean-Luc de Witt',
  'By Li Hua | China Daily',
  'By our correspondent in Chengdu',
  'Written by Anna Bell.',
  'Reporting by Li Hua; editing by Anna Bell',
  'Text and photos by Anna Bell',
  'Photo: Xinhua',
  '(Reporting by Li Hua)',
  '记者 李华',
  '四川日报记者李华',
  '（记者 李华 通讯员 王力）',
  '记者：李华',
  '文/王力 图/李华',
  '摄影：李华',
  'By Li Hua 记者 李华',
])('takes %j for a byline', (line) => {
  expect(isByline(line)).toBe(true)
})

it.each([
  'By 2025, Chengdu will have ten metro lines',
  'By Rail to Laos',
  'BY RAIL TO LAOS',
  'By High Speed Rail, Chengdu Reaches Laos',
  'By Popular Demand',
  'By the river, a new park opens',
  'By Anna Bell, 5 September 2024',
  'By Li Hua, a new museum opens in Chengdu',
  'Reporting by the Bank of China shows growth',
  'Photo: the new bridge, opened in May',
  'Report: Chengdu Airport Expands',
  'Written in Chengdu',
  '记者探访成都',
  '记者节活动在蓉举行',
  '图书馆开放',
  '文化/旅游',
  '作者见面会',
  '来源：贵州日报',
  '摄影展 昨日开幕式',
])('does not take %j for a byline', (line) => {
  expect(isByline(line)).toBe(false)
})
