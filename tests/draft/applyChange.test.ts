import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { issueSchema } from '../../src/archive/issue.ts'
import { applyChange } from '../../src/draft/applyChange.ts'
import { type Change, ChangeRefused, type StoryFields } from '../../src/draft/change.ts'
import { blankStory } from '../../src/draft/changeStories.ts'
import type { Draft } from '../../src/draft/draft.ts'
import { draftOfIssue, issueOfDraft } from '../../src/draft/draftOfIssue.ts'
import { bodyOf, keyOf, madeDraft, madeIssue } from './madeDraft.ts'

const draft = madeDraft()
const opens = keyOf(draft, 'It opens at eight.')
const seats = keyOf(draft, 'It has 300 seats. And a cafe.')
const cafe = keyOf(draft, '还有咖啡馆。')
const late = keyOf(draft, 'They are late.')
const [library = '', trains = ''] = draft.stories.map(({ key }) => key)
const daily = { en: 'Chengdu Daily', zh: '成都日报' } as const
const [stray = ''] = draft.unplaced.map(({ key }) => key)

it('makes the same draft from an issue each time, and the same issue from that draft', () => {
  expect(madeDraft()).toEqual(draft)
  expect(issueSchema.parse(issueOfDraft(draft))).toEqual(madeIssue)
})

it('leaves a source, a note or a correction out of the issue until it has a text', () => {
  const blank = { en: '', zh: '' }
  const fields = {
    note: blank,
    noteSources: [{ label: blank, link: '' }],
    sources: [blank],
    corrections: [{ date: '2024-05-09', ...blank }],
  }
  const story = draft.stories[0]?.key ?? ''
  const changes: Change[] = [
    { kind: 'set-story', story, fields },
    { kind: 'set-issue', fields: { sources: [blank] } },
  ]
  const begun = changes.reduce(applyChange, draft)
  expect(begun.stories[0]?.sources).toEqual([blank])
  expect(issueSchema.parse(issueOfDraft(begun))).toEqual(madeIssue)
})

it('keeps the corrections of a story at their segments, or at the story if the segment has left it', () => {
  const corrected = { date: '2024-06-01', segment: seats, en: 'It said 30.', zh: '误作三十。' }
  const set: Change = { kind: 'set-story', story: library, fields: { corrections: [corrected] } }
  const segmentsAfter = (...changes: Change[]) => {
    const issue = issueSchema.parse(issueOfDraft([set, ...changes].reduce(applyChange, draft)))
    expect(issueSchema.parse(issueOfDraft(draftOfIssue(issue)))).toEqual(issue)
    return issue.stories.map(({ corrections }) => corrections?.map(({ segment }) => segment))
  }
  expect(segmentsAfter()).toEqual([[[0, 1]], undefined])
  expect(segmentsAfter({ kind: 'split-paragraph', segment: seats })).toEqual([[[1, 0]], undefined])
  expect(segmentsAfter({ kind: 'join-segment', segment: opens })).toEqual([[[0, 0]], undefined])
  expect(segmentsAfter({ kind: 'unplace', segment: seats })).toEqual([[undefined], undefined])
  expect(segmentsAfter({ kind: 'join-story', story: library })).toEqual([[[0, 1]]])
})

it('adds stories below a story, whose keys and ids nothing else has', () => {
  const once = applyChange(draft, blankStory(draft, library))
  const twice = applyChange(once, blankStory(once, library))
  const pasted = applyChange(twice, { kind: 'add-stories', stories: draft.stories, unplaced: draft.unplaced })
  expect(pasted.stories.map(({ id }) => id)).toEqual([
    ...['library-opens-2', 'trains-are-slow', 'library-opens'],
    ...['story-2', 'story', 'trains-slow'],
  ])
  const keys = pasted.stories.flatMap(({ key, body }) => [key, ...body.flat().map((one) => one.key)])
  expect(new Set(keys).size).toBe(keys.length)
  expect(bodyOf(pasted, 0)).toEqual(bodyOf(draft, 0))
  expect(pasted.unplaced).toHaveLength(2)
})

it('goes back to an earlier version, in which stories keep their keys', () => {
  const changed = applyChange(draft, { kind: 'set-headline', story: library, language: 'en', text: 'Closed' })
  const without = applyChange(changed, { kind: 'unplace-story', story: trains })
  const restored = applyChange(without, { kind: 'restore', issue: { ...madeIssue, id: '2020-01' } })
  expect(issueSchema.parse(issueOfDraft(restored))).toEqual(madeIssue)
  expect(restored.stories[0]?.key).toBe(library)
  expect(restored.unplaced).toEqual(without.unplaced)
})

