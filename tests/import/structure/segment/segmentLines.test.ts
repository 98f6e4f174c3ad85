import { describe, expect, it } from 'vitest'
import { newAside } from '../../../../src/import/read/aside.ts'
import { readHtml } from '../../../../src/import/read/html/readHtml.ts'
import type { LineLook, SourceLine } from '../../../../src/import/read/sourceLine.ts'
import { segmentLines } from '../../../../src/import/structure/segment/segmentLines.ts'

type Printed = { readonly text: string; readonly gap?: boolean; readonly heading?: boolean } & LineLook

/** Printed lines below each other, in black and 12 points unless they say otherwise. */
function linesOf(...printed: readonly Printed[]): SourceLine[] {
  return printed.map(({ text, gap = false, heading = false, ...look }, index) => ({
    text,
    page: 1,
    line: index + 1,
    gap,
    heading,
    links: [],
    look: { size: 12, colour: '#000000', ...look },
  }))
}

function textsOf(...printed: readonly Printed[]): string[] {
  return segmentLines(linesOf(...printed)).blocks.map(({ text }) => text)
}

it('separates the items of a numbered list, even if a line is full', () => {
  const items = [
    '1. Three lamps in a bag.',
    '2. A whistle on a string.',
    'and its case.',
    '3. A pair of socks.',
  ]
  const lines = linesOf(...items.map((text, index) => ({ text, gap: index === 0 })))
  const { blocks } = segmentLines(lines.map((line) => ({ ...line, room: 0 })))
  expect(blocks.map(({ text }) => text.slice(0, 2))).toEqual(['1.', '2.', '3.'])
})

it('splits paragraphs that have both languages, if they are usual', () => {
  const both = [
    'The port of Luzhou lends its cranes. 泸州港出租吊机。',
    '渡船七点开。 The ferry leaves at seven every day.',
  ]
  const split = [
    'The port of Luzhou lends its cranes.',
    '泸州港出租吊机。',
    '渡船七点开。',
    'The ferry leaves at seven every day.',
  ]
  expect(textsOf(...both.map((text) => ({ text, gap: true })))).toEqual(split)
  const others = Array.from({ length: 9 }, () => ({ text: 'It lifts forty boxes an hour.', gap: true }))
  expect(textsOf({ text: both.join(), gap: true }, ...others)).toHaveLength(10)
})

describe('a headline in both languages over two lines', () => {
  const first = { text: 'Line 9 Is Tested | 重庆在9号线测试', gap: true, heading: true, size: 14, bold: true }
  const rest = { text: '无人驾驶单轨列车（2023-08-08）', heading: true, size: 14 }
  const body = { text: 'Line 9 has begun to test trains. They climb.', gap: true }

  it('is one if the Chinese font has no bold', () => {
    expect(textsOf(first, { ...rest, bold: false }, body)[0]).toBe(`${first.text}${rest.text}`)
  })

  it('ends above a line of another colour', () => {
    expect(textsOf(first, { ...rest, bold: false, colour: '#555555' }, body)[0]).toBe(first.text)
  })

  it('ends above a body that is not a heading', () => {
    const chinese = { text: '重庆测试列车，列车可爬坡。', size: 14, bold: false }
    expect(textsOf(first, chinese, body)[0]).toBe(first.text)
  })

  it('ends above sentences without white space between', () => {
    const plain = { text: '重庆测试列车 | Trains Are Tested', gap: true }
    const bodies = [{ text: '重庆开始测试列车。' }, { text: 'Chongqing has begun to test trains.' }]
    expect(textsOf(plain, ...bodies)).toEqual([plain, ...bodies].map(({ text }) => text))
  })

  describe('with a full stop at its end', () => {
    const end = { ...rest, text: '列车。' }

    function firstOf(room: number, ...printed: readonly Printed[]): string | undefined {
      const lines = linesOf(...printed, body).map((line) => ({ ...line, room: line.gap ? room : 60 }))
      return segmentLines(lines).blocks[0]?.text
    }

    it('is one if its first line is full and the second is set like it', () => {
      expect(firstOf(0, first, end)).toBe(`${first.text}${end.text}`)
      expect(firstOf(20, first, end)).toBe(first.text)
    })

    it('is one in the size of the text too, if a few characters are left', () => {
      const [plain, short] = [first, end].map((line) => ({
        ...line,
        heading: false,
        bold: false,
        colour: '#a3201d',
      }))
      if (!plain || !short) throw new Error('two lines')
      expect(firstOf(0, plain, short)).toBe(`${plain.text}${short.text}`)
      expect(firstOf(0, plain, { ...short, text: '重庆开始测试无人驾驶单轨列车。' })).toBe(plain.text)
    })
  })

  it('is one even on five lines of a narrow column', () => {
    const lines = [
      'One Laptop in Four',
      'Now Comes From',
      'Chongqing | 全球四分',
      '之一的笔记本电脑产自',
      '重庆',
    ]
    const printed = lines.map((text, index) => ({ ...first, text, gap: index === 0, bold: index < 3 }))
    expect(textsOf(...printed, body)[0]).toBe(
      'One Laptop in Four Now Comes From Chongqing | 全球四分之一的笔记本电脑产自重庆',
    )
  })
})

it('keeps the name of an advertisement separate, even without white space above the text below', () => {
  const lines = [
    { text: 'The port handles boxes of fruit from all over the south of Asia.', gap: true },
    { text: 'Advertisement 广告' },
    { text: 'Offices in the Jade Tower, Chengdu: from 85 RMB a square metre.' },
  ]
  expect(textsOf(...lines)[1]).toBe('Advertisement广告')
})

describe('a date in brackets that the end of a narrow line cuts', () => {
  const look = { heading: true, size: 14 }

  it('keeps the space between its day and its month after Chinese', () => {
    const printed = [
      { text: '绿茶网上拍卖（20', gap: true, ...look },
      { text: 'February 2025）', ...look },
    ]
    expect(textsOf(...printed)).toEqual(['绿茶网上拍卖（20 February 2025）'])
  })
})

it('begins a block at each item of a list marked with asterisks', () => {
  expect(
    textsOf({ text: '* Port opens in Luzhou', gap: true }, { text: '* Bridge opens at Zunyi' }),
  ).toHaveLength(2)
})

it('continues a line with a day that the line’s end has cut off', () => {
  const text = { text: 'The school opened in 1999. Lessons in English start on', gap: true }
  expect(textsOf(text, { text: '10 December.' })).toEqual([`${text.text} 10 December.`])
})

it('keeps both links of one printed address that leads to two pages', () => {
  const lines = ['https://a.example/1', 'https://a.example/2'].map((address, line) => ({
    ...{ text: 'port.example', page: 1, line, gap: true, heading: false },
    links: [{ label: 'port.example', address }],
  }))
  const links = segmentLines(lines).blocks.flatMap((block) => block.links.map(({ address }) => address))
  expect(links).toEqual(['https://a.example/1', 'https://a.example/2'])
})

it('keeps the items of a list apart, though one sentence goes on in them', () => {
  const items = ['cut the number of small distilleries;', 'move the fields to organic farming.']
  const html = `<p>Two measures are planned:</p><ul>${items.map((item) => `<li>${item}</li>`).join('')}</ul>`
  const { blocks } = segmentLines(readHtml(html, newAside()))
  expect(blocks.map(({ text }) => text)).toEqual(['Two measures are planned:', ...items])
})
