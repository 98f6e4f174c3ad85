import { describe, expect, it } from 'vitest'
import { layOutPage } from '../../../../src/import/read/layout/layOutPage.ts'
import type { Piece } from '../../../../src/import/read/layout/piece.ts'
import { drawPage } from './drawPage.ts'

function textsOf(pieces: readonly Piece[]): string[] {
  return layOutPage(pieces, []).map(({ text }) => text)
}

describe('the reading order of a page', () => {
  it.each([
    [
      'reads columns in one language one after the other',
      `
the first story has     the second story is
some three lines or     beside it and it is
so of plain text        as long as the first
`,
      [
        ...['the first story has', 'some three lines or', 'so of plain text'],
        ...['the second story is', 'beside it and it is', 'as long as the first'],
      ],
    ],
    [
      'reads languages that face each other row by row',
      `
Port opens at Luzhou        泸州港启用
It lifts forty boxes        每小时吊装四十箱


Bridge opens at Zunyi       遵义大桥启用
It hums in the wind         大桥随风嗡鸣
`,
      [
        ...['Port opens at Luzhou', 'It lifts forty boxes', '泸州港启用', '每小时吊装四十箱'],
        ...['Bridge opens at Zunyi', 'It hums in the wind', '遵义大桥启用', '大桥随风嗡鸣'],
      ],
    ],
    [
      'reads a heading over two columns before both',
      `
#A heading that is as wide as both of the columns

the first story has     the second story is
some three lines or     beside it and it is
`,
      [
        'A heading that is as wide as both of the columns',
        ...['the first story has', 'some three lines or', 'the second story is', 'beside it and it is'],
      ],
    ],
    [
      'ends columns above a heading larger than all in them, though it is as narrow as one of them',
      `
the first story has     the second story is
some three lines or     beside it and it is
so of plain text        as long as the first

#Culture

a third story is        and a fourth one in
below its section       the same section
`,
      [
        ...['the first story has', 'some three lines or', 'so of plain text'],
        ...['the second story is', 'beside it and it is', 'as long as the first', 'Culture'],
        ...['a third story is', 'below its section', 'and a fourth one in', 'the same section'],
      ],
    ],
    [
      'keeps the text of a heading in its column, however much white space is between them',
      `
the first story has     the second story is
some three lines or     beside it and it is
so of plain text        as long as the first
#Port opens



a port has opened in
the town of Luzhou
`,
      [
        ...['the first story has', 'some three lines or', 'so of plain text', 'Port opens'],
        ...['a port has opened in', 'the town of Luzhou'],
        ...['the second story is', 'beside it and it is', 'as long as the first'],
      ],
    ],
    [
      'finds the gutter beside the indented first line of a paragraph',
      `
the first story has a        the second one is told
few lines of plain text      on three lines beside it
and the last of them is          It is as long as one
so that another begins       with an indent would be
`,
      [
        ...['the first story has a', 'few lines of plain text', 'and the last of them is'],
        ...['so that another begins', 'the second one is told', 'on three lines beside it'],
        ...['It is as long as one', 'with an indent would be'],
      ],
    ],
    [
      'reads three columns below two as a part of their own',
      `
the first story has three lines       the second story is beside it
or so of plain text in its column     and it is as long as the first


a third is narrow                     a fourth one      a fifth one
and it is below                       too is here       is here too
`,
      [
        ...['the first story has three lines', 'or so of plain text in its column'],
        ...['the second story is beside it', 'and it is as long as the first'],
        ...[
          'a third is narrow',
          'and it is below',
          'a fourth one',
          'too is here',
          'a fifth one',
          'is here too',
        ],
      ],
    ],
    [
      'continues columns across white space that crosses all of them',
      `
the first story has     the second story is
some three lines or     beside it and it is

so of plain text        as long as the first
`,
      [
        ...['the first story has', 'some three lines or', 'so of plain text'],
        ...['the second story is', 'beside it and it is', 'as long as the first'],
      ],
    ],
    [
      'keeps an advertisement, whose lines are centred, apart from the column beside it',
      `
the first story has     the second story is
some three lines or     beside it and it is
so of plain text in     longer than the one
its column                Jade Dental
and more of them        all teeth are mended
below those lines             Call us
or at least as many     and then it goes on
`,
      [
        ...['the first story has', 'some three lines or', 'so of plain text in', 'its column'],
        ...['and more of them', 'below those lines', 'or at least as many', 'the second story is'],
        ...['beside it and it is', 'longer than the one', 'Jade Dental', 'all teeth are mended', 'Call us'],
        'and then it goes on',
      ],
    ],
    [
      'keeps a name at the right edge of a column in the column above it',
      `
the first story has         a letter begins here
two lines in it             and another line of it

it goes on over here               Duan Yu
for two lines               and this is the end

it ends on this line        or so it seems to be
after its third part        if nothing follows
`,
      [
        ...['the first story has', 'two lines in it', 'it goes on over here', 'for two lines'],
        ...['it ends on this line', 'after its third part', 'a letter begins here', 'and another line of it'],
        ...['Duan Yu', 'and this is the end', 'or so it seems to be', 'if nothing follows'],
      ],
    ],
    [
      'ends columns above a line that reaches under both, without white space',
      `
the first story has     the second story is
some three lines or     beside it and it is
you receive this mail because you asked for it
`,
      [
        ...['the first story has', 'some three lines or', 'the second story is', 'beside it and it is'],
        'you receive this mail because you asked for it',
      ],
    ],
  ])('%s', (_title, drawing, lines) => {
    expect(textsOf(drawPage(drawing))).toEqual(lines)
  })
})