it('keeps the corrections that readers have seen when it goes back to an earlier version', () => {
  const corrections = [{ date: '2024-06-01', segment: seats, en: 'It said 30.', zh: '误作三十。' }]
  const corrected = applyChange(draft, { kind: 'set-story', story: library, fields: { corrections } })
  const restored = applyChange(corrected, { kind: 'restore', issue: madeIssue })
  expect(restored.stories.map((story) => story.corrections)).toEqual([corrections, undefined])
})

it('leaves out a story with its acceptances, and no finding asks for its text', () => {
  const accepted = applyChange(draft, {
    kind: 'accept',
    rule: 'missing-date',
    story: 'trains-slow',
    reason: 'So printed.',
  })
  const without = applyChange(accepted, { kind: 'unplace-story', story: trains, isLeftOut: true })
  expect(without.issue.accepted).toBeUndefined()
  const added = without.unplaced.slice(draft.unplaced.length)
  expect(added.map(({ text }) => text)).toContain('They are late.')
  expect(added.every(({ expected }) => !expected)).toBe(true)
})

const [eight, cafeteria] = [
  ['It opens at eight.', '八点开门。'],
  ['', '还有咖啡馆。'],
] as const
const both = ['It has 300 seats. And a cafe.', '有三百座。'] as const

it.each<readonly [string, Change, ReturnType<typeof bodyOf>]>([
  [
    'splits a segment at the caret',
    { kind: 'split-segment', segment: seats, language: 'en', at: 17 },
    [[eight, ['It has 300 seats.', both[1]], ['And a cafe.', '']], [cafeteria]],
  ],
  [
    'sends the text after the caret to the next segment',
    { kind: 'send-text', segment: seats, language: 'en', at: 17, to: 'next' },
    [[eight, ['It has 300 seats.', both[1]]], [['And a cafe.', cafeteria[1]]]],
  ],
  [
    'sends the text before the caret to the previous segment, and removes a segment without a text',
    { kind: 'send-text', segment: cafe, language: 'zh', at: 6, to: 'previous' },
    [[eight, [both[0], '有三百座。还有咖啡馆。']]],
  ],
  [
    'joins a segment with the next one, as each language joins sentences',
    { kind: 'join-segment', segment: opens },
    [[[`${eight[0]} ${both[0]}`, `${eight[1]}${both[1]}`]], [cafeteria]],
  ],
  [
    'moves a segment in its story',
    { kind: 'move-segment', segment: seats, by: 1 },
    [[eight], [both, cafeteria]],
  ],
  [
    'sends a segment to another story',
    { kind: 'send-segment', segment: late, by: -1 },
    [[eight, both], [cafeteria], [['They are late.', '']]],
  ],
  [
    'removes a segment in one language and keeps the other',
    { kind: 'unplace', segment: opens, language: 'en' },
    [[['', eight[1]], both], [cafeteria]],
  ],
])('%s', (_what, change, body) => {
  expect(bodyOf(applyChange(draft, change), 0)).toEqual(body)
})

it('keeps the keys of joined segments and the texts that it removes', () => {
  const joined = applyChange(draft, { kind: 'join-segment', segment: opens })
  expect(joined.stories[0]?.body[0]?.[0]?.joined).toEqual([seats])
  const removed = applyChange(draft, { kind: 'unplace', segment: opens, language: 'en' })
  expect(removed.unplaced.at(-1)?.text).toBe('It opens at eight.')
})

const set = (story: string, fields: StoryFields): Change => ({ kind: 'set-story', story, fields })
const join: Change = { kind: 'join-story', story: library }

