import { describe, expect, it } from 'vitest'
import { readText } from '../../../../src/import/read/text/readText.ts'
import { assemble } from '../../../../src/import/structure/assemble/assembleStories.ts'
import { dayInIssue } from '../../../../src/import/structure/dates/printedDay.ts'
import { takeDays } from '../../../../src/import/structure/dates/takeDays.ts'
import { labelBlocks } from '../../../../src/import/structure/label/labelBlocks.ts'
import { segmentLines } from '../../../../src/import/structure/segment/segmentLines.ts'

const cranes = `Chongqing Port Adds Two Night Cranes
Two cranes now work through the night at the port of Chongqing, and lift 40
boxes an hour each. Lorries wait for no more than ten minutes.`
const chineseCranes = `重庆港新增两台夜间起重机
重庆港两台起重机开始夜间作业，每小时各吊装40个集装箱。货车等候不超过10分钟。`
const bridge = `Guizhou Bridge Wins a Prize
A bridge in Guizhou has won a prize for its railings. The railings hum when the
wind is strong, and warn drivers in time.`

function assembled(...parts: string[]) {
  return read(parts.join('\n\n'))
}

function read(text: string) {
  const blocks = takeDays(labelBlocks(segmentLines(readText(text)).blocks))
  return assemble(blocks, (day) => dayInIssue(day, '2024-05'))
}

describe('stories printed separately in the two languages', () => {
  it.each([
    ['one under the other', [cranes, chineseCranes, bridge]],
    ['one half after the other', [cranes, bridge, chineseCranes]],
    ['Chinese first', [chineseCranes, cranes, bridge]],
  ])('are joined by their shared figures and names: %s', (_how, parts) => {
    const { stories } = assembled(...parts)
    expect(stories).toHaveLength(2)
    const joined = stories.find(({ translation }) => translation === 'by content')
    expect(joined?.headline).toMatchObject({
      en: 'Chongqing Port Adds Two Night Cranes',
      zh: '重庆港新增两台夜间起重机',
    })
    expect(joined?.bodies.zh).toHaveLength(1)
  })
})

describe('stories printed in two halves that share no figure and no name', () => {
  const story = (title: string, text: string) => `${title}\n${text}`
  const english = [
    cranes,
    story(
      'Pandas Eat Less in Summer',
      'The pandas rest in the shade all day long. They leave half of the bamboo.',
    ),
    story(
      'Line 9 Opens in Chengdu',
      'Line 9 of Chengdu carries 40,000 people. It has 13 stops on 22 kilometres.',
    ),
    story('Dali Buys 310 Buses', 'Dali has bought 310 buses for 45 routes. Each has 38 seats.'),
    story('Leshan Sells 72 Boats', 'Leshan has sold 72 old boats in 15 lots. Most of them went to Yibin.'),
  ]
  const chinese = [
    chineseCranes,
    story('大熊猫夏季食量减少', '大熊猫整日在树荫下休息。它们剩下一半竹子。'),
    story('成都9号线开通', '成都9号线每天运送4万人。全长22公里，设13站。'),
    story('大理购买310辆公交车', '大理为45条线路购买了310辆公交车。每辆有38个座位。'),
    story('乐山出售72艘船', '乐山分15批出售了72艘旧船。多数去了宜宾。'),
  ]

  it('are joined if they are between the same stories, though the halves differ in length', () => {
    const { stories } = assembled(...english, bridge, ...chinese)
    const joined = stories.find(({ headline }) => headline.en === 'Pandas Eat Less in Summer')
    expect(joined?.headline.zh).toBe('大熊猫夏季食量减少')
    expect(stories).toHaveLength(6)
  })

  it('stay separate if one of them has figures that the other lacks', () => {
    const other = story('甘孜新开12家客栈', '甘孜新开12家客栈，共有96个房间。房价为180元。')
    const { stories } = assembled(...english, bridge, ...chinese.with(1, other))
    expect(stories).toHaveLength(7)
  })
})

describe('addresses', () => {
  it('go to the story that they are under', () => {
    const { stories } = assembled(
      cranes,
      'Read more: https://port.example/a',
      bridge,
      'https://bridge.example/b',
    )
    expect(stories.map(({ link }) => link?.address)).toEqual([
      'https://port.example/a',
      'https://bridge.example/b',
    ])
  })

  it('are not given to stories if a group has more addresses than the page has marks', () => {
    const { stories, unplaced } = assembled(
      `${cranes} More here`,
      `${bridge} More here`,
      'https://paper.example/1\nhttps://paper.example/2\nhttps://paper.example/3',
    )
    expect(stories.flatMap(({ link }) => link ?? [])).toEqual([])
    expect(unplaced.map(({ reason }) => reason)).toEqual(Array(3).fill('reason.strayLink'))
  })
})

describe('text without a place', () => {
  it('is returned with its position: a headline without a body', () => {
    const { unplaced } = assembled(cranes, 'Yunnan Flower Market Opens (2024-05-03)')
    expect(unplaced).toMatchObject([
      { text: 'Yunnan Flower Market Opens\n2024-05-03', position: 'page 1, line 5' },
    ])
  })

  it('is returned: a body before all headlines', () => {
    const { unplaced } = read(`It rained all day, and all night too.\f${cranes}`)
    expect(unplaced).toMatchObject([
      { text: 'It rained all day, and all night too.', reason: 'reason.noHeadline' },
    ])
  })
})

it('continues a body after the end of a page', () => {
  const text = `${cranes} The port will soon have\fa third crane, which came by barge.\n\n${bridge}`
  const { stories } = read(text)
  expect(stories[0]?.bodies.en?.map(({ text: own }) => own).join(' ')).toContain(
    'will soon have a third crane',
  )
})
