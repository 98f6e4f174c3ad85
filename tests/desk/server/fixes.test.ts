import { describe, expect, it } from 'vitest'
import type { Issue, Story } from '../../../src/archive/issue.ts'
import type { DraftFinding, Remark } from '../../../src/desk/api/findings.ts'
import { checkDraft } from '../../../src/desk/server/drafts/draftFindings.ts'
import { applyChange } from '../../../src/draft/applyChange.ts'
import type { Draft } from '../../../src/draft/draft.ts'
import { draftOfIssue } from '../../../src/draft/draftOfIssue.ts'

const good: Story = {
  id: 'library-opens-doors',
  date: '2024-05-07',
  section: 'latest',
  places: ['chengdu'],
  topics: ['culture'],
  headline: { en: 'Library opens its doors', zh: '图书馆开门迎客' },
  body: [[{ en: 'The library has 300 seats on two floors.', zh: '图书馆两层楼共有300个座位。' }]],
}
const withText = (en: string, zh: string): Story => ({ ...good, body: [[{ en, zh }]] })

function draftOf(stories: readonly Story[], head: Partial<Issue> = {}): Draft {
  return draftOfIssue({
    id: '2024-05',
    title: { en: 'Made', zh: '自编' },
    stories: [...stories],
    ...head,
  })
}

function findingOf(
  draft: Draft,
  rule: string,
  remarks: readonly Remark[] = [],
  imported = draft,
): DraftFinding | undefined {
  const { findings } = checkDraft(draft, { draft: imported, remarks })
  return findings.find((finding) => finding.rule === rule)
}

const textsAfter = (finding: DraftFinding | undefined) =>
  finding?.offers.flatMap(({ differences }) => differences.map(({ after }) => after))

const long = 'It is a long text of many words that nobody would write twice in one issue, unless by mistake.'

const cases: readonly (readonly [rule: string, stories: readonly Story[], after: string])[] = [
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
  ['traditional-characters', [withText('It is open.', '圖書館開放。')], '图书馆开放。'],
  ['malformed-address', [withText('It is open. https//www.example.org/a', '它已开放。')], 'It is open.'],
  ['malformed-address', [{ ...good, link: 'https://www.example,org/a' }], 'https://www.example.org/a'],
  ['links', [withText('It is open: https://example.org/a', '它已开放。')], 'It is open:'],
  ['story-ids', [{ ...good, id: 'story-3' }], 'library-opens-its-doors'],
  ['repeated-text', [withText(long, '甲'), { ...withText(long, '乙'), id: 'other-story' }], ''],
  ['schema', [{ ...good, link: 'https//www.example.org/a' }], 'https://www.example.org/a'],
  ['schema', [{ ...good, link: 'htps://www.example.org/a' }], 'https://www.example.org/a'],
  ['schema', [{ ...good, link: 'www.example.org' }], 'https://www.example.org'],
  ['schema', [{ ...good, link: 'http:/example.org/a b' }], 'http://example.org/ab'],
]

