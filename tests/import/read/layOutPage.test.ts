import { expect, it } from 'vitest'
import { layOutPage } from '../../../src/import/read/layout/layOutPage.ts'
import type { Piece } from '../../../src/import/read/layout/piece.ts'

/** Lines of text below a top left corner, one piece for each line. A piece's width is its number of letters. */
function column(x: number, y: number, lines: readonly string[], size = 10): Piece[] {
  return lines.map((text, index) => ({
    text,
    x,
    y: y - index * size * 1.4,
    size,
    width: text.length * size * 0.5,
  }))
}

function texts(pieces: readonly Piece[]): string[] {
  return layOutPage(pieces, []).map(({ text }) => text)
}

const left = ['the first story has', 'some three lines or', 'so of plain text']
const right = ['the second story is', 'beside it and it is', 'as long as the first']

it('reads columns of one language one after the other', () => {
  const heads = [...column(50, 730, ['First head'], 14), ...column(300, 730, ['Second head'], 14)]
  expect(texts([...column(300, 700, right), ...heads, ...column(50, 700, left)])).toEqual([
    'First head',
    ...left,
    'Second head',
    ...right,
  ])
})

it('reads languages that face each other row by row', () => {
  const chinese = [...column(300, 730, ['标题'], 14), ...column(300, 700, ['第一行文字', '第二行文字'])]
  const english = [...column(50, 730, ['Headline'], 14), ...column(50, 700, left)]
  expect(texts([...chinese, ...english])).toEqual(['Headline', '标题', ...left, '第一行文字', '第二行文字'])
})

it('reads a heading over two columns before both', () => {
  const heading = column(50, 730, ['A heading as wide as both of the columns are'], 16)
  expect(texts([...column(50, 700, left), ...column(300, 700, right), ...heading])[0]).toBe(heading[0]?.text)
})

it('joins the pieces of a line, with a space where they stand apart', () => {
  const line = (text: string, x: number): Piece => ({ text, x, y: 700, size: 10, width: text.length * 5 })
  expect(texts([line('Sichuan', 50), line('-Chongqing', 85), line('railway', 138)])).toEqual([
    'Sichuan-Chongqing railway',
  ])
})

it('marks white space between paragraphs as a gap', () => {
  const gaps = layOutPage([...column(50, 700, left), ...column(50, 640, right)], []).map(({ gap }) => gap)
  expect(gaps).toEqual([true, false, false, true, false, false])
})

it('marks white between paragraphs as a gap where most of them have one line or two', () => {
  const paragraphs = [
    ['A head'],
    left.slice(1),
    ['Why It Matters'],
    right.slice(1),
    ['A source'],
    left.slice(1),
  ]
  let y = 700
  const pieces = [...paragraphs, ...paragraphs, ...paragraphs].flatMap((lines) => {
    const own = column(50, y, lines)
    y -= 5 + lines.length * 14
    return own
  })
  const paragraph = [true, true, false, true, true, false, true, true, false]
  const gaps = layOutPage(pieces, []).map(({ gap }) => gap)
  expect(gaps).toEqual([...paragraph, ...paragraph, ...paragraph])
})

it('puts an address on the line that it lies over, or on a line of its own', () => {
  const over = { address: 'https://a.example/', left: 50, bottom: 668, right: 140, top: 682 }
  const alone = { address: 'https://b.example/', left: 50, bottom: 100, right: 140, top: 120 }
  const lines = layOutPage(column(50, 700, left), [over, alone])
  expect(lines.map(({ text, links }) => [text, links.map(({ address }) => address)])).toEqual([
    [left[0], []],
    [left[1], []],
    [left[2], ['https://a.example/']],
    ['https://b.example/', []],
  ])
})

