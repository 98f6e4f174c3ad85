import { expect, it } from 'vitest'
import type { Name } from '../../../src/archive/names/nameList.ts'
import { differingNames } from '../../../src/check/rules/differingNames.ts'
import { madeBody, madeIssue, madeStory, said, saidOfScars } from '../madeIssue.ts'

it('finds a place that is another one in the translation', () => {
  expect(saidOfScars(differingNames)).toContainEqual({
    level: 'error',
    story: 'night-market',
    found: 'English “Leshan”; Chinese “雅安”',
  })
})

it.each([
  ['Trains leave Chengdu at noon.', '列车中午从重庆出发。', 'error'],
  ['Tea from Pu’er goes to Japan.', '普洱茶销往韩国。', 'error'],
  ['Growers in Garzê met buyers from Shanghai.', '阿坝种植户会见上海客商。', 'error'],
  ['Growers met buyers from Shanghai.', '种植户会见客商。', 'warning'],
  ['Growers met buyers.', '种植户会见上海客商。', 'warning'],
])('“%s” is not %s', (en, zh, level) => {
  expect(said(differingNames, { body: madeBody([en, zh]) })).toEqual([`${level} $.stories[0].body[0][0]`])
})

it.each([
  ['Chengdu and Chongqing signed.', '成渝两地签约。'],
  ['Trade between Sichuan and Chongqing grew.', '川渝贸易增长。'],
  ['The city paved it with marble.', '该市以大理石铺路。'],
  ['Wenchuan County in Sichuan has a new road.', '四川汶川县新路开通。'],
  ['British firms came to Guizhou.', '英国企业来到贵州。'],
  ['China sells tea to Japan.', '中日茶叶贸易。'],
])('“%s” is %s', (en, zh) => {
  expect(said(differingNames, { body: madeBody([en, zh]) })).toEqual([])
})

it('lets the next sentence name what one leaves out', () => {
  const body = madeBody(['Chengdu opened a port.', '新港开放。'], ['It is big.', '成都新港规模大。'])
  expect(said(differingNames, { body })).toEqual([])
})

it('knows the companies and offices of the archive’s list', () => {
  const company = (id: string, en: string, zh: string): Name => ({ id, kind: 'company', en, zh, pinyin: en })
  const names = [company('a', 'Fosun', '复星'), company('b', 'Messer', '梅塞尔')]
  const issue = madeIssue([madeStory({ body: madeBody(['Fosun builds it.', '由梅塞尔承建。']) })])
  expect(differingNames.check(issue, names)).toMatchObject([
    { level: 'error', found: 'English “Fosun”; Chinese “梅塞尔”' },
  ])
})
