import { describe, expect, it } from 'vitest'
import { chineseTotal } from '../../src/check/chineseTotal.ts'
import { englishTotal } from '../../src/check/englishTotal.ts'
import type { StatedTotal } from '../../src/check/statedTotal.ts'

function written(total: StatedTotal | undefined): string {
  return total
    ? `${total.total.digits} = ${total.parts.map(({ digits }) => digits).join(' + ')}${total.mayBePartial ? '?' : ''}`
    : 'none'
}

describe('the total that an English sentence states', () => {
  it.each([
    ['Of the 58 zones, 32 are for industry, 21 for services and 5 for farming.', '58 = 32 + 21 + 5'],
    ['There are 58 zones in all, of which 30 are new and 28 are old.', '58 = 30 + 28?'],
    ['The city has 58 zones, of which 30 are industrial and the other 28 serve trade.', '58 = 30 + 28?'],
    ['The city signed 58 projects, 30 of them in Chengdu and 28 in Deyang.', 'none'],
    ['A total of 58 projects were signed: 30 in Chengdu, 20 in Deyang and 8 in Ya’an.', '58 = 30 + 20 + 8'],
    ['A total of 58 projects were signed, with 30 in Chengdu and 28 in Deyang.', '58 = 30 + 28?'],
    ['A total of 58 projects were signed, 30 in Chengdu, 20 in Deyang and 8 in Ya’an.', '58 = 30 + 20 + 8?'],
    ['Chengdu has 30 zones, Deyang 20 and Ya’an 8, 58 in total.', '58 = 30 + 20 + 8'],
    ['The fair drew 30 banks, 20 insurers and 8 funds, making 58 in all.', '58 = 30 + 20 + 8'],
    ['The fair drew 30 banks, 20 insurers and 8 funds, for a total of 58.', '58 = 30 + 20 + 8'],
    ['The fair drew 30 banks and 28 insurers, a total of 58 exhibitors.', '58 = 30 + 28'],
    ['The network consists of 58 stations (30 underground and 28 above).', '58 = 30 + 28'],
    ['The fleet of 58 trams is made up of 30 short and 28 long ones.', '58 = 30 + 28'],
    [
      'Investment came to 12.5 billion yuan, of which 8 billion yuan is public and 4.5 billion yuan private.',
      '12500000000 = 8000000000 + 4500000000?',
    ],
    ['The park covers 58 hectares: 30 hectares of lakes and 28 hectares of woods.', '58 = 30 + 28'],
    ['Fifteen projects were signed.', 'none'],
    ['The fair drew 20 banks, 30 insurers and 40 funds.', 'none'],
    ['Trade rose 5% to 58 billion yuan, of which exports made up 60%.', 'none'],
    ['It has 58 rooms and 30 staff.', 'none'],
  ])('%s', (text, total) => {
    expect(written(englishTotal(text, ''))).toBe(total)
  })

  it('may be in the sentence before', () => {
    expect(written(englishTotal('Of these, 30 are new and 28 are old.', 'The city has 58 zones.'))).toBe(
      '58 = 30 + 28?',
    )
  })
})

describe('the total that a Chinese sentence states', () => {
  it.each([
    ['66个功能区中，58个已命名，另有8个预留。', '66 = 58 + 8'],
    ['全市共签约58个项目，其中工业项目30个、服务业项目28个。', '58 = 30 + 28?'],
    ['全市共有58家企业，其中30家为外资企业，28家为国有企业。', '58 = 30 + 28?'],
    ['工业项目30个、服务业项目20个和农业项目8个，共58个。', '58 = 30 + 20 + 8'],
    ['成都30个、德阳20个、雅安8个，合计58个。', '58 = 30 + 20 + 8'],
    ['成都30家，德阳28家，总计58家。', '58 = 30 + 28'],
    ['58个项目分为30个工业项目和28个服务业项目。', '58 = 30 + 28'],
    ['共签约58个项目：成都30个、德阳20个、雅安8个。', '58 = 30 + 20 + 8'],
    ['总投资125亿元，其中政府投资80亿元，社会投资45亿元。', '12500000000 = 8000000000 + 4500000000?'],
    ['展会吸引20家银行、30家保险公司。', 'none'],
    ['58个项目总投资125亿元，其中12个项目投资80亿元。', 'none'],
    ['全市有58家企业，员工3万人。', 'none'],
  ])('%s', (text, total) => {
    expect(written(chineseTotal(text, ''))).toBe(total)
  })

  it('may be in the sentence before', () => {
    expect(written(chineseTotal('其中30个为新区，28个为老区。', '全市共有58个功能区。'))).toBe(
      '58 = 30 + 28?',
    )
  })
})