it('reads each row of a table of figures as one line, with the row that names its columns', () => {
  const cell = (x: number, y: number, text: string): Piece[] => column(x, y, [text])
  const table = [
    ...[...cell(120, 600, '2022'), ...cell(150, 600, '2023'), ...cell(180, 600, 'Change')],
    ...[
      ...cell(50, 580, 'Output'),
      ...cell(120, 580, '210'),
      ...cell(150, 580, '254'),
      ...cell(180, 580, '+9%'),
    ],
    ...[
      ...cell(50, 560, 'Exports'),
      ...cell(120, 560, '31'),
      ...cell(150, 560, '36'),
      ...cell(180, 560, '+4%'),
    ],
  ]
  const lines = layOutPage([...column(50, 700, left), ...table], [])
  expect(lines.filter(({ part }) => part === 'figures').map(({ text }) => text)).toEqual([
    '2022 2023 Change',
    'Output 210 254 +9%',
    'Exports 31 36 +4%',
  ])
})

it('takes names of columns that stand far apart for one row of the table', () => {
  const row = (y: number, ...cells: readonly string[]) =>
    cells.flatMap((text, index) => (text === '' ? [] : column([50, 170, 290, 410][index] ?? 0, y, [text])))
  const table = [
    ...row(600, '', '2022', '2023', 'Change'),
    ...row(580, 'Output', '278', '322', '+9%'),
    ...row(560, 'Exports', '31', '36', '+4%'),
  ]
  expect(layOutPage(table, []).map(({ part }) => part)).toEqual(['figures', 'figures', 'figures'])
})

it('reads three columns right below two as a part of its own', () => {
  const wide = left.map((text) => `${text} and more of it`)
  const two = [
    ...column(50, 700, [...wide, ...wide, 'one line more here']),
    ...column(310, 700, [...wide, ...wide]),
  ]
  const three = [60, 235, 410].flatMap((x) => column(x, 580, [...right, ...left]))
  expect(texts([...two, ...three])).toEqual([
    ...[...wide, ...wide, 'one line more here', ...wide, ...wide],
    ...[right, left, right, left, right, left].flat(),
  ])
})

it('leaves a figure to its own column where a short line of the next column faces it', () => {
  const english = column(50, 700, ['a school in Puer has', 'trained some people', 'to taste coffee well'])
  const chinese = column(200, 714, [
    '卧铺列车连接大理（2023-06-',
    '20）',
    '列车每周五开往万象',
    '全程十四小时',
  ])
  expect(texts([...english, ...chinese])).toEqual([
    'a school in Puer has',
    'trained some people',
    'to taste coffee well',
    '卧铺列车连接大理（2023-06-',
    '20）',
    '列车每周五开往万象',
    '全程十四小时',
  ])
})

it('sees no paragraph between lines of Chinese, which stand further apart, in a box of English ones', () => {
  const line = (text: string, y: number): Piece => ({ text, x: 50, y, size: 10, width: text.length * 5 })
  const chinese = Array.from({ length: 6 }, (_, index) => line('这是一行中文文字', 526 - index * 15))
  const heads = [line('Gearbox maker opens a plant 变速箱', 700), line('企业开设工厂', 685)]
  const english = Array.from({ length: 12 }, (_, index) =>
    line(`plain text of line ${index}`, 666 - index * 11),
  )
  const gaps = layOutPage([...heads, ...english, ...chinese], []).map(({ gap }) => gap)
  expect(gaps.slice(0, 4)).toEqual([true, false, true, false])
})

/** English at the left edge that nearly touches Chinese, of which the lines may stand lower, and further apart. */
function touching(
  english: readonly string[],
  chinese: readonly string[],
  lower: number,
  pitch: number,
): Piece[] {
  const words = english.flatMap((text, index) =>
    column(50, 700 - index * 13, [text]).map((piece) => ({ ...piece, width: 140 })),
  )
  return [...words, ...chinese.flatMap((text, index) => column(195, 700 - lower - index * pitch, [text]))]
}

it.each([
  [3, 18],
  [0, 13],
])(
  'parts languages that nearly touch where only two lines face each other, %i points lower',
  (lower, pitch) => {
    const english = ['The contract runs until then', 'in western China.']
    const chinese = ['合同持续到', '类合同。']
    expect(texts(touching(english, chinese, lower, pitch))).toEqual([...english, ...chinese])
  },
)

