import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  follows,
  type Mark,
  markColours,
  parseRecord,
  type ReadingRecord,
  type StoryRecord,
  writeRecord,
} from '../../../src/app/memory/readingRecordFormat.ts'
import { mergeRecords, withoutEmpty } from '../../../src/app/memory/remembered.ts'
import { knownWords, savedEntries, savedWords } from '../../../src/app/memory/savedEntries.ts'

const instant = fc.integer({ min: 1, max: 4e12 })
const text = fc.string({ maxLength: 60, unit: 'binary' })
const headline = fc.oneof(fc.record({ en: text }), fc.record({ zh: text }), fc.record({ en: text, zh: text }))
const sentence = headline
const saved = fc.record({
  at: instant,
  pinyin: text,
  senses: fc.array(text, { maxLength: 3 }),
  sentence,
  paragraph: fc.integer({ min: 1, max: 90 }),
})
const words = fc.dictionary(
  fc.constantFrom('成都', '海关', '𠮷', 'A股', '中华人民共和国海关总署'),
  fc.record({ saved, knownAt: instant, knownAs: fc.array(fc.string()) }, { requiredKeys: [] }),
  { noNullPrototype: true },
)
const mark = fc
  .tuple(
    headline,
    fc.record(
      {
        id: text,
        paragraph: fc.integer({ min: 1, max: 90 }),
        segment: fc.integer({ min: 1, max: 9 }),
        colour: fc.constantFrom(...markColours),
        note: text,
        context: text,
        headline,
        places: fc.array(text),
        topics: fc.array(text),
        made: instant,
        changed: instant,
      },
      { requiredKeys: ['id', 'paragraph', 'segment', 'colour', 'made', 'changed'] },
    ),
  )
  .map(([texts, rest]) => ({ ...texts, ...rest }))
const story: fc.Arbitrary<StoryRecord> = fc.record(
  {
    words,
    marks: fc.array(mark, { minLength: 1, maxLength: 4 }),
    version: fc.stringMatching(/^[\da-f]{16}$/),
    saved: fc.record({ at: instant, headline }),
    place: fc.record({ paragraph: fc.integer({ min: 1, max: 90 }), at: instant }),
    readAt: instant,
  },
  { requiredKeys: [] },
)
const key = fc.stringMatching(/^20[12]\d-(?:0[1-9]|1[0-2])\/[a-z\d]{1,8}(?:-[a-z\d]{1,8})?$/)
const followed = fc.dictionary(
  fc.stringMatching(/^(?:place|topic|name)\/[a-z\d-]{1,12}$/),
  fc.record({ followedAt: instant }),
  { maxKeys: 5, noNullPrototype: true },
)
const record = fc
  .tuple(fc.dictionary(key, story, { maxKeys: 12, noNullPrototype: true }), followed)
  .map(([stories, others]): ReadingRecord => ({ ...stories, ...others }))

const whole = { format: 'southwest-china-reading', version: 1, stories: {} }
const withStory = (value: unknown) => JSON.stringify({ ...whole, stories: { '2021-07/tea': value } })

const damagedAt = (where: string) => ({ kind: 'damaged', where })
const savedAt = (at: number) => ({
  at,
  pinyin: 'chá',
  senses: ['tea'],
  sentence: { en: 'Tea.', zh: '茶。' },
  paragraph: 1,
})