describe('a story', () => {
  it('begins at a segment, which becomes its headline', () => {
    const split = applyChange(draft, { kind: 'split-story', segment: cafe })
    expect(split.stories.map(({ headline }) => headline.zh)).toEqual([
      '图书馆开放',
      '还有咖啡馆。',
      undefined,
    ])
  })

  it('is joined with the next one and its headline, date, sources and readings', () => {
    const evening = { en: 'Evening News', zh: '晚报' }
    const readings = [
      { zh: '收入为', pinyin: 'shōurù wéi' },
      { zh: '重庆', pinyin: 'Chóngqìng' },
    ]
    const stories = draft.stories.map((story, at) => ({ ...story, readings: readings.slice(at, at + 1) }))
    const changes: readonly Change[] = [
      set(library, { date: '2024-05-01', sources: [daily] }),
      set(trains, { date: '2024-05-01', sources: [{ ...daily }, evening] }),
      join,
    ]
    const joined = changes.reduce<Draft>(applyChange, { ...draft, stories })
    expect(joined.stories).toMatchObject([{ date: '2024-05-01', sources: [daily, evening], readings }])
    expect(bodyOf(joined, 0).slice(2)).toEqual([[['Trains are slow', '']], [['They are late.', '']]])
    expect(applyChange(draft, join).stories[0]?.readings).toBeUndefined()
  })

  it.each<readonly [string, StoryFields, StoryFields]>([
    ['link', { link: 'https://example.org/a' }, { link: 'https://example.org/b' }],
    ['note', { note: { en: 'One.', zh: '一。' } }, { note: { en: 'Two.', zh: '二。' } }],
  ])('is not joined with one that has another %s, which would be lost', (_what, first, second) => {
    const both = [set(library, first), set(trains, second)].reduce<Draft>(applyChange, draft)
    expect(() => applyChange(both, join)).toThrow('draft.twoLinksOrNotes')
  })

  it('takes an unplaced text as body, or is made from it', () => {
    const placed = applyChange(draft, { kind: 'place', unplaced: stray, story: trains, as: 'body' })
    expect(bodyOf(placed, 1).at(-1)).toEqual([['A stray line.', '']])
    const made = applyChange(draft, { kind: 'place', unplaced: stray, story: library, as: 'story' })
    expect(made.stories.map(({ headline }) => headline.en)).toEqual([
      'Library opens',
      'A stray line.',
      'Trains are slow',
    ])
  })

  it.each([
    [
      'Zoo opens\n动物园开放\nIt has apes.\n有猿。',
      { en: 'Zoo opens', zh: '动物园开放' },
      [
        ['It has apes.', ''],
        ['', '有猿。'],
      ],
    ],
    [
      'Zoo opens\nIt has apes.\n有猿。',
      { en: 'Zoo opens' },
      [
        ['It has apes.', ''],
        ['', '有猿。'],
      ],
    ],
    ['Zoo opens\n动物园开放', { en: 'Zoo opens', zh: '动物园开放' }, []],
  ])('is made from several lines: a headline, and paragraphs below it', (text, headline, body) => {
    const lines = { ...draft, unplaced: draft.unplaced.map((one) => ({ ...one, text })) }
    const made = applyChange(lines, { kind: 'place', unplaced: stray, story: trains, as: 'story' })
    expect(made.stories.at(-1)?.headline).toEqual(headline)
    expect(bodyOf(made, 2)).toEqual(body.map((segment) => [segment]))
  })

  it('moves to any place', () => {
    const three = applyChange(draft, { kind: 'place', unplaced: stray, story: trains, as: 'story' })
    const order = (by: number) =>
      applyChange(three, { kind: 'move-story', story: library, by }).stories.map(({ id }) => id)
    expect(order(2)).toEqual(['trains-slow', 'a-stray-line', 'library-opens'])
    expect(order(1)).toEqual(['trains-slow', 'library-opens', 'a-stray-line'])
  })

  it('keeps its acceptances under a new id', () => {
    const acceptance = { rule: 'missing-date', reason: 'None is printed.' }
    const accepted = applyChange(draft, { kind: 'accept', story: 'trains-slow', ...acceptance })
    const named = applyChange(accepted, set(trains, { id: 'slow-trains' }))
    expect(named.issue.accepted).toEqual([{ ...acceptance, story: 'slow-trains' }])
  })
})

describe('the vocabulary', () => {
  const sectionsAfter = (below: string | undefined, section: 'latest' | 'relevant') => {
    const unplaced = draft.unplaced.map((text) => ({ ...text, ...(below && { below }) }))
    return applyChange({ ...draft, unplaced }, { kind: 'begin-section', unplaced: stray, section })
  }

  it.each([
    [library, 'latest', ['latest', 'latest']],
    [undefined, 'relevant', ['relevant', 'relevant']],
    [undefined, 'latest', ['latest', 'relevant']],
  ] as const)(
    'gets the name of a section, and the stories below it their section',
    (below, section, after) => {
      const begun = sectionsAfter(below, section)
      expect(begun.stories.map((story) => story.section)).toEqual(after)
      expect(begun.vocabulary).toEqual({ sections: [{ name: 'A stray line.', section }], places: [] })
      expect(begun.unplaced.map(({ expected }) => expected)).toEqual([false])
    },
  )

  it('gets a place once', () => {
    const change: Change = { kind: 'add-place', place: { en: 'Luxelakes', zh: '麓湖', place: 'chengdu' } }
    const added = applyChange(draft, change)
    expect(added.vocabulary?.places).toEqual([change.place])
    expect(() => applyChange(added, change)).toThrow('draft.placeTaken')
  })

  it('gets a name, which can be removed and added again', () => {
    const name = { id: 'luxelakes', kind: 'place', en: 'Luxelakes', zh: '麓湖', pinyin: 'Luhu' } as const
    const removed = applyChange(applyChange(draft, { kind: 'add-name', name }), {
      kind: 'remove-name',
      id: name.id,
    })
    expect(removed).toEqual(draft)
    const corrected = { ...name, pinyin: 'Lùhú' }
    expect(applyChange(removed, { kind: 'add-name', name: corrected }).names).toEqual([corrected])
    expect(() => applyChange(removed, { kind: 'remove-name', id: name.id })).toThrow('draft.gone')
  })
})