it('parts a last line of figures and marks from the English that faces it', () => {
  const english = ['less than a year', 'ago it was said', 'here and there', 'and so on']
  const facing = english.map(
    (text, index): Piece => ({ text, x: 50, y: 700 - index * 14, size: 10, width: 141 }),
  )
  const pieces = ['铁路公司对', '尺集装箱收', '比一年前低'].flatMap((text, index) =>
    column(195, 700 - index * 14, [text]),
  )
  const last = [...column(195, 658, ['6%']), { text: '。', x: 205, y: 658, size: 10, width: 10 }]
  expect(texts([...facing, ...pieces, ...last]).at(-1)).toBe('6%。')
})

it('asks no headline above the columns about them, though a word of it begins where the right one does', () => {
  const word = (text: string, x: number, y: number, width: number, size = 10): Piece => ({
    text,
    x,
    y,
    size,
    width,
  })
  const heads = [word('Park Feeds', 50, 745, 140, 14), word('Homes', 195, 745, 50, 14)]
  const headline = [...heads, word('光伏园区为四十万户家庭供电的消息', 50, 720, 140, 14)]
  const english = ['park has gone', 'on line and', 'feeds homes'].map((text, row) =>
    word(text, 50, 700 - row * 14, 143),
  )
  const chinese = ['附近一座光', '发电。它为', '园区并网了'].map((text, row) =>
    word(text, 195, 700 - row * 14, 50),
  )
  expect(texts([...headline, ...english, ...chinese]).slice(-3)).toEqual(chinese.map(({ text }) => text))
})

/** Chinese, each character as wide as the type is large. Figures stand apart by a quarter of it, as writing programs do. */
function chinese(x: number, y: number, text: string, size = 12): Piece[] {
  let at = x
  return (text.match(/[\d.]+|[^\d.]+/g) ?? []).map((part, index) => {
    at += index === 0 ? 0 : size / 4
    const width = part.length * (/\d/.test(part) ? size / 2 : size)
    const piece = { text: part, x: at, y, size, width }
    at += width
    return piece
  })
}

it('takes Chinese sentences with figures for no table', () => {
  const pieces = [
    ...chinese(50, 700, '全程14小时20分钟，在磨憨口岸停'),
    ...chinese(50, 683, '留一小时。票价542元，座位311元。'),
  ]
  expect(layOutPage(pieces, []).map(({ part }) => part)).toEqual([undefined, undefined])
})

it('finds the gutter into which the marks at the ends of Chinese lines hang', () => {
  const first = ['收费公司的收入为两千七百万，', '超过货车通行费。', '夜市可以营业到凌晨两点钟了。']
  const second = ['农户出租了两千三百个房间', '收入超过全年种稻所得。', '县里禁止酒店涨价']
  // The first and the third line are a character longer than the column is wide; the mark's ink is in its left half.
  const at = (x: number, lines: readonly string[]) =>
    lines.flatMap((text, row) => chinese(x, 700 - row * 17, text))
  expect(texts([...at(50, first), ...at(220, second)])).toEqual([...first, ...second])
})

it('ends columns above a heading that is larger than all in them, though it is as narrow as one of them', () => {
  const above = [...column(50, 700, [...left, ...left]), ...column(300, 700, [...right, 'it ends'])]
  const heading = column(50, 606, ['Around the Region'], 17)
  const below = [...column(50, 576, left), ...column(300, 576, right)]
  expect(texts([...above, ...heading, ...below])).toEqual([
    ...[...left, ...left, ...right, 'it ends', 'Around the Region'],
    ...[...left, ...right],
  ])
})

it('keeps the name of a section in both languages on its line, though a word of the title begins above its Chinese', () => {
  const title = [...column(50, 740, ['Issue 14'], 21), ...column(195, 740, ['第14期'], 21)]
  const name = [
    ...column(50, 700, ['Policy and Markets'], 16),
    { text: '政策与市场', x: 200, y: 700, size: 16, width: 80 },
  ]
  const moved = title.map((piece) => (piece.x === 195 ? { ...piece, x: 200 } : piece))
  expect(texts([...moved, ...name, ...column(50, 660, left)])).toContain('Policy and Markets 政策与市场')
})