describe('the text of a record', () => {
  it('is parsed into the record that it was made of', () => {
    fc.assert(
      fc.property(record, fc.constantFrom(undefined, 2), (stories, space) => {
        expect(parseRecord(writeRecord(stories, space))).toEqual({ record: withoutEmpty(stories) })
      }),
    )
  })

  it('has the lowest version that has all that it holds, so that older apps understand it', () => {
    const versionOf = (one: StoryRecord) => JSON.parse(writeRecord({ '2021-07/tea': one })).version
    expect(versionOf({ readAt: 1 })).toBe(1)
    expect(versionOf({ words: { 茶: { knownAt: 1 } } })).toBe(1.1)
    expect(versionOf({ readAt: 1, version: '0123456789abcdef' })).toBe(1.2)
  })

  it('has marks by their story, and what is followed', () => {
    const mark = {
      id: 'a',
      paragraph: 1,
      segment: 2,
      en: 'Tea.',
      colour: 'blue',
      made: 3,
      changed: 4,
    } as const
    const text = writeRecord({ '2021-07/tea': { marks: [mark] }, 'place/chengdu': { followedAt: 5 } })
    expect(JSON.parse(text)).toMatchObject({
      version: 1.2,
      marks: { '2021-07/tea': [mark] },
      follows: [{ kind: 'place', id: 'chengdu', at: 5 }],
    })
    expect(follows(parseRecord(text).record)).toEqual([{ kind: 'place', id: 'chengdu', at: 5 }])
  })

  it.each([
    { words: { tea: { knownAt: 1 } } },
    { words: { ['茶'.repeat(36)]: { knownAt: 1 } } },
    { words: { 茶: { knownAt: 'once' } } },
    { words: { 茶: { saved: { ...savedAt(1), sentence: {} } } } },
    { words: { 茶: { saved: { ...savedAt(1), senses: [7] } } } },
    { readAt: 'today' },
    { place: { paragraph: 0.5, at: 1 } },
    { saved: { at: 1, headline: {} } },
    { saved: { at: 1, headline: { en: 7 } } },
    { version: 'newest' },
    { followedAt: 1 },
    7,
  ])('has a fault that names the story if that is %j', (value) => {
    expect(parseRecord(withStory(value)).fault).toEqual(damagedAt('stories["2021-07/tea"]'))
  })

  it('never makes parsing throw, and never gives an invalid record', () => {
    const stories = fc.dictionary(
      fc.oneof(key, fc.string(), fc.constantFrom('__proto__', 'constructor')),
      fc.oneof(story, fc.jsonValue(), fc.record({ saved: fc.jsonValue(), place: fc.jsonValue() })),
    )
    const file = fc.record({ format: fc.constant(whole.format), version: fc.constant(1), stories })
    const texts = fc.oneof(
      fc.string(),
      fc.json(),
      file.map((value) => JSON.stringify(value)),
    )
    fc.assert(
      fc.property(texts, (anything) => {
        const { record: understood, fault } = parseRecord(anything)
        // What is parsed is valid: it can be written and read again without a fault.
        const again = parseRecord(writeRecord(understood))
        expect(again.fault).toBeUndefined()
        expect(withoutEmpty(again.record)).toEqual(withoutEmpty(understood))
        expect(fault ?? anything.includes(whole.format)).toBeTruthy()
      }),
    )
  })

  it('is not a record if it is truncated, wherever that is', () => {
    fc.assert(
      fc.property(record, fc.nat(), (stories, at) => {
        const written = writeRecord(stories)
        expect(parseRecord(written.slice(0, at % written.length)).fault).toEqual({ kind: 'json' })
      }),
    )
  })

  it.each([
    ['', { kind: 'json' }],
    ['<!doctype html>', { kind: 'json' }],
    ['null', { kind: 'foreign' }],
    ['[]', { kind: 'foreign' }],
    ['{"stories":{}}', { kind: 'foreign' }],
    [JSON.stringify({ ...whole, version: 2, stories: 'of tomorrow' }), { kind: 'newer' }],
    [JSON.stringify({ ...whole, version: '1' }), damagedAt('version')],
    [JSON.stringify({ ...whole, stories: [] }), damagedAt('stories')],
    [JSON.stringify({ ...whole, stories: { '../tea': {} } }), damagedAt('stories["../tea"]')],
    [
      JSON.stringify({ ...whole, marks: { '2021-07/tea': [{ en: 'Tea.', colour: 'red' }] } }),
      damagedAt('marks["2021-07/tea"]'),
    ],
    [JSON.stringify({ ...whole, follows: [{ kind: 'person' }] }), damagedAt('follows[0]')],
  ])('%s has the fault %j', (damaged, fault) => {
    expect(parseRecord(damaged).fault).toEqual(fault)
  })

  it('gives the valid stories if one is damaged', () => {
    const stories = { '2021-07/tea': { readAt: 'today' }, '2021-07/silk': { readAt: 9 } }
    expect(parseRecord(JSON.stringify({ ...whole, stories })).record).toEqual({
      '2021-07/silk': { readAt: 9 },
    })
  })
})

