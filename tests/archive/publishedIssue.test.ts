import { expect, it } from 'vitest'
import { issueSchema } from '../../src/archive/issue.ts'
import { publishIssue } from '../../src/archive/publishedIssue.ts'

/** The issue of one story whose body is the segment. */
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
  ['It takes in nearly 600 services.', '涵盖近600项服务。', [['nearly 600', '近600', '600', '600']]],
  ['More than 400,000 cars.', '逾40万辆。', [['More than 400,000', '逾40万', '400,000', '400,000']]],
])('links the figures of %s', (en, zh, linked) => {
  expect(figuresOf(en, zh)).toEqual(linked)
})

it('leaves alone a figure that the other language does not give', () => {
  expect(figuresOf('Exports rose by 13.1% to 40 tonnes.', '出口增长13.1%。')).toEqual([
    ['13.1%', '13.1%', '13.1%', '13.1%'],
  ])
})

it('leaves days, ranks and mere wording alone', () => {
  expect(
    figuresOf('On 7 June it opened the first of its two halls.', '6月7日，两个馆中的第一个启用。'),
  ).toEqual([])
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