describe('a fix', () => {
  it.each(cases)('for %s is shown as it will be, and settles the finding', (rule, stories, after) => {
    const draft = draftOf(stories)
    const finding = findingOf(draft, rule)
    expect(textsAfter(finding)).toContain(after)
    const offer = finding?.offers.find(({ differences }) => differences.some((one) => one.after === after))
    const fixed = offer ? applyChange(draft, offer.change) : draft
    expect(findingOf(fixed, rule)?.key).not.toBe(finding?.key)
  })

  it.each<readonly [string, string, readonly string[]]>([
    ['It cost 3.4 million yuan.', '耗资340亿元。', ['It cost 34 billion yuan.', '耗资340万元。']],
    [
      'The ports moved 1.2 million boxes.',
      '两港吞吐120亿标箱。',
      ['The ports moved 12 billion boxes.', '两港吞吐120万标箱。'],
    ],
    ['It employs 20,500 people.', '有2050人。', ['It employs 2,050 people.', '有2.05万人。']],
    ['It covers 45 hectares.', '占地450亩。', ['It covers 30 hectares.', '占地675亩。']],
    ['It has 40 rooms on 20 mu.', '有50间，占地20亩。', ['It has 50 rooms on 20 mu.', '有40间，占地20亩。']],
    ['A 3.4-million-yuan hall.', '一座34 亿元的馆。', ['一座340万元的馆。']],
    // Either of two figures could be meant.
    ['It has 300 seats and 20 rooms.', '有500座、30间。', []],
    // These can hardly be the same.
    ['It has 7 halls.', '有3.2万人。', []],
  ])('of a figure is written in the scale of its language: %s %s', (en, zh, after) => {
    expect(textsAfter(findingOf(draftOf([withText(en, zh)]), 'differing-figures'))).toEqual(after)
  })

  it.each([
    ['import-place', 'places', 'chongqing'],
    ['import-topic', 'topics', 'transport'],
  ] as const)('for %s sets what the text names', (rule, field, named) => {
    const text = withText('Trains run on the new railway line of Chongqing.', '列车行驶在重庆新铁路上。')
    const draft = draftOf([{ ...text, places: [], topics: ['culture'] }])
    const remark = { rule, level: 'warning', at: { path: `$.stories[0].${field}` }, code: 'none' } as const
    const offer = findingOf(draft, rule, [remark])?.offers[0]
    const fixed = offer ? applyChange(draft, offer.change) : draft
    expect(fixed.stories[0]?.[field]).toContain(named)
    expect(findingOf(fixed, rule, [remark], draft)).toBeUndefined()
  })
})

describe('a change of what readers have seen', () => {
  const published = draftOf([good])
  const issue: Issue = { id: '2024-05', title: { en: 'Made', zh: '自编' }, stories: [good] }
  const owed = (draft: Draft) =>
    checkDraft(draft, { draft: published, remarks: [] }, [], issue).findings.find(
      ({ rule }) => rule === 'corrections',
    )
  const changed = (en: string, zh: string) => draftOf([withText(en, zh)])

  it.each([
    [
      ['The library has 500 seats on two floors.', '图书馆两层楼共有500个座位。'],
      [
        'An earlier version of this story said “300” instead of “500”.',
        '本文早前的版本误作“300”，应为“500”。',
      ],
    ],
    [
      ['The library has 500 seats on two floors.', '图书馆两层楼共有300个座位。'],
      [
        'An earlier version of this story said “300” instead of “500”.',
        '本文早前的英文版误作“300”，应为“500”。',
      ],
    ],
    [
      ['The library has seats on two floors.', '图书馆两层楼共有座位。'],
      ['An earlier version of this story said “300”, which was wrong.', '本文早前的版本曾写作“300”，有误。'],
    ],
  ])('is settled by a correction of today at its sentence, which the desk writes: %j', (texts, [en, zh]) => {
    const draft = changed(texts[0] ?? '', texts[1] ?? '')
    const [offer] = owed(draft)?.offers ?? []
    const fixed = offer ? applyChange(draft, offer.change) : draft
    expect(owed(fixed)).toBeUndefined()
    const segment = fixed.stories[0]?.body[0]?.[0]?.key
    const date = expect.stringMatching(/^20\d\d-\d\d-\d\d$/)
    expect(fixed.stories[0]?.corrections).toEqual([{ date, segment, en, zh }])
  })

  it('is accepted in the draft alone, for this change and no other', () => {
    const draft = changed('The library has 500 seats on two floors.', '图书馆两层楼共有500个座位。')
    const accepting = owed(draft)?.accepting
    if (accepting?.kind !== 'answer') throw new Error('the draft does not record it')
    const accepted = applyChange(draft, { ...accepting, reason: 'It was never wrong.' })
    expect(owed(accepted)?.accepted).toBe('It was never wrong.')
    const [segment = ''] = accepted.stories.flatMap(({ body }) => body.flat().map(({ key }) => key))
    const text = 'The library has 700 seats on two floors.'
    expect(
      owed(applyChange(accepted, { kind: 'set-text', segment, language: 'en', text }))?.accepted,
    ).toBeUndefined()
  })
})