describe('merged records', () => {
  it('have what either had saved or read, in either order', () => {
    fc.assert(
      fc.property(record, record, (one, other) => {
        const both = mergeRecords(one, other)
        for (const [id, { saved, readAt }] of [...Object.entries(one), ...Object.entries(other)]) {
          if (saved) expect(both[id]?.saved).toBeDefined()
          if (readAt) expect(both[id]?.readAt).toBeGreaterThanOrEqual(readAt)
        }
        const keysOf = (list: typeof both) =>
          savedEntries(list)
            .map((entry) => entry.key)
            .sort()
        expect(keysOf(mergeRecords(other, one))).toEqual(keysOf(both))
      }),
    )
  })

  it('have all marks, each as it was changed last', () => {
    const markOf = (id: string, changed: number, note: string) =>
      ({ id, paragraph: 1, segment: 1, en: id, colour: 'blue', note, made: 1, changed }) as const
    const here = { '2021-07/tea': { marks: [markOf('a', 1, 'old'), markOf('b', 5, 'new')] } }
    const there = { '2021-07/tea': { marks: [markOf('a', 2, 'new'), markOf('b', 4, 'old')] } }
    const both = { '2021-07/tea': { marks: [markOf('a', 2, 'new'), markOf('b', 5, 'new')] } }
    expect(mergeRecords(here, there)).toEqual(both)
    expect(mergeRecords(there, here)).toEqual(both)
  })

  it('have one mark of a sentence that both have marked, with both notes and the latest colour', () => {
    const text = { paragraph: 1, segment: 1, en: 'Tea.' }
    const here = { ...text, id: 'a', colour: 'blue', note: 'Why?', made: 1, changed: 4 } as const
    const there = { ...text, id: 'b', colour: 'green', note: 'Ask.', made: 2, changed: 3 } as const
    const recordOf = (...marks: Mark[]) => ({ '2021-07/tea': { marks } })
    const both = recordOf({ ...here, note: 'Why?\nAsk.', changed: 5 })
    expect(mergeRecords(recordOf(here), recordOf(there))).toEqual(both)
    expect(mergeRecords(recordOf(there), recordOf(here))).toEqual(both)
    for (const again of [here, there]) expect(mergeRecords(both, recordOf(again))).toEqual(both)
    const elsewhere = { ...there, segment: 2 }
    expect(mergeRecords(recordOf(here), recordOf(elsewhere))).toEqual(recordOf(here, elsewhere))
  })

  it('have the furthest paragraph, and none for a story that has been read', () => {
    const here = { '2021-07/tea': { place: { paragraph: 3, at: 1 } }, '2021-07/silk': { readAt: 5 } }
    const there = {
      '2021-07/tea': { place: { paragraph: 2, at: 9 } },
      '2021-07/silk': { place: { paragraph: 2, at: 9 } },
    }
    expect(mergeRecords(here, there)).toEqual(here)
    expect(mergeRecords(there, here)).toEqual(here)
  })
})

describe('saved and known words', () => {
  const mine = { '2021-07/tea': { words: { 茶: { saved: savedAt(1) }, 成都: { knownAt: 5 } } } }
  const theirs = {
    '2021-07/tea': { words: { 茶: { saved: savedAt(9), knownAt: 7 } } },
    '2021-06/silk': { words: { 丝: { saved: savedAt(3) } } },
  }
  const both = mergeRecords(mine, theirs)

  it('are listed newest first, each with its story', () => {
    expect(savedWords(both).map(({ text, key, at }) => [text, key, at])).toEqual([
      ['丝', '2021-06/silk', 3],
      ['茶', '2021-07/tea', 1],
    ])
  })

  it('are merged: what either device has saved or knows stays so', () => {
    expect([...knownWords(both)].sort()).toEqual(['成都', '茶'])
    expect(mergeRecords(mine, mine)).toEqual(mine)
  })
})