it('keeps the name of a table’s last column with the others, though a gutter parts it from them', () => {
  const cell = (x: number, y: number, text: string): Piece[] => column(x, y, [text])
  const row = (y: number, ...cells: readonly string[]) =>
    cells.flatMap((text, at) => cell([50, 120, 150, 200][at] ?? 0, y, text))
  const head = [
    ...cell(120, 600, '2022'),
    ...cell(150, 600, '2023'),
    ...cell(200, 600, 'Change'),
    ...cell(245, 600, '变化'),
  ]
  const table = [
    ...head,
    ...row(582, 'Output', '210', '254', '+9.5%'),
    ...row(564, 'Exports', '31', '36', '+4.1%'),
  ]
  const beside = Array.from({ length: 6 }, (_, at) =>
    cell(200, 528 - at * 14, 'text of a column below'),
  ).flat()
  const lines = layOutPage([...table, ...column(50, 528, [...left, ...left]), ...beside], [])
  expect(lines.map(({ text }) => text)).toContain('2022 2023 Change 变化')
})

it('parts three columns from two where a date in smaller type begins the first of them', () => {
  const wide = left.map((text) => `${text} and more of it`)
  const two = [...column(50, 700, [...wide, 'its end']), ...column(310, 700, wide)]
  const date = column(50, 644, ['9月12日'], 9)
  const three = [50, 225, 400].flatMap((x) =>
    column(x, x === 50 ? 626 : 644, x === 50 ? right : [...right, 'end']),
  )
  expect(texts([...two, ...date, ...three])).toEqual([
    ...[...wide, 'its end', ...wide],
    ...['9月12日', ...right, ...right, 'end', ...right, 'end'],
  ])
})

it('reads three columns one after the other, though white crosses all of them and only one is in Chinese', () => {
  const head = (x: number, top: number, lines: readonly string[]) =>
    lines.map((text, row): Piece => ({ text, x, y: top - row * 16, size: 13, width: 100 }))
  const first = [
    ...head(50, 700, ['Ruili opens', 'its hospital']),
    ...column(50, 650, ['a hospital has opened', 'with beds for patients', 'from both sides of it']),
  ]
  const second = [
    ...column(200, 706, ['need no visa for seven', 'days in the first week']),
    ...column(200, 653, ['瑞丽开设了一家有许多', '床位的医院接收边境的', '病人医生会说多种语言']),
  ]
  const third = [
    ...head(350, 709, ['Chengdu lets', 'its markets']),
    ...column(350, 656, ['成都夜市营业时间延至', 'night markets may trade', 'until two in the morning']),
  ]
  expect(texts([...first, ...second, ...third])).toEqual(
    [...first, ...second, ...third].map(({ text }) => text),
  )
})

it('parts lines that nearly touch and stand on base lines of their own, at a page’s end', () => {
  const english = ['of Chengdu', 'in the morning'].map(
    (text, row): Piece => ({ text, x: 50, y: 100 - row * 13.5, size: 12, width: row === 0 ? 145 : 130 }),
  )
  const chinese = ['成都五个区的夜市', '两点新规涉及街道'].map(
    (text, row): Piece => ({ text, x: 198, y: 96.3 - row * 18, size: 12, width: text.length * 12 }),
  )
  expect(texts([...english, ...chinese])).toContain('of Chengdu')
})

