import { describe, expect, it } from 'vitest'
import { readHtml } from '../../../../src/import/read/html/readHtml.ts'
import { readText } from '../../../../src/import/read/text/readText.ts'
import { labelBlocks } from '../../../../src/import/structure/label/labelBlocks.ts'
import { segmentLines } from '../../../../src/import/structure/segment/segmentLines.ts'

/** The label of each block, with the first words of its text. */
function labelsOf(...parts: readonly string[]): string[] {
  const { blocks } = segmentLines(readText(parts.join('\n\n')))
  return labelBlocks(blocks).map(({ label, text }) => `${label}: ${text.slice(0, 14)}`)
}

const port = [
  'Port of Luzhou adds a crane\n泸州港新增起重机',
  '12 August 2021',
  'A crane has begun work at the port of Luzhou. It lifts 40 boxes an hour.',
  '泸州港一台起重机投入使用，每小时吊装40个集装箱。',
]
const bridge = [
  'Bridge at Zunyi wins a prize\n遵义大桥获奖',
  '14 August 2021',
  'A bridge at Zunyi has won a prize for its railings. They hum in the wind.',
  '遵义一座大桥因护栏获奖，护栏会随风发出嗡鸣。',
]
const tea = [
  'Tea of Pu’er goes by rail\n普洱茶经铁路运输',
  '19 August 2021',
  'Tea from Pu’er now goes to the coast by rail. The journey takes two days.',
  '普洱茶开始经铁路运往沿海，全程两天。',
]

describe('a line with its context', () => {
  it('is a headline if a date and a body follow, as under the others', () => {
    expect(labelsOf(...port, ...bridge, ...tea).filter((label) => label.startsWith('headline'))).toHaveLength(
      6,
    )
  })

  it('is the name of a section if the date below it belongs to the headline below that date', () => {
    const led = (day: number, [head = '', , ...bodies]: readonly string[]) => {
      const [english = '', chinese = ''] = head.split('\n')
      return [`April ${day}, 2023\n${chinese}。\n${english}.`, ...bodies]
    }
    const section = (name: string) => `\n\n${name}\n`
    const parts = [
      ...[section('Policy and Markets 政策与市场'), ...led(13, port), ...led(14, bridge)],
      ...[section('Around the Region 区域纵览'), ...led(5, tea), ...led(6, port)],
      ...[section('City Life 城市生活'), ...led(7, bridge), ...led(9, tea)],
    ]
    expect(labelsOf(...parts).filter((label) => /Policy|Around|City/.test(label))).toEqual([
      ...['section: Policy and Mar', 'section: Around the Reg', 'section: City Life 城市生活'],
    ])
  })

  it.each([
    '图书馆八点开门，座位三百个。',
    '表演持续两小时，观众三百人。',
    '照片展在泸州开幕，展出作品三百件。',
  ])('is not a caption just because it begins with the first character of one: %s', (text) => {
    const labels = labelsOf(
      ...port.slice(0, 2),
      'A library opens at eight. It has 300 seats.',
      text,
      ...bridge,
    )
    expect(labels.find((label) => label.includes(text.slice(0, 3)))).toMatch(/^body/)
  })

  it.each(['图为泸州港起重机', '图1 泸州港', '（图/泸州港务集团）', '配图：泸州港'])(
    'is a caption if it says so: %s',
    (text) => {
      const labels = labelsOf(...port, text, ...bridge, ...tea)
      expect(labels.find((label) => /图|照片/.test(label))).toMatch(/^caption/)
    },
  )

  it('is a body if a day in brackets follows several sentences', () => {
    const dayed = '遵义一座大桥因护栏获奖。护栏会随风发出嗡鸣。（8月14日）'
    const labels = labelsOf(...port, bridge[0] ?? '', 'A bridge has won a prize.', dayed, ...tea)
    expect(labels.filter((label) => label.includes('遵义一座'))).toEqual([
      'body: 遵义一座大桥因护栏获奖。护栏',
    ])
  })

  it('is outside the stories under the heading of an advertisement, up to the next headline', () => {
    const advert = [
      'Advertisement 广告',
      'Rooms in the Jade Tower, from 85 RMB a square metre. Ask Meridian.',
      '玉楼写字间出租，每平方米85元起。',
    ]
    const labels = labelsOf(...port, ...advert, ...bridge, ...tea)
    expect(labels.filter((label) => label.startsWith('boilerplate'))).toHaveLength(3)
    expect(labels.filter((label) => label.startsWith('headline'))).toHaveLength(6)
  })

  it('is not a headline as a day of a calendar', () => {
    const calendar = [
      'Coming events 活动预告',
      '5 September: Tea party, Chengdu',
      '9 September: Visit to a port',
    ]
    const labels = labelsOf(...port, ...bridge, ...tea, ...calendar)
    expect(labels.slice(-3).every((label) => label.startsWith('boilerplate'))).toBe(true)
  })

  it('is not a headline as a bulleted sentence, even if the newsletter numbers its headlines', () => {
    const bullets = ['• It lifts boxes.', '• It stands on rails.']
    const labels = labelsOf(...port, ...bullets, ...bridge, ...tea)
    expect(labels.filter((label) => label.startsWith('body: •'))).toHaveLength(2)
  })

  it('is a subheading within bodies if it recurs', () => {
    const next = (text: string) => ['What comes next', text]
    const labels = labelsOf(
      ...port.slice(0, 3),
      ...next('More cranes will come. The first is due in May.'),
      ...bridge.slice(0, 3),
      ...next('More bridges will have railings. The first is due in June.'),
      ...tea,
    )
    expect(labels.filter((label) => label === 'subheading: What comes nex')).toHaveLength(2)
  })

  it('is the name of a section above a headline', () => {
    expect(labelsOf(...port, ...bridge, 'AROUND THE REGION', ...tea)).toContain('section: AROUND THE REG')
  })

  it('is in the table of contents if the same lines follow as headlines', () => {
    const names = [
      'In this issue',
      'Port of Luzhou adds a crane',
      'Bridge at Zunyi wins a prize',
      'Tea of Pu’er goes by rail',
    ]
    expect(
      labelsOf(...names, ...port, ...bridge, ...tea)
        .slice(0, 4)
        .every((label) => label.startsWith('contents')),
    ).toBe(true)
  })

  it('is a pull quote if a body has the same sentence', () => {
    expect(labelsOf(...port, ...bridge, '“They hum in the wind.”', ...tea)).toContain(
      'pullQuote: “They hum in t',
    )
  })

  it.each(['It lifts 40 boxes an hour.', ''])(
    'is a pull quote if it repeats the sentence after a dateline, before “%s”',
    (next) => {
      const sentence = 'A crane has begun to work at the new port of Luzhou.'
      const dated = [
        port[0] ?? '',
        `12 Aug — ${sentence} ${next}`.trim(),
        '8月12日电泸州港一台起重机投入使用。',
      ]
      const labels = labelsOf(...dated, sentence, ...bridge, ...tea)
      expect(labels.filter((label) => label.endsWith('A crane has be'))).toEqual([
        'pullQuote: A crane has be',
      ])
    },
  )
})

