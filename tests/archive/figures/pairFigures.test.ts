import { describe, expect, it } from 'vitest'
import { pairFigures } from '../../../src/archive/figures/pairFigures.ts'
import { differingMeasures, sameMeasures } from './measuredPairs.ts'

/** The pairs and the unmatched figures of two texts: `13.1%=13.1%; 12|13`. */
function paired(en: string, zh: string): string {
  const { pairs, unmatched } = pairFigures(en, zh)
  const strong = (text: string, figures: typeof unmatched.en) =>
    figures.filter(({ weak }) => weak !== true).map(({ start, end }) => text.slice(start, end))
  const open = [strong(en, unmatched.en).join(','), strong(zh, unmatched.zh).join(',')]
  return [
    ...pairs.map((pair) => `${en.slice(pair.en.start, pair.en.end)}=${zh.slice(pair.zh.start, pair.zh.end)}`),
    ...(open.every((list) => list === '') ? [] : [open.join('|')]),
  ].join('; ')
}

const agreeing: readonly (readonly [en: string, zh: string, pairs: string])[] = [
  ['imports were 299.23 billion RMB', '进口2992.3亿元', '299.23 billion RMB=2992.3亿元'],
  ['99.27bn yuan, up 9.8%', '992.7亿元，增长9.8%', '99.27bn yuan=992.7亿元; 9.8%=9.8%'],
  ['up 9.8%, to 99.27bn yuan', '992.7亿元，增长9.8%', '9.8%=9.8%; 99.27bn yuan=992.7亿元'],
  ['nearly 600 affairs', '近600项', '600=600'],
  ['nearly 600 affairs', '592项', '600=592'],
  ['more than 90 products', '93个产品', '90=93'],
  ['about 30 billion yuan', '299.8亿元', '30 billion yuan=299.8亿元'],
  ['29.98 billion yuan', '约300亿元', '29.98 billion yuan=300亿元'],
  ['13 per cent', '13.1%', '13 per cent=13.1%'],
  ['ten per cent', '百分之十', 'ten per cent=百分之十'],
  ['about 30% of firms', '约三成企业', '30%=三成'],
  ['half of the firms', '一半企业', 'half=一半'],
  ['half of all the firms', '50%的企业', 'half=50%'],
  ['6,667 hectares', '10万亩', '6,667 hectares=10万亩'],
  ['4.2 gigawatts', '420万千瓦', '4.2 gigawatts=420万千瓦'],
  ['10-year plan', '10年规划', '10-year=10年'],
  ['6.5 yuan to the dollar', '1美元兑6.5元', '6.5 yuan=6.5元'],
  ['400,000 cars', '40万辆', '400,000=40万'],
  ['On 7 June', '6月7日', '7 June=6月7日'],
  ['on 7 June 2021', '6月7日', '7 June 2021=6月7日'],
  ['On 12 and 13 July', '7月12日至13日', '12 and 13 July=7月12日至13日'],
  ['On 12 and 13 July', '7月12日、7月13日', '12 and 13 July=7月12日; 12 and 13 July=7月13日'],
  ['in the first five months', '前5月', 'first five months=前5月'],
  ['From January to May', '1至5月', 'January to May=1至5月'],
  ['in Sept 2024', '2024年9月', 'Sept 2024=2024年9月'],
  ['Jan-Sep 2024', '2024年1-9月', 'Jan-Sep 2024=2024年1-9月'],
  ['in Aug.', '8月', 'Aug.=8月'],
  ['in 2016-20', '2016—2020年', '2016-20=2016—2020年'],
  ['the 13th Five-Year Plan', '“十三五”期间', '13th Five-Year Plan=十三五'],
  ['the third city', '第三个城市', 'third=第三'],
  ['its first hub', '首个枢纽', 'first=首'],
  ['two hub airports', '双枢纽机场', 'two=双'],
  ['"one core and four districts"', '“一核四区”', 'one=一; four=四'],
  ['for a 19th month', '连续19个月', '19th=19个月'],
  ['up in five months', '前五月增长', 'five months=前五月'],
  ['Line 18', '18号线', '18=18'],
  [
    'rose from 3 million to 5 million',
    '从300万增至500万',
    '3 million to 5 million=300万; 3 million to 5 million=500万',
  ],
  ['2000 companies', '2000家企业', '2000=2000'],
  ['open until ten in the evening', '开到晚上10点', 'ten=晚上10点'],
  ['on the 27th', '27日', '27th=27日'],
  ['left at 11:10', '11时10分起飞', '11:10=11时10分'],
  ['36, 27, 19 and six projects', '36个、27个、19个和6个', '36=36; 27=27; 19=19; six=6'],
  ['15 firms and 15 plants', '15家企业、15家工厂', '15=15; 15=15'],
  ['its first hub', '该枢纽', ''],
]