it.each<readonly [string, Change, string]>([
  ['of a segment that is gone', { kind: 'join-segment', segment: 's-none' }, 'draft.gone'],
  ['to the id of another story', set(trains, { id: 'library-opens' }), 'draft.badId.taken'],
  ['to an id with capitals', set(trains, { id: 'Slow Trains' }), 'draft.badId.form'],
  ['beyond the last story', { kind: 'move-story', story: trains, by: 1 }, 'draft.atEdge'],
  ['of a paragraph where one begins', { kind: 'split-paragraph', segment: opens }, 'draft.atEdge'],
  [
    'to a date that is a sentence',
    { kind: 'place', unplaced: stray, story: trains, as: 'date' },
    'draft.notOnly',
  ],
])('refuses a change %s, and says why', (_what, change, reason) => {
  expect(() => applyChange(draft, change)).toThrow(reason)
})

it('loses no character, repeats no key and leaves the earlier draft as it was, in random changes', () => {
  const before = lettersOf(draft)
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat(), fc.nat(), fc.nat(60)), { maxLength: 60 }), (rolls) => {
      const end = rolls.reduce((sum, roll) => attempt(sum, structureChange(sum, ...roll)), draft)
      expect(lettersOf(end)).toBe(before)
      const keys = end.stories.flatMap(({ key, body }) => [key, ...body.flat().map((one) => one.key)])
      expect(new Set(keys).size).toBe(keys.length)
      expect(draft).toEqual(madeDraft())
    }),
    { seed: 20_261_126, numRuns: 400 },
  )
})

function attempt(sum: Draft, change: Change): Draft {
  try {
    return applyChange(sum, change)
  } catch (error) {
    if (error instanceof ChangeRefused) return sum
    throw error
  }
}

/** Every character of the draft except white space, sorted. */
function lettersOf({ stories, unplaced }: Draft): string {
  const texts = [
    ...stories.flatMap(({ headline, body, link, note }) => [
      headline.en,
      headline.zh,
      link,
      note?.en,
      note?.zh,
      ...body.flat().flatMap(({ en, zh }) => [en, zh]),
    ]),
    ...unplaced.map(({ text }) => text),
  ]
  return [...texts.join('').replace(/\s/g, '')].sort().join('')
}

/** A change of structure to something in the draft. */
function structureChange({ stories, unplaced }: Draft, kind: number, which: number, at: number): Change {
  const segments = stories.flatMap(({ body }) => body.flat().map(({ key }) => key))
  const segment = segments[which % segments.length] ?? 'none'
  const story = stories[which % stories.length]?.key ?? 'none'
  const text = unplaced[at % unplaced.length]?.key ?? 'none'
  const language = at % 2 === 0 ? 'en' : 'zh'
  const by = at % 2 === 0 ? 1 : -1
  const changes: readonly Change[] = [
    { kind: 'split-segment', segment, language, at },
    { kind: 'join-segment', segment },
    { kind: 'send-text', segment, language, at, to: at % 3 === 0 ? 'previous' : 'next' },
    { kind: 'move-segment', segment, by },
    { kind: 'send-segment', segment, by },
    { kind: 'split-paragraph', segment },
    { kind: 'join-paragraph', segment },
    { kind: 'split-story', segment },
    { kind: 'join-story', story },
    { kind: 'move-story', story, by },
    { kind: 'unplace', segment, ...(at % 3 === 0 ? {} : { language }) },
    { kind: 'unplace-story', story, ...(at % 3 === 0 ? {} : { language }) },
    { kind: 'place', unplaced: text, story, as: 'body' },
    { kind: 'place', unplaced: text, story, as: 'headline' },
    { kind: 'place', unplaced: text, story, as: 'note' },
    { kind: 'place', unplaced: text, story, as: 'story' },
  ]
  return changes[kind % changes.length] ?? { kind: 'join-segment', segment }
}