/** The labels of a page with these blocks before its stories, after the first one, and after the last one. */
function labelsOfPage({ above = '', within = '', below = '' }): string[] {
  const stories = [port, bridge, tea].map(([head = '', , ...bodies]) =>
    [...head.split('\n').map((line) => `<h2>${line}</h2>`), ...bodies.map((text) => `<p>${text}</p>`)].join(
      '',
    ),
  )
  const { blocks } = segmentLines(readHtml(above + stories.join(within) + below))
  return labelBlocks(blocks).map(({ label, text }) => `${label}: ${text.slice(0, 14)}`)
}

it('takes the largest lines at the start for the newsletter’s name, whatever they say', () => {
  expect(labelsOfPage({ above: '<h1>Green Lake</h1><h1>翠湖</h1><p>CITY 城事</p>' }).slice(0, 2)).toEqual([
    'boilerplate: Green Lake',
    'boilerplate: 翠湖',
  ])
})

it('takes the headline of the leading story for one, even if it is the largest', () => {
  const lead = [
    '<h1>Rail opens</h1><h1>铁路通车</h1>',
    ...port.slice(2).map((text) => `<p>${text.repeat(2)}</p>`),
  ].join('')
  expect(labelsOfPage({ above: lead }).slice(0, 2)).toEqual(['headline: Rail opens', 'headline: 铁路通车'])
})

it('takes no small type for a headline, even in bold above one', () => {
  const small = ['CITY', '城事'].map((text) => `<p style="font-size:8pt"><b>${text}</b></p>`).join('')
  const labels = labelsOfPage({ above: small, within: small })
  expect(
    labels.filter((label) => /CITY|城事/.test(label)).every((label) => label.startsWith('section')),
  ).toBe(true)
})

it('is a headline below a line for email programs, which heads nothing at the top', () => {
  const undated = ([head = '', , ...bodies]: readonly string[]) => [head, ...bodies]
  const labels = labelsOf('View this email in your browser', ...[port, bridge, tea].flatMap(undated))
  expect(labels.filter((label) => label.startsWith('headline'))).toHaveLength(6)
})

it('ends a box with an address where the next story begins, even if each paragraph is one sentence', () => {
  const story = ['Chess', 'Tea', 'Bridge'].map(
    (name) =>
      `<h2>${name}: the final</h2><p>She beat an engineer in 34 moves under the old ginkgo of the park.</p>`,
  )
  const box = '<h3>Contact us</h3><p>Send three sentences.</p>'
  const { blocks } = segmentLines(readHtml(story.join(box)))
  expect(labelBlocks(blocks).filter(({ label }) => label === 'headline')).toHaveLength(3)
})

it('takes lines with stars for a list, and one alone for a footnote', () => {
  const stars = '<p>* The first gauge stood.</p><p>* The second gauge was stolen.</p>'
  expect(labelsOfPage({ below: stars }).slice(-2)).toEqual(['body: * The first ga', 'body: * The second g'])
  expect(labelsOfPage({ below: '<p>* All figures are of May.</p>' }).at(-1)).toMatch(/^footnote/)
})

it('recognises a link to the article if the same words below each story lead to another address', () => {
  const words = 'Text of the rules 规定全文'
  const ruled = [port, bridge, tea].flatMap(([head = '', ...rest], index) => {
    const [english = '', chinese = ''] = head.split('\n')
    return [
      `<h2>${english} ${chinese}</h2>`,
      ...rest.map((text) => `<p>${text}</p>`),
      `<p><a href="https://rules.example/${index}">${words}</a></p>`,
    ]
  })
  const { blocks } = segmentLines(readHtml(ruled.join('')))
  const marks = labelBlocks(blocks).filter(({ text }) => text === words)
  expect(marks.map(({ label }) => label)).toEqual(['readMore', 'readMore', 'readMore'])
})

it('takes an address at the end for text outside the stories, not for a subheading', () => {
  const address = 'Chamber of the Upper River, Suite 22, Taikoo Li Office, Chengdu'
  const linked = [port, bridge, tea].flatMap((story, index) => [...story, `https://news.example/${index}`])
  expect(labelsOf(...linked, address).at(-1)).toMatch(/^boilerplate/)
})
