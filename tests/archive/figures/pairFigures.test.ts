import { expect, it } from 'vitest'
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
  ['99.27bn yuan, up 9.8%', '992.7亿元，增长9.8%', '99.27bn yuan=992.7亿元; 9.8%=9.8%'],
  ['nearly 600 affairs', '592项', '600=592'],
  ['more than 90 products', '93个产品', '90=93'],
  ['13 per cent', '13.1%', '13 per cent=13.1%'],
  ['half of all the firms', '50%的企业', 'half=50%'],
  ['6,667 hectares', '10万亩', '6,667 hectares=10万亩'],
  ['4.2 gigawatts', '420万千瓦', '4.2 gigawatts=420万千瓦'],
  ['6.5 yuan to the dollar', '1美元兑6.5元', '6.5 yuan=6.5元'],
  ['on 7 June 2021', '6月7日', '7 June 2021=6月7日'],
  ['On 12 and 13 July', '7月12日、7月13日', '12 and 13 July=7月12日; 12 and 13 July=7月13日'],
  ['in the first five months', '前5月', 'first five months=前5月'],
  ['in Sept 2024', '2024年9月', 'Sept 2024=2024年9月'],
  ['Jan-Sep 2024', '2024年1-9月', 'Jan-Sep 2024=2024年1-9月'],
  ['in Aug.', '8月', 'Aug.=8月'],
  ['the 13th Five-Year Plan', '“十三五”期间', '13th Five-Year Plan=十三五'],
  ['"one core and four districts"', '“一核四区”', 'one=一; four=四'],
  ['for a 19th month', '连续19个月', '19th=19个月'],
  ['up in five months', '前五月增长', 'five months=前五月'],
  [
    'rose from 3 million to 5 million',
    '从300万增至500万',
    '3 million to 5 million=300万; 3 million to 5 million=500万',
  ],
  ['2000 companies', '2000家企业', '2000=2000'],
  ['open until ten in the evening', '开到晚上10点', 'ten=晚上10点'],
  ['on the 27th', '27日', '27th=27日'],
  ['two or three years', '两三年', 'two or three years=两三年'],
  ['seven or eight stations', '七八个车站', 'seven or eight=七八'],
  ['fell from 3.6 to 3.1 per cent', '从3.6%降至3.1%', '3.6 to 3.1 per cent=3.6%; 3.6 to 3.1 per cent=3.1%'],
  [
    'fell from 45 to 40 billion yuan',
    '从450亿元降至400亿元',
    '45 to 40 billion yuan=450亿元; 45 to 40 billion yuan=400亿元',
  ],
  [
    'rose from 800,000 to 2 million',
    '从80万增至200万',
    '800,000 to 2 million=80万; 800,000 to 2 million=200万',
  ],
  ['fell from 12,000 to 900', '从1.2万降至900', '12,000=1.2万; 900=900'],
  ['5 or 10 yuan', '5元或10元', '5 or 10 yuan=5元; 5 or 10 yuan=10元'],
  ['from Terminal 2', '从T2航站楼', '2=T2'],
  ['from T2', '从2号航站楼', 'T2=2'],
  ['left at 11:10', '11时10分起飞', '11:10=11时10分'],
  ['its first hub', '该枢纽', ''],
]

const differing: readonly (readonly [en: string, zh: string, pairs: string])[] = [
  ['up 13.1%', '增长13.2%', '13.1%|13.2%'],
  ['nearly 600 affairs', '612项', '600|612'],
  ['nearly 600 affairs', '逾600项', '600|600'],
  ['more than 90 products', '88个产品', '90|88'],
  ['on 7 June 2021', '2020年6月7日', '7 June 2021|2020年6月7日'],
  ['ten projects', '九个项目', 'ten|九'],
  ['three of 27 firms', '27家企业', '27=27; three|'],
  ['394.2 square kilometres', '394.2平方米', '394.2 square kilometres|394.2平方米'],
  ['the 13th Five-Year Plan', '“十四五”期间', '13th Five-Year Plan|十四五'],
]

it.each([...agreeing, ...differing])('the figures of “%s” and “%s” are paired: %s', (en, zh, pairs) => {
  expect(paired(en, zh)).toBe(pairs)
})

it.each(sameMeasures)('the measures of “%s” and “%s” are the same', (en, zh) => {
  expect(pairFigures(en, zh).pairs).not.toHaveLength(0)
  expect(paired(en, zh)).not.toContain('|')
})

it.each(differingMeasures)('the measures of “%s” and “%s” differ', (en, zh) => {
  expect(paired(en, zh)).toMatch(/^[^=]*\|[^=]*$/)
})
