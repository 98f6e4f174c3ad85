import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { issueSchema } from '../../src/archive/issue.ts'
import { applyChange } from '../../src/draft/applyChange.ts'
import { type Change, ChangeRefused, type StoryFields } from '../../src/draft/change.ts'
import type { Draft } from '../../src/draft/draft.ts'
import { issueOfDraft } from '../../src/draft/issueOfDraft.ts'
import { bodyOf, keyOf, madeDraft, madeIssue } from './madeDraft.ts'

const draft = madeDraft()
const opens = keyOf(draft, 'It opens at eight.')
const seats = keyOf(draft, 'It has 300 seats. And a cafe.')
const cafe = keyOf(draft, '还有咖啡馆。')
const late = keyOf(draft, 'They are late.')
const [library = '', trains = ''] = draft.stories.map(({ key }) => key)
const daily = { en: 'Chengdu Daily', zh: '成都日报' } as const
const [stray = ''] = draft.unplaced.map(({ key }) => key)

describe('a draft that nobody changed', () => {
  it('is the issue that it was made of', () => {
    expect(issueSchema.parse(issueOfDraft(draft))).toEqual(madeIssue)
  })

  it('has the same keys each time', () => {
    expect(madeDraft()).toEqual(draft)
  })
})

describe('a sentence', () => {
  it('is cut at the caret and the part sent to the neighbour, as Chinese pairs need it', () => {
    const split = applyChange(draft, { kind: 'split-segment', segment: seats, language: 'en', at: 17 })
    expect(bodyOf(split, 0)[0]?.slice(1)).toEqual([
      ['It has 300 seats.', '有三百座。'],
      ['And a cafe.', ''],
    ])
    const sent = applyChange(draft, { kind: 'send-text', segment: seats, language: 'en', at: 17, to: 'next' })
    expect(bodyOf(sent, 0)).toEqual([
      [
        ['It opens at eight.', '八点开门。'],
        ['It has 300 seats.', '有三百座。'],
      ],
      [['And a cafe.', '还有咖啡馆。']],
    ])
  })

  it('goes before the caret to the one above, and a segment left without text goes', () => {
    const sent = applyChange(draft, {
      kind: 'send-text',
      segment: cafe,
      language: 'zh',
      at: 6,
      to: 'previous',
    })
    expect(bodyOf(sent, 0)).toEqual([
      [
        ['It opens at eight.', '八点开门。'],
        ['It has 300 seats. And a cafe.', '有三百座。还有咖啡馆。'],
      ],
    ])
  })

  it('is joined with the next, each language in its own way', () => {
    const joined = applyChange(draft, { kind: 'join-segment', segment: opens })
    expect(bodyOf(joined, 0)[0]).toEqual([
      ['It opens at eight. It has 300 seats. And a cafe.', '八点开门。有三百座。'],
    ])
    expect(joined.stories[0]?.body[0]?.[0]?.joined).toEqual([seats])
  })

  it('moves within its story, and to another', () => {
    const moved = applyChange(draft, { kind: 'move-segment', segment: seats, by: 1 })
    expect(bodyOf(moved, 0)[1]?.map(([en]) => en)).toEqual(['It has 300 seats. And a cafe.', ''])
    const sent = applyChange(draft, { kind: 'send-segment', segment: late, by: -1 })
    expect(bodyOf(sent, 0).at(-1)).toEqual([['They are late.', '']])
    expect(bodyOf(sent, 1)).toEqual([])
  })

  it('taken out in one language is among the unplaced, its counterpart stays', () => {
    const out = applyChange(draft, { kind: 'unplace', segment: opens, language: 'en' })
    expect(bodyOf(out, 0)[0]?.[0]).toEqual(['', '八点开门。'])
    expect(out.unplaced.at(-1)?.text).toBe('It opens at eight.')
  })
})

