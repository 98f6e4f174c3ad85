import { expect, it } from 'vitest'
import { type StatedTotal, statedTotal } from '../../src/check/statedTotal.ts'

/** `58 = 30 + 28`, with `?` if the parts may be only some of the total. */
function written(total: StatedTotal | undefined): string {
  return total
    ? `${total.total.digits} = ${total.parts.map(({ digits }) => digits).join(' + ')}${total.mayBePartial ? '?' : ''}`
    : 'none'
}

it.each([
  ['Of the 58 zones, 32 are for industry, 21 for services and 5 for farming.', '58 = 32 + 21 + 5'],
  ['The city has 58 zones, of which 30 are industrial and the other 28 serve trade.', '58 = 30 + 28?'],
  ['The city signed 58 projects, 30 of them in Chengdu and 28 in Deyang.', 'none'],
  ['A total of 58 projects were signed: 30 in Chengdu, 20 in Deyang and 8 in Ya’an.', '58 = 30 + 20 + 8'],
  ['A total of 58 projects were signed, with 30 in Chengdu and 28 in Deyang.', '58 = 30 + 28?'],
  ['A total of 58 projects were signed, 30 in Chengdu, 20 in Deyang and 8 in Ya’an.', '58 = 30 + 20 + 8?'],
  ['Chengdu has 30 zones, Deyang 20 and Ya’an 8, 58 in total.', '58 = 30 + 20 + 8'],
  ['The fair drew 30 banks, 20 insurers and 8 funds, making 58 in all.', '58 = 30 + 20 + 8'],
  ['The fair drew 30 banks and 28 insurers, a total of 58 exhibitors.', '58 = 30 + 28'],
  ['The network consists of 58 stations (30 underground and 28 above).', '58 = 30 + 28'],
  ['The fleet of 58 trams is made up of 30 short and 28 long ones.', '58 = 30 + 28'],
  [
    'Investment came to 12.5 billion yuan, of which 8 billion yuan is public and 4.5 billion yuan private.',
    '12500000000 = 8000000000 + 4500000000?',
  ],
  ['The fair drew 20 banks, 30 insurers and 40 funds.', 'none'],
  ['Trade rose 5% to 58 billion yuan, of which exports made up 60%.', 'none'],
])('the English sentence “%s” states the total %s', (text, total) => {
  expect(written(statedTotal(text, '', 'en'))).toBe(total)
})

it.each([
  ['66个功能区中，58个已命名，另有8个预留。', '66 = 58 + 8'],
  ['工业项目30个、服务业项目20个和农业项目8个，共58个。', '58 = 30 + 20 + 8'],
  ['成都30个、德阳20个、雅安8个，合计58个。', '58 = 30 + 20 + 8'],
  ['成都30家，德阳28家，总计58家。', '58 = 30 + 28'],
  ['58个项目分为30个工业项目和28个服务业项目。', '58 = 30 + 28'],
  ['共签约58个项目：成都30个、德阳20个、雅安8个。', '58 = 30 + 20 + 8'],
  ['总投资125亿元，其中政府投资80亿元，社会投资45亿元。', '12500000000 = 8000000000 + 4500000000?'],
  ['58个项目总投资125亿元，其中12个项目投资80亿元。', 'none'],
  ['全市有58家企业，员工3万人。', 'none'],
])('the Chinese sentence “%s” states the total %s', (text, total) => {
  expect(written(statedTotal(text, '', 'zh'))).toBe(total)
})

it('the total may be in the sentence before', () => {
  const english = statedTotal('Of these, 30 are new and 28 are old.', 'The city has 58 zones.', 'en')
  const chinese = statedTotal('其中30个为新区，28个为老区。', '全市共有58个功能区。', 'zh')
  expect([english, chinese].map(written)).toEqual(['58 = 30 + 28?', '58 = 30 + 28?'])
})
