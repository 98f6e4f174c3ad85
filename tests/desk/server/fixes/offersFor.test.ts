import { describe, expect, it } from 'vitest'
import type { Issue, Story } from '../../../../src/archive/issue.ts'
import { checkDraft } from '../../../../src/desk/server/drafts/draftFindings.ts'
import type { ImportRemark } from '../../../../src/desk/server/drafts/importDraft.ts'
import { fixers } from '../../../../src/desk/server/fixes/offersFor.ts'
import { applyChange } from '../../../../src/draft/applyChange.ts'
import type { Draft } from '../../../../src/draft/draft.ts'
import { draftOfIssue } from '../../../../src/draft/draftOfIssue.ts'

const good: Story = {
  id: 'library-opens-doors',
  date: '2024-05-07',
  section: 'latest',
  places: ['chengdu'],
  topics: ['culture'],
  headline: { en: 'Library opens its doors', zh: '图书馆开门迎客' },
  body: [[{ en: 'The library has 300 seats on two floors.', zh: '图书馆两层楼共有300个座位。' }]],
}
const issueOf = (...stories: Story[]): Issue => ({
  id: '2024-05',
  title: { en: 'Made', zh: '自编' },
  stories,
})
const withText = (en: string, zh: string): Story => ({ ...good, body: [[{ en, zh }]] })
const body = 'It is a long text of many words that nobody would write twice in one issue, unless by mistake.'

type Case = readonly [rule: string, stories: readonly Story[], after: string]

const cases: readonly Case[] = [
  ['differing-names', [withText('It flies to Chongqing.', '飞往贵阳。')], 'It flies to Guiyang.'],
  ['differing-figures', [withText('It has 300 seats.', '有500个座位。')], 'It has 500 seats.'],
  ['differing-figures', [withText('It took 35% of all.', '占53%。')], 'It took 53% of all.'],
  ['differing-figures', [withText('It cost 3.2 billion yuan.', '耗资23亿元。')], 'It cost 2.3 billion yuan.'],
  [
    'missing-date',
    [{ ...good, date: undefined, link: 'https://example.org/2024-05/12/library/' }],
    '2024-05-12',
  ],
  ['link-date', [{ ...good, date: '2024-04-01', link: 'https://example.org/2024-05/12/a/' }], '2024-05-12'],
  ['body-date', [withText('It opened on 9 May.', '5月9日开放。')], '2024-05-09'],
  ['stray-date', [withText('It opened (2024-05-07) today.', '今天开放。')], 'It opened today.'],
  ['weekday', [withText('It opened on Monday, 7 May 2024.', '开放。')], 'It opened on Tuesday, 7 May 2024.'],
  ['chinese-punctuation', [withText('It has seats, and tea.', '有座位,也有 茶.')], '有座位，也有茶。'],
  ['chinese-punctuation', [withText('It is "open".', '它已"开放"。')], '它已“开放”。'],
  ['lost-characters', [withText('It has seats.', '有座位')], '有座位。'],
  [
    'lost-characters',
    [withText('It serves the region.', '它服务于新发展格，一切顺利。')],
    '它服务于新发展格局，一切顺利。',
  ],
  ['lost-characters', [withText('It is a well- known place.', '很有名。')], 'It is a well-known place.'],
  [
    'periodical-titles',
    [withText('So says the paper.', '据四川日报报道，图书馆开放。')],
    '据《四川日报》报道，图书馆开放。',
  ],
  ['traditional-characters', [withText('It is open.', '圖书馆開放。')], '图书馆开放。'],
  ['malformed-address', [withText('It is open. https//www.example.org/a', '它已开放。')], 'It is open.'],
  ['links', [withText('It is open: https://example.org/a', '它已开放。')], 'It is open:'],
  ['story-ids', [{ ...good, id: 'story-3' }], 'library-opens-its-doors'],
  ['repeated-text', [withText(body, '甲'), { ...withText(body, '乙'), id: 'other-story' }], ''],
]

function findingOf(draft: Draft, rule: string, remarks: readonly ImportRemark[] = [], imported = draft) {
  const { findings } = checkDraft(draft, { draft: imported, remarks, imports: 1, refused: [] })
  return findings.find((finding) => finding.rule === rule)
}

describe('a mend', () => {
  it.each(cases)('of %s is shown as it will be, and leaves nothing to find', (rule, stories, after) => {
    const draft = draftOfIssue(issueOf(...stories))
    const finding = findingOf(draft, rule)
    const offer = finding?.offers.find(({ differences }) => differences.some((one) => one.after === after))
    expect(finding?.offers.flatMap(({ differences }) => differences.map((one) => one.after))).toContain(after)
    if (!offer) return
    const mended = applyChange(draft, offer.change)
    const left = findingOf(mended, rule)
    expect(left?.key === finding?.key ? left : undefined).toBeUndefined()
  })

  it.each([
    ['It cost 3.2 million yuan.', '耗资32亿元。'],
    ['It took 4,000 grains.', '用了400万粒。'],
  ])('is not offered where a scale may be misread: %s %s', (en, zh) => {
    const finding = findingOf(draftOfIssue(issueOf(withText(en, zh))), 'differing-figures')
    expect(finding?.offers).toEqual([])
  })

  it.each([
    ['https//www.example.org/a', 'https://www.example.org/a'],
    ['htps://www.example.org/a', 'https://www.example.org/a'],
    ['www.example.org', 'https://www.example.org'],
    ['http:/example.org/a b', 'http://example.org/ab'],
  ])('of the address %s is %s', (printed, after) => {
    const draft = draftOfIssue(issueOf({ ...good, link: printed }))
    const offer = findingOf(draft, 'schema')?.offers[0]
    expect(offer?.differences).toEqual([{ language: undefined, before: printed, after }])
    expect(offer && findingOf(applyChange(draft, offer.change), 'schema')).toBeUndefined()
  })

  it('of an address that is no link says what was meant', () => {
    const draft = draftOfIssue(issueOf({ ...good, link: 'https://www.example,org/a' }))
    const finding = findingOf(draft, 'malformed-address')
    expect(finding?.offers[0]?.differences[0]?.after).toBe('https://www.example.org/a')
  })

  it.each([
    ['import-place', 'places'],
    ['import-topic', 'topics'],
  ] as const)('of %s names what the text names', (rule, field) => {
    const draft = draftOfIssue(
      issueOf({
        ...withText('Trains run on the new railway line of Chongqing.', '列车行驶在重庆新铁路上。'),
        places: [],
        topics: ['culture'],
      }),
    )
    const where = { story: draft.stories[0]?.key ?? '' }
    const remark = { rule, level: 'warning', path: '$', found: 'x', expected: 'y', where } as const
    const offer = findingOf(draft, rule, [remark])?.offers[0]
    const mended = offer ? applyChange(draft, offer.change) : draft
    expect(mended.stories[0]?.[field]).toContain(field === 'places' ? 'chongqing' : 'transport')
    expect(findingOf(mended, rule, [remark], draft)).toBeUndefined()
  })

  it('is tested for every rule that has one, but those that share a fixer', () => {
    const tested = new Set([
      ...cases.map(([rule]) => rule),
      'schema',
      'import-place',
      'import-topic',
      'story-date',
    ])
    expect(Object.keys(fixers).filter((rule) => !tested.has(rule))).toEqual([])
  })
})
