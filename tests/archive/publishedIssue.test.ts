import { expect, it } from 'vitest'
import { issueSchema } from '../../src/archive/issue.ts'
import { publishIssue } from '../../src/archive/publishedIssue.ts'

/** An issue with one story whose body is the segment. */
function issueOf(segment: { en?: string; zh?: string }) {
  return issueSchema.parse({
    id: '2021-07',
    title: { en: 'Southwest China', zh: '西南地区' },
    stories: [
      {
        id: 'tea',
        section: 'latest',
        places: ['chengdu'],
        topics: ['trade'],
        headline: { en: 'Tea', zh: '茶' },
        body: [[segment]],
      },
    ],
    accepted: [{ rule: 'missing-date', story: 'tea', reason: 'None is printed.' }],
  })
}

function figuresOf(en: string, zh: string) {
  const [segment] = publishIssue(issueOf({ en, zh })).stories[0]?.body[0] ?? []
  return (segment?.figures ?? []).map(({ en, zh }) => [en.notation, zh.notation, en.plain, zh.plain])
}

it.each([
  [
    'Sales of tea reached 299.23 billion yuan.',
    '茶叶销售额达2992.3亿元。',
    [['299.23 billion yuan', '2992.3亿元', '299,230,000,000 yuan', '299,230,000,000元']],
  ],
  ['It takes in nearly 600 services.', '涵盖近600项服务。', [['nearly 600', '近600', '< 600', '< 600']]],
  ['More than 400,000 cars.', '逾40万辆。', [['More than 400,000', '逾40万', '> 400,000', '> 400,000']]],
])('links the figures of %s', (en, zh, linked) => {
  expect(figuresOf(en, zh)).toEqual(linked)
})

it('leaves alone a figure that the other language does not give', () => {
  expect(figuresOf('Exports rose by 13.1% to 40 tonnes.', '出口增长13.1%。')).toEqual([
    ['13.1%', '13.1%', '13.1%', '13.1%'],
  ])
})

it.each([
  ['It is the third of five.', '五个中的第三个。', ['third 第三', 'five 五']],
  ['Over the next two years it will grow.', '今后两年，它将扩大。', ['two years 两年']],
  ['All four places took part.', '四地参加。', ['four 四']],
])('links the ranks and small counts of %s', (en, zh, linked) => {
  expect(figuresOf(en, zh).map(([english, chinese]) => `${english} ${chinese}`)).toEqual(linked)
})

it.each([
  [
    'a day, a first and one of a pair',
    'On 7 June it opened the first, one of twins.',
    '6月7日，第一个启用。',
  ],
  ['a name in quotation marks', 'Its “one core and four zones” are laid out.', '“一核四区”已布局。'],
  ['a name with capitals', 'The Four Seasons Hotel opened.', '四季酒店开业。'],
  ['two of which nothing says which is meant', 'Two cities have it.', '有两座机场的城市有两个。'],
])('leaves alone %s', (_what, en, zh) => {
  expect(figuresOf(en, zh)).toEqual([])
})

it('says where a figure stands in each text', () => {
  const [segment] =
    publishIssue(issueOf({ en: 'Up 13.1% now.', zh: '增长13.1%。' })).stories[0]?.body[0] ?? []
  const [figure] = segment?.figures ?? []
  expect([figure?.en.start, figure?.en.end, figure?.zh.start, figure?.zh.end]).toEqual([3, 8, 2, 7])
})

it('keeps what is for editors alone', () => {
  expect(publishIssue(issueOf({ en: 'Tea.' }))).not.toHaveProperty('accepted')
})
