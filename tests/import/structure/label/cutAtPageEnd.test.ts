import { describe, expect, it } from 'vitest'
import type { SourceLine } from '../../../../src/import/read/sourceLine.ts'
import { labelBlocks } from '../../../../src/import/structure/label/labelBlocks.ts'
import { segmentLines } from '../../../../src/import/structure/segment/segmentLines.ts'

/** Printed paragraphs, with headlines in larger type than bodies. */
function printed(page: number, ...texts: readonly string[]): SourceLine[] {
  return texts.map((text, index) => {
    const heading = text.startsWith('#')
    const look = { size: heading ? 14 : 10, bold: heading, colour: '#000000' }
    return { text: text.replace('#', ''), page, line: index + 1, gap: true, heading, links: [], look }
  })
}

const port = [
  '#Port of Luzhou adds a crane',
  '#泸州港新增起重机（2021-08-12）',
  'A crane has begun work at the port of Luzhou. It lifts 40 boxes an hour.',
  '泸州港一台起重机投入使用。每小时吊装40个集装箱。',
]
const bridge = [
  '#Bridge at Zunyi wins a prize',
  '#遵义大桥获奖（2021-08-14）',
  'A bridge at Zunyi has won a prize for its railings. They hum in the wind.',
  '遵义一座大桥因护栏获奖。护栏会随风发出嗡鸣。',
]
const tea = [
  '#Tea of Pu’er goes by rail',
  '#普洱茶经铁路运输（2021-08-19）',
  'Tea from Pu’er now goes to the coast by rail. The journey takes two days.',
  '普洱茶开始经铁路运往沿海。全程两天。',
]
const headline = ['#Growers sell their tea online', '#茶农网上售茶（2021-08-20）']

function headlinesOf(...lines: readonly SourceLine[]): string[] {
  return labelBlocks(segmentLines(lines).blocks).flatMap(({ label, text }) =>
    label === 'headline' ? [text] : [],
  )
}

describe('the first lines of a body, cut by the end of a page', () => {
  const english = [
    'Growers in Zunyi sold 860 tonnes of tea in the first auction of the',
    'city. Bids came in.',
  ]
  const chinese = ['茶农首次网上拍卖售出860吨绿茶。来自19个国家的买家出', '价。成交价创下纪录。']

  it('are not a headline under their headline if both languages are side by side', () => {
    const lines = [
      ...printed(1, ...port, ...bridge, ...headline, english[0] ?? '', chinese[0] ?? ''),
      ...printed(2, english[1] ?? '', chinese[1] ?? '', ...tea),
    ]
    expect(headlinesOf(...lines)).toHaveLength(8)
  })

  it('are not a headline before a name that did not fit into their last line', () => {
    const place = (lines: readonly SourceLine[], room: number) => lines.map((line) => ({ ...line, room }))
    const cut = ['Hartmann Getriebe, a maker of gears, has opened', 'its second plant in']
    const lines = [
      ...printed(1, ...port, ...bridge, ...headline, cut[0] ?? ''),
      ...place(printed(1, cut[1] ?? ''), 6).map((line) => ({ ...line, line: 20, gap: false })),
      ...printed(2, 'Longquanyi, in the east of Chengdu. It cost much.', chinese.join(''), ...tea),
    ]
    expect(headlinesOf(...lines)).toHaveLength(8)
  })
})
