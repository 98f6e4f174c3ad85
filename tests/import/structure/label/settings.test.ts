import { describe, expect, it } from 'vitest'
import type { SourceLine } from '../../../../src/import/read/sourceLine.ts'
import { readText } from '../../../../src/import/read/text/readText.ts'
import { labelBlocks } from '../../../../src/import/structure/label/labelBlocks.ts'
import { segmentLines } from '../../../../src/import/structure/segment/segmentLines.ts'

function textsOf(label: string, lines: readonly SourceLine[]): string[] {
  return labelBlocks(segmentLines(lines).blocks).flatMap((block) =>
    block.label === label ? [block.text] : [],
  )
}

const english = [
  [
    'Port of Luzhou Adds a Second Crane.',
    'A second crane has begun work at the port of Luzhou. It lifts 40 boxes an hour.',
  ],
  [
    'Bridge at Zunyi Wins a Prize.',
    'A bridge at Zunyi has won a prize for its railings. They hum in the wind.',
  ],
  [
    'Tea of Anshun Goes by Rail.',
    'Tea from Anshun now goes to the coast by rail. The journey takes two days.',
  ],
  [
    'Dali Opens a School for Cheese.',
    'A school for the makers of cheese has opened in Dali. It has 60 places.',
  ],
] as const
const chinese = [
  ['泸州港新增第二台起重机。', '泸州港第二台起重机投入使用。每小时吊装40个集装箱。'],
  ['遵义大桥获奖。', '遵义一座大桥因护栏获奖。护栏会随风发出嗡鸣。'],
  ['安顺茶叶经铁路运输。', '安顺茶叶开始经铁路运往沿海。全程两天。'],
  ['大理开设奶酪学校。', '大理开设了一所奶酪学校。学校可招60人。'],
] as const

describe('headlines that end with a full stop', () => {
  it('are recognised by the capitals of their words if nothing else distinguishes them', () => {
    const text = [
      ...english.flatMap(([headline, body], index) => [
        headline,
        body,
        `Source: Sichuan Daily 来源：四川日报`,
        `https://news.example/${index}`,
      ]),
      ...chinese.flatMap(([headline, body], index) => [`${headline}（2024-05-0${index + 1}）`, body]),
    ].join('\n\n')
    const headlines = [...english, ...chinese].map(([headline]) => headline)
    expect(textsOf('headline', readText(text)).map((one) => one.replace(/（.*/, ''))).toEqual(headlines)
  })
})