it('leaves a figure at a line’s end to its line, though Chinese in the next column and below begins beside it', () => {
  const word = (text: string, x: number, y: number, width: number): Piece => ({ text, x, y, size: 10, width })
  const english = [
    ...[word('Guiyang', 50, 700, 40), word('will', 96, 700, 20), word('use', 122, 700, 18)],
    ...[word('them', 146, 700, 26), word('in', 178, 700, 9), word('9,000', 193, 700, 27)],
    ...[word('public', 50, 686, 30), word('flats.', 83, 686, 25)],
  ]
  const chinese = [
    word('工厂每年消耗磷矿石', 50, 672, 115),
    word('110', 168, 672, 22),
    word('万吨废', 193, 672, 27),
  ]
  const beside = ['中心须有八成的电力来自水能', '风能和太阳能才符合条件', '全省目前有四十七个大型'].map(
    (text, row): Piece => ({ text, x: 240, y: 700 - row * 14, size: 10, width: 120 }),
  )
  expect(texts([...english, ...chinese, ...beside])[0]).toBe('Guiyang will use them in 9,000')
})

it('leaves lines of another size that stand beside a table out of it', () => {
  const cells = (y: number, ...texts: readonly string[]) =>
    texts.flatMap((text, at) => column([140, 200, 235, 270][at] ?? 0, y, [text]))
  const table = [
    ...cells(640, 'Output', '244', '288', '+3.4%'),
    ...cells(612, 'Exports', '65', '70', '+4.1%'),
  ]
  const title = [
    ...column(50, 673, ['Trade'], 22),
    ...column(50, 645, ['Monthly'], 22),
    ...column(50, 617, ['Issue 14'], 22),
  ]
  expect(texts([...title, ...table])).toContain('Monthly')
})

it('leaves the words of a justified line together, however wide the gaps between them are', () => {
  const words = (y: number, ...parts: readonly (readonly [x: number, text: string])[]) =>
    parts.map(([x, text]): Piece => ({ text, x, y, size: 10, width: text.length * 5 }))
  const first = [
    ...words(714, [50, 'River.'], [97, 'Sensors'], [152, 'on'], [180, 'the']),
    ...words(700, [50, 'bridges'], [112, 'report'], [170, 'wind,']),
    ...words(686, [50, 'weight'], [96, 'and'], [125, 'tremor'], [170, 'every']),
    ...words(672, [50, 'two'], [76, 'seconds'], [126, 'The'], [151, 'premium']),
  ]
  const spaced = '到年增长八月'
    .split('')
    .map((text, at): Piece => ({ text, x: 224 + at * 14, y: 700, size: 10, width: 10 }))
  const second = [
    ...column(224, 714, ['the city says']),
    ...spaced,
    ...column(224, 686, ['and so it is', 'here']),
  ]
  expect(texts([...first, ...second])[1]).toBe('bridges report wind,')
})

it('takes a telephone number in a justified line for no row of a table', () => {
  const parts = [
    [50, 'Telephone'],
    [110, '+86'],
    [140, '28'],
    [165, '5550'],
    [200, '1234'],
  ] as const
  const line = parts.map(([x, text]): Piece => ({ text, x, y: 700, size: 10, width: text.length * 5 }))
  expect(layOutPage(line, []).map(({ part }) => part)).toEqual([undefined])
})

it('leaves the number of a footnote, in small type, out of the line of the next column that stands beside it', () => {
  const words = [...left, ...right, ...left]
  const number: Piece = { text: '7', x: 147, y: 648, size: 6, width: 3 }
  const beside = column(170, 700, words).map((piece) => ({ ...piece, y: piece.y - 9 }))
  const lines = texts([...column(50, 700, words), number, ...beside])
  expect(lines).toEqual(expect.arrayContaining(['7', 'beside it and it is']))
})

it('joins the columns of a page below a number and a name at its head, of which the name stands over one of them', () => {
  const heads = [...column(40, 780, ['No. 22'], 6), ...column(360, 780, ['月报'], 6)]
  const tail = ['它的尾声在这一栏', '到此结束了。']
  const story = ['The first of two stories', 'ends in this column now.']
  const first = [...column(50, 700, tail), ...column(50, 640, story)]
  const second = [...column(250, 700, ['A headline', 'here'], 13), ...column(250, 640, left)]
  const read = texts([...heads, ...first, ...second])
  expect(read.filter((text) => text !== '月报' && text !== 'No. 22')).toEqual([
    ...[...tail, ...story],
    ...['A headline', 'here', ...left],
  ])
})