describe('a story', () => {
  it('begins at a segment, which is its headline', () => {
    const split = applyChange(draft, { kind: 'split-story', segment: cafe })
    expect(split.stories.map(({ headline }) => headline.zh)).toEqual([
      '图书馆开放',
      '还有咖啡馆。',
      undefined,
    ])
  })

  it('takes the next one in, headline and all', () => {
    const joined = applyChange(draft, { kind: 'join-story', story: library })
    expect(joined.stories).toHaveLength(1)
    expect(bodyOf(joined, 0).slice(2)).toEqual([[['Trains are slow', '']], [['They are late.', '']]])
  })

  it.each<readonly [string, StoryFields, StoryFields]>([
    ['link', { link: 'https://example.org/a' }, { link: 'https://example.org/b' }],
    ['note', { note: { en: 'One.', zh: '一。' } }, { note: { en: 'Two.', zh: '二。' } }],
  ])('does not take in the next one with a second %s, which would be lost', (_what, first, second) => {
    const set = (story: string, fields: StoryFields): Change => ({ kind: 'set-story', story, fields })
    const changes: readonly Change[] = [set(library, first), set(trains, second)]
    const both = changes.reduce(applyChange, draft)
    expect(() => applyChange(both, { kind: 'join-story', story: library })).toThrow(
      'Both stories have a link or a note of their own: remove one of the two first.',
    )
  })

  it('takes in the next one with how its text is read', () => {
    const [first, second] = [
      { zh: '收入为', pinyin: 'shōurù wéi' },
      { zh: '重庆', pinyin: 'Chóngqìng' },
    ]
    const read = {
      ...draft,
      stories: draft.stories.map((story, at) => ({ ...story, readings: at === 0 ? [first] : [second] })),
    }
    const joined = applyChange(read, { kind: 'join-story', story: library })
    expect(joined.stories[0]?.readings).toEqual([first, second])
    expect(applyChange(draft, { kind: 'join-story', story: library }).stories[0]).not.toHaveProperty(
      'readings',
    )
  })

  it('takes in the next one with the same date, and with its sources, each once', () => {
    const evening = { en: 'Evening News', zh: '晚报' }
    const set = (story: string, fields: StoryFields): Change => ({ kind: 'set-story', story, fields })
    const changes: readonly Change[] = [
      set(library, { date: '2024-05-01', sources: [daily] }),
      set(trains, { date: '2024-05-01', sources: [{ ...daily }, evening] }),
      { kind: 'join-story', story: library },
    ]
    const joined = changes.reduce(applyChange, draft)
    expect(joined.stories).toMatchObject([{ date: '2024-05-01', sources: [daily, evening] }])
  })

  it('takes a text that was in none as body, or as a story of its own below', () => {
    const placed = applyChange(draft, { kind: 'place', unplaced: stray, story: trains, as: 'body' })
    expect(bodyOf(placed, 1).at(-1)).toEqual([['A stray line.', '']])
    const made = applyChange(draft, { kind: 'place', unplaced: stray, story: library, as: 'story' })
    expect(made.stories.map(({ headline }) => headline.en)).toEqual([
      'Library opens',
      'A stray line.',
      'Trains are slow',
    ])
  })

  it('goes to any place among the others', () => {
    const three = applyChange(draft, { kind: 'place', unplaced: stray, story: trains, as: 'story' })
    const order = (by: number) =>
      applyChange(three, { kind: 'move-story', story: library, by }).stories.map(({ id }) => id)
    expect(order(2)).toEqual(['trains-slow', 'a-stray-line', 'library-opens'])
    expect(order(1)).toEqual(['trains-slow', 'library-opens', 'a-stray-line'])
  })

  it('keeps what is accepted about it when its address changes', () => {
    const accepted = applyChange(draft, {
      kind: 'accept',
      rule: 'missing-date',
      story: 'trains-slow',
      reason: 'None is printed.',
    })
    const named = applyChange(accepted, { kind: 'set-story', story: trains, fields: { id: 'slow-trains' } })
    expect(named.stories[1]?.id).toBe('slow-trains')
    expect(named.issue.accepted).toEqual([
      { rule: 'missing-date', story: 'slow-trains', reason: 'None is printed.' },
    ])
  })

  it('does not take a text as a date that is none', () => {
    const asDate: Change = { kind: 'place', unplaced: stray, story: trains, as: 'date' }
    expect(() => applyChange(draft, asDate)).toThrow('This text is not just a date')
  })
})