describe('the rows of a page', () => {
  it.each([
    [
      'keeps a justified line together, however wide its gaps are',
      `
River.   Sensors   on     the       the city says
bridges    report    wind,          so and it is so
weight   and   tremor    every      here as well as
two    seconds     The    prize     over there too
`,
      'bridges report wind,',
    ],
    [
      'keeps the mark of a list with its text',
      '\n•    the port has opened\n•    the bridge hums\n',
      '• the bridge hums',
    ],
    [
      'keeps a headline in both languages together, though figures below begin where its second language does',
      `
开往罗兹的货运列车 Trains Save Two Days
                   284
                   284
                   284
`,
      '开往罗兹的货运列车 Trains Save Two Days',
    ],
  ])('%s', (_title, drawing, line) => {
    expect(textsOf(drawPage(drawing))).toContain(line)
  })

  it('joins pieces with a space only if there is a gap between them', () => {
    const piece = (text: string, x: number): Piece => ({ text, x, y: 700, size: 10, width: text.length * 5 })
    expect(textsOf([piece('Sichuan', 50), piece('-Chongqing', 85), piece('railway', 138)])).toEqual([
      'Sichuan-Chongqing railway',
    ])
  })

  /** Lines of English that end 5 points before the Chinese beside them begins. */
  function touching(
    english: readonly string[],
    chinese: readonly string[],
    lower: number,
    pitch: number,
  ): Piece[] {
    return [
      ...english.map((text, row) => ({ text, x: 50, y: 700 - row * 13, size: 10, width: 140 })),
      ...chinese.map((text, row) => ({
        text,
        x: 195,
        y: 700 - lower - row * pitch,
        size: 10,
        width: text.length * 10,
      })),
    ]
  }

  it.each([
    ['on the same base lines', 0, 13],
    ['on different base lines', 3, 18],
  ])('separates languages that nearly touch, %s', (_how, lower, pitch) => {
    const english = ['The contract runs until then', 'in western China.']
    const chinese = ['合同持续到', '类合同。']
    expect(textsOf(touching(english, chinese, lower, pitch))).toEqual([...english, ...chinese])
  })

  it('separates columns that nearly touch if their base lines differ', () => {
    const left = ['a contract runs until then', 'in all of western China']
    const right = ['the second story is', 'beside it and it is']
    expect(textsOf(touching(left, right, 3, 13))).toEqual([...left, ...right])
  })

  it('finds a gutter that the marks at the ends of Chinese lines reach into', () => {
    const lines = (x: number, texts: readonly string[]) =>
      texts.map((text, row): Piece => ({ text, x, y: 700 - row * 17, size: 12, width: text.length * 12 }))
    const first = ['收费公司的收入为两千七百万，', '超过货车通行费。', '夜市可以营业到凌晨两点钟了。']
    const second = ['农户出租了两千三百个房间', '收入超过全年种稻所得。', '县里禁止酒店涨价']
    expect(textsOf([...lines(50, first), ...lines(220, second)])).toEqual([...first, ...second])
  })
})