const differing: readonly (readonly [en: string, zh: string, pairs: string])[] = [
  ['up 13.1%', '增长13.2%', '13.1%|13.2%'],
  ['up 13.1%', '提高13.1个百分点', '13.1%|13.1个百分点'],
  ['299.23 billion RMB', '299.23亿元', '299.23 billion RMB|299.23亿元'],
  ['about 30 billion yuan', '2998亿元', '30 billion yuan|2998亿元'],
  ['nearly 600 affairs', '612项', '600|612'],
  ['nearly 600 affairs', '逾600项', '600|600'],
  ['more than 90 products', '88个产品', '90|88'],
  ['150 million US dollars', '1.5亿元', '150 million US dollars|1.5亿元'],
  ['on 7 June', '6月8日', '7 June|6月8日'],
  ['on 7 June 2021', '2020年6月7日', '7 June 2021|2020年6月7日'],
  ['ten projects', '九个项目', 'ten|九'],
  ['three of 27 firms', '27家企业', '27=27; three|'],
  ['394.2 square kilometres', '394.2平方米', '394.2 square kilometres|394.2平方米'],
  ['the 13th Five-Year Plan', '“十四五”期间', '13th Five-Year Plan|十四五'],
]

describe('figures that say the same in both languages', () => {
  it.each(agreeing)('%s / %s', (en, zh, pairs) => {
    expect(paired(en, zh)).toBe(pairs)
  })
})

describe('the figures of a long table in both languages', () => {
  const many = Array.from({ length: 4000 }, (_, at) => at)
  const tonnes = (at: number) => 1000 + ((at * 7) % 4000)

  it('are paired, each with its counterpart', () => {
    const { pairs, unmatched } = pairFigures(
      many.map((at) => `${tonnes(at)} tonnes`).join(', '),
      many.map((at) => `${tonnes(at)}吨`).join('、'),
    )
    expect(pairs).toHaveLength(4000)
    expect(unmatched).toEqual({ en: [], zh: [] })
  })

  it('are paired where a range in one language is two figures in the other', () => {
    const { unmatched } = pairFigures(
      many.map((at) => `${at}300 to ${at}700 metres`).join(', '),
      many.map((at) => `${at}300米，${at}700米`).join('、'),
    )
    expect(unmatched).toEqual({ en: [], zh: [] })
  })
})

describe('figures that differ between the languages', () => {
  it.each(differing)('%s / %s', (en, zh, pairs) => {
    expect(paired(en, zh)).toBe(pairs)
  })
})

describe('a measure', () => {
  it.each(sameMeasures)('is the same in %s / %s', (en, zh) => {
    const { pairs } = pairFigures(en, zh)
    expect(pairs).not.toHaveLength(0)
    expect(paired(en, zh)).not.toContain('|')
  })

  it.each(differingMeasures)('differs in %s / %s', (en, zh) => {
    expect(paired(en, zh)).toMatch(/^[^=]*\|[^=]*$/)
  })
})