it.each(['1900-01-01', '2999-01-01'])('dates a correction of %s today', (date) => {
  const draft = draftOf([{ ...good, corrections: [{ date, en: 'It said 200.', zh: '误作200。' }] }])
  const [offer] = findingOf(draft, 'corrections')?.offers ?? []
  const fixed = offer ? applyChange(draft, offer.change) : draft
  expect(fixed.stories[0]?.corrections).toMatchObject([{ en: 'It said 200.', zh: '误作200。' }])
  expect(findingOf(fixed, 'corrections')).toBeUndefined()
})

it.each<readonly [string, string, boolean, object | undefined]>([
  ['above all stories, for the newsletter', '15 March 2024', false, { issue: { posted: '2024-03-15' } }],
  ['below a story, for the story', '（2024-05-07）', true, { stories: [{ date: '2024-05-07' }] }],
  ['in a sentence, for nothing', 'It opened on 15 March 2024.', false, undefined],
])('offers a day that is in no story: %s', (_where, text, isBelow, fixed) => {
  const { stories, ...head } = draftOf([{ ...good, date: undefined }])
  const below = isBelow && stories[0] ? { below: stories[0].key } : {}
  const draft: Draft = { ...head, stories, unplaced: [{ key: 'u', text, expected: true, ...below }] }
  const offer = findingOf(draft, 'import-unplaced')?.offers.find(({ use }) => use !== undefined)
  const after = offer && applyChange(draft, offer.change)
  if (fixed) expect(after).toMatchObject({ ...fixed, unplaced: [{ expected: false }] })
  else expect(after).toBeUndefined()
})

it('offers a text that is in no story to the story above it, or leaves it out', () => {
  const draft = draftOf([good])
  const below = draft.stories[0]?.key
  const asked = (more: object): Draft => ({
    ...draft,
    unplaced: [{ key: 'u', text: 'It has a cafe.', expected: true, ...more }],
  })
  const answersOf = (one: Draft) => findingOf(one, 'import-unplaced')?.offers ?? []
  for (const more of [{}, { below, text: '2024年5月23日' }])
    expect(answersOf(asked(more)).map(({ answer }) => answer)).toEqual(['notInIssue'])
  const [add, leave] = answersOf(asked({ below })).map(({ change }) => applyChange(asked({ below }), change))
  expect(add?.stories[0]?.body.at(-1)).toMatchObject([{ en: 'It has a cafe.' }])
  expect(leave?.unplaced).toMatchObject([{ expected: false }])
})

describe('a question of the import', () => {
  const second = { ...good, id: 'second' }
  const draft = draftOf([good, second])
  const remarkAt = (path: string) =>
    ({ rule: 'import-headline', level: 'warning', at: { path }, code: 'orEnd' }) as const

  it.each([
    ['headline', '$.stories[1].headline', 2],
    ['endOfStory', '$.stories[1].headline', 1],
    ['notStory', '$.stories[0].headline', 1],
    ['newStory', '$.stories[0].body[0][0]', 3],
    ['text', '$.stories[0].body[0][0]', 2],
  ])('is settled by the answer %s', (answer, path, stories) => {
    const remark = remarkAt(path)
    const offer = findingOf(draft, remark.rule, [remark])?.offers.find((one) => one.answer === answer)
    const fixed = offer ? applyChange(draft, offer.change) : draft
    expect(fixed.stories).toHaveLength(stories)
    const left = findingOf(fixed, remark.rule, [remark], draft)
    expect(left === undefined || left.accepted !== undefined).toBe(offer !== undefined)
  })

  it('may begin a section', () => {
    const reason = 'reason.unknownSection'
    const asked: Draft = { ...draft, unplaced: [{ key: 'u', text: 'Beyond', reason, expected: true }] }
    const [yes] = findingOf(asked, 'import-unplaced')?.offers ?? []
    expect(yes).toMatchObject({ answer: 'section', change: { kind: 'begin-section', section: 'relevant' } })
  })
})