it('joins a large first letter to the first of the lines that are beside it', () => {
  const lines = drawPage('\n      he crane at\n      Luzhou is blue\nand it is tall')
  const initial: Piece = { text: 'T', x: 50, y: 676, size: 30, width: 25 }
  expect(textsOf([initial, ...lines])).toEqual(['The crane at', 'Luzhou is blue', 'and it is tall'])
})

it('separates a name at the right side of a column from the text beside that column', () => {
  const drawing = `
the crane at Luzhou is       a letter about the mules
blue and it lifts some       that went to Lijiang with
forty boxes an hour                    Duan, Heqing
and more                     and another letter that
`
  expect(textsOf(drawPage(drawing))).toContain('forty boxes an hour')
})

const table = `
              2022    2023    Change
Output        210     254     +9%
Exports       31      36      +4%
`

describe('tables of figures', () => {
  const figuresOf = (drawing: string) =>
    layOutPage(drawPage(drawing), []).flatMap(({ text, part }) => (part === 'figures' ? [text] : []))

  it('are read row by row, with the names of their columns', () => {
    expect(figuresOf(table)).toEqual(['2022 2023 Change', 'Output 210 254 +9%', 'Exports 31 36 +4%'])
  })

  it('include the lines of a cell that is too narrow for its text', () => {
    const drawing = `
              2022    2023    Change
                              变化
Output        210     254     +9%
Exports       31      36      +4%
`
    expect(figuresOf(drawing)).toContain('变化')
  })

  it.each([
    [
      'a sentence above a table',
      `Source:       China   Daily   says.${table.replace(/.*2022.*\n/, '')}`,
      'Source:',
    ],
    ['Chinese sentences with figures', '\n全程 14 小时 20 分钟停\n留一小时 542 元 311 元\n', '全程'],
    [
      'figures far from the text before them',
      `
towns  48                                        310
homes  31                                        254
`,
      'towns',
    ],
    [
      'a figure beside a short line of the next column',
      `
a school in Puer has          a train to Dali runs
trained some people           20
to taste coffee well          days a month in all
`,
      '20',
    ],
  ])('do not include %s', (_what, drawing, start) => {
    expect(figuresOf(drawing).filter((text) => text.startsWith(start))).toEqual([])
  })
})

describe('the space between lines', () => {
  const gapsOf = (pieces: readonly Piece[]) => layOutPage(pieces, []).map(({ gap }) => gap)

  it('separates paragraphs', () => {
    expect(gapsOf(drawPage('\nthe first story has\nsome lines\n\nthe second story is\nbeside it'))).toEqual([
      true,
      false,
      true,
      false,
    ])
  })

  it('separates paragraphs if most of them have one or two lines', () => {
    const paragraphs = 'A headline\n\nthe first story has\nsome lines\n\n'
    expect(gapsOf(drawPage(paragraphs.repeat(4)))).toEqual(Array(4).fill([true, true, false]).flat())
  })
})

it('keeps a paragraph together if its last word is below the indent of its first line', () => {
  const lines = layOutPage(drawPage('\n    泸州港的吊机是蓝色\n的。'), [])
  expect(lines.map(({ gap }) => gap)).toEqual([true, false])
})

it('counts the room at the end of a line in its box', () => {
  const lines = layOutPage(drawPage('\nthe first story has\nsome lines'), [])
  expect(lines.map(({ room }) => room)).toEqual([0, 9])
})

it('puts an address on the line that it covers, or on a separate line', () => {
  const over = { address: 'https://a.example/', left: 50, bottom: 670, right: 90, top: 682 }
  const alone = { address: 'https://b.example/', left: 50, bottom: 100, right: 140, top: 120 }
  const lines = layOutPage(drawPage('\nthe first\nstory has'), [over, alone])
  expect(lines.map(({ text, links }) => [text, links.map(({ address }) => address)])).toEqual([
    ['the first', []],
    ['story has', ['https://a.example/']],
    ['https://b.example/', []],
  ])
})