describe('what the import is to learn', () => {
  it('is the name of a section, which the stories below it get', () => {
    const below = { ...draft, unplaced: draft.unplaced.map((text) => ({ ...text, below: library })) }
    const begun = applyChange(below, { kind: 'begin-section', unplaced: stray, section: 'latest' })
    expect(begun.stories.map(({ section }) => section)).toEqual(['latest', 'latest'])
    expect(begun.vocabulary).toEqual({ sections: [{ name: 'A stray line.', section: 'latest' }], places: [] })
    expect(begun.unplaced.map(({ expected }) => expected)).toEqual([false])
  })

  it('leaves the stories of another section as they are', () => {
    const begun = applyChange(draft, { kind: 'begin-section', unplaced: stray, section: 'relevant' })
    expect(begun.stories.map(({ section }) => section)).toEqual(['relevant', 'relevant'])
    const again = applyChange(draft, { kind: 'begin-section', unplaced: stray, section: 'latest' })
    expect(again.stories.map(({ section }) => section)).toEqual(['latest', 'relevant'])
  })

  it('is a place that the gazetteer lacks, once', () => {
    const change: Change = { kind: 'add-place', place: { en: 'Luxelakes', zh: '麓湖', place: 'chengdu' } }
    const added = applyChange(draft, change)
    expect(added.vocabulary?.places).toEqual([change.place])
    expect(() => applyChange(added, change)).toThrow('The place Luxelakes is added already')
  })

  it('is a name for the glossary, which can be taken away and added anew', () => {
    const name = { id: 'luxelakes', kind: 'place', en: 'Luxelakes', zh: '麓湖', pinyin: 'Luhu' } as const
    const added = applyChange(draft, { kind: 'add-name', name })
    const removed = applyChange(added, { kind: 'remove-name', id: name.id })
    expect(removed).toEqual(draft)
    const anew = { ...name, pinyin: 'Lùhú' }
    expect(applyChange(removed, { kind: 'add-name', name: anew }).names).toEqual([anew])
    expect(() => applyChange(removed, { kind: 'remove-name', id: name.id })).toThrow(
      'adds no name luxelakes any more',
    )
  })
})

describe('a change that does not fit', () => {
  it.each<readonly [string, Change, RegExp]>([
    [
      'of a segment that is gone',
      { kind: 'join-segment', segment: 's-none' },
      /has the segment s-none any more/,
    ],
    [
      'to the address of another story',
      { kind: 'set-story', story: trains, fields: { id: 'library-opens' } },
      /“library-opens” cannot name a story: another story/,
    ],
    [
      'to an address with capitals',
      { kind: 'set-story', story: trains, fields: { id: 'Slow Trains' } },
      /“Slow Trains” cannot name a story: small letters/,
    ],
    ['beyond the last story', { kind: 'move-story', story: trains, by: 1 }, /at the end already/],
    ['of a paragraph where one begins', { kind: 'split-paragraph', segment: opens }, /begins here already/],
  ])('%s is refused with the reason', (_what, change, reason) => {
    expect(() => applyChange(draft, change)).toThrow(reason)
  })
})

describe('many changes at random', () => {
  it('lose no character, leave no key twice, and leave the draft before as it was', () => {
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
})

function attempt(sum: Draft, change: Change): Draft {
  try {
    return applyChange(sum, change)
  } catch (error) {
    if (error instanceof ChangeRefused) return sum
    throw error
  }
}

/** Every character of the draft but white space, sorted. */
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

/** A change of structure on something that the draft has. */
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