it.each([
  ['of a story', { rule: 'links', story: good.id, reason: 'The page is gone.' }],
  ['of the issue', { rule: 'links', reason: 'The page is gone.' }],
])('withdraws an acceptance %s that fits no finding, and no other', (_what, idle) => {
  const wrong = withText('It opened on Monday, 7 May 2024.', '开放。')
  const used = { rule: 'weekday', story: good.id, reason: 'As printed.' }
  const draft = draftOf([wrong], { accepted: [used, idle] })
  const offers = findingOf(draft, 'accepted')?.offers ?? []
  expect(offers).toHaveLength(1)
  const fixed = offers.reduce((before, { change }) => applyChange(before, change), draft)
  expect(fixed.issue.accepted).toEqual([used])
  expect(findingOf(fixed, 'accepted')).toBeUndefined()
})

it.each([
  [
    'leaves the other language and other weekdays',
    'It closed on Saturday and opened on Sunday, 18 July 2021.',
    '周六闭馆，2021年7月18日（星期六）启用。',
    '周六闭馆，2021年7月18日（星期日）启用。',
  ],
  [
    'before the date',
    'Shut on Monday, open from Monday, 14 April 2019, as on 10 April, Wednesday.',
    '开放。',
    'Shut on Monday, open from Sunday, 14 April 2019, as on 10 April, Wednesday.',
  ],
  [
    'after the date',
    'Not on Monday: on 14 April 2019 (Monday).',
    '开放。',
    'Not on Monday: on 14 April 2019 (Sunday).',
  ],
])('corrects a weekday: %s', (_what, en, zh, after) => {
  expect(textsAfter(findingOf(draftOf([withText(en, zh)]), 'weekday'))).toEqual([after])
})

describe('a periodical without title marks', () => {
  const offered = (zh: string) =>
    textsAfter(findingOf(draftOf([withText('So says the paper.', zh)]), 'periodical-titles'))

  it.each([
    ['《四川日报》称图书馆开放，四川日报记者到场。', '《四川日报》称图书馆开放，《四川日报》记者到场。'],
    ['该报记者来自贵州日报。', '该报记者来自《贵州日报》。'],
    ['昨天攀枝花日报刊文。', '昨天《攀枝花日报》刊文。'],
    [
      '四川日报社到场。四川日报刊文，昨天的四川日报也有。',
      '四川日报社到场。《四川日报》刊文，昨天的《四川日报》也有。',
    ],
  ])('gets its marks: %s', (zh, after) => {
    expect(offered(zh)).toEqual([after])
  })

  it.each(['图书馆订了两家日报。', '美国新闻周刊刊文。'])(
    'gets none if the beginning of its name is unclear: %s',
    (zh) => {
      expect(offered(zh)).toEqual([])
    },
  )
})

const twice = [
  'Nobody would write a sentence of so many words twice in one issue,',
  'unless it was copied there from another story by mistake.',
] as const
const own = [
  'The trains run from the plain to the hills each hour, and those who ride in them carry baskets of mushrooms, cheese and walnut oil to the markets of the towns below.',
  'A hall for four hundred readers was built beside the river last year, with a roof of tiles, a tea room, a garden of bamboo, and windows that look upon the old bridge.',
] as const

it.each<readonly [string, (en: string) => Story['body']]>([
  ['sentence', (en) => [[{ en: twice.join(' ') }, { en }]]],
  ['paragraph', (en) => [twice.map((part) => ({ en: part })), [{ en }]]],
])('moves only a repeated %s out of the story', (_part, bodyOf) => {
  const draft = draftOf(own.map((en, at) => ({ ...good, id: `story-${at}`, body: bodyOf(en) })))
  const offers = findingOf(draft, 'repeated-text')?.offers ?? []
  const fixed = offers.reduce((now, { change }) => applyChange(now, change), draft)
  expect(fixed.stories[1]?.headline).toEqual(good.headline)
  expect(fixed.stories[1]?.body.flat().map(({ en }) => en)).toEqual([own[1]])
  expect(fixed.unplaced.map(({ text }) => text).join(' ')).toBe(twice.join(' '))
})
