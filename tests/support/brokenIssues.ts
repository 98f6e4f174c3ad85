/** An issue file with one fault: where it is, its value, and what an editor should read. */
export type BrokenIssue = {
  readonly fault: string
  /** Where the fault is put. */
  readonly at: readonly (string | number)[]
  /** The faulty value; undefined removes the value. */
  readonly value: unknown
  /** Where the fault is reported, if that is not where it is. */
  readonly path?: string
  readonly expected: string
  /** A fault that JSON Schema cannot express. */
  readonly onlyHere?: true
}

/** An issue with every field of the format. */
export const wholeIssue = {
  id: '2021-07',
  title: { en: 'Southwest China', zh: '西南地区' },
  posted: '2021-08-11',
  complete: true,
  origin: 'https://example.org/newsletter',
  sources: [{ en: 'Sichuan Daily', zh: '四川日报' }],
  stories: [
    {
      id: 'tea-harvest',
      date: '2021-07-03',
      section: 'latest',
      places: ['chengdu', 'sichuan'],
      topics: ['trade'],
      headline: { en: 'Tea', zh: '茶' },
      body: [[{ en: 'One.', zh: '一。' }, { en: 'Two.' }]],
      link: 'http://example.org/tea',
      note: { en: 'Printed wrongly.', zh: '原文有误。' },
      noteSources: [{ label: { en: 'China Daily', zh: '《中国日报》' }, link: 'https://example.org/daily' }],
      sources: [{ en: 'Chengdu Daily', zh: '成都日报' }],
      readings: [{ zh: '收入为', pinyin: 'shōurù wéi' }],
    },
    {
      id: 'rice',
      section: 'relevant',
      places: [],
      topics: ['agriculture'],
      headline: { zh: '米' },
      body: [[{ zh: '米。' }]],
    },
  ],
}

const text = 'text'
const trimmed = 'text, not empty and without white space at its ends'
const kebab = 'kebab-case: small letters, digits and single hyphens'
const day = 'a date that exists, as YYYY-MM-DD'
const web = 'an address that begins with http:// or https://'
const keys = 'only the keys of the archive format'
const either = '"en" or "zh" or both'

export const brokenIssues: readonly BrokenIssue[] = [
  { fault: 'no id', at: ['id'], value: undefined, expected: 'the id of the issue' },
  { fault: 'an id that is a number', at: ['id'], value: 202107, expected: 'the id of the issue' },
  { fault: 'a thirteenth month', at: ['id'], value: '2021-13', expected: 'a month as YYYY-MM' },
  { fault: 'a month of one digit', at: ['id'], value: '2021-7', expected: 'a month as YYYY-MM' },
  { fault: 'a day for an id', at: ['id'], value: '2021-07-01', expected: 'a month as YYYY-MM' },
  { fault: 'no title', at: ['title'], value: undefined, expected: 'object' },
  { fault: 'a title in one language', at: ['title', 'zh'], value: undefined, expected: text },
  { fault: 'an empty title', at: ['title', 'en'], value: '', expected: trimmed },
  {
    fault: 'a title in a third language',
    at: ['title', 'fr'],
    value: 'Sud',
    path: '$.title',
    expected: keys,
  },
  { fault: 'a posting day that does not exist', at: ['posted'], value: '2021-02-30', expected: day },
  { fault: 'a posting day in words', at: ['posted'], value: '11 August 2021', expected: day },
  { fault: 'a completeness in words', at: ['complete'], value: 'yes', expected: 'true or false' },
  { fault: 'an origin that is no address', at: ['origin'], value: 'example.org', expected: web },
  {
    fault: 'an origin of another scheme',
    at: ['origin'],
    value: 'ftp://a.org/',
    expected: web,
    onlyHere: true,
  },
  { fault: 'sources that are one', at: ['sources'], value: { en: 'A', zh: '甲' }, expected: 'array' },
  { fault: 'a source in one language', at: ['sources', 0, 'zh'], value: undefined, expected: text },
  { fault: 'no stories', at: ['stories'], value: undefined, expected: 'array' },
  { fault: 'an empty list of stories', at: ['stories'], value: [], expected: 'at least one story' },
  { fault: 'an unknown key', at: ['storys'], value: [], path: '$', expected: keys },
  { fault: 'a story that is a text', at: ['stories', 1], value: 'rice', expected: 'object' },
  {
    fault: 'a story without id',
    at: ['stories', 0, 'id'],
    value: undefined,
    expected: 'the id of the story',
  },
  { fault: 'a story id in capitals', at: ['stories', 0, 'id'], value: 'Tea', expected: kebab },
  { fault: 'a story id that climbs', at: ['stories', 0, 'id'], value: '../tea', expected: kebab },
  { fault: 'a story id with two hyphens', at: ['stories', 0, 'id'], value: 'a--b', expected: kebab },
  {
    fault: 'a story id without end',
    at: ['stories', 0, 'id'],
    value: 'a'.repeat(81),
    expected: 'at most 80 characters',
  },
  {
    fault: 'a story id that is taken',
    at: ['stories', 1, 'id'],
    value: 'tea-harvest',
    expected: 'an id of its own; story 1 of this issue has it already',
    onlyHere: true,
  },
  { fault: 'a day of no month', at: ['stories', 0, 'date'], value: '2021-13-01', expected: day },
  { fault: 'a time of day', at: ['stories', 0, 'date'], value: '2021-07-03T08:00', expected: day },
  {
    fault: 'an unknown section',
    at: ['stories', 0, 'section'],
    value: 'no-section',
    expected: '"latest" or "relevant"',
  },
  {
    fault: 'no section',
    at: ['stories', 0, 'section'],
    value: undefined,
    expected: '"latest" or "relevant"',
  },
  { fault: 'no places', at: ['stories', 0, 'places'], value: undefined, expected: 'array' },
  {
    fault: 'an unknown place',
    at: ['stories', 0, 'places', 1],
    value: 'beijing',
    expected: 'one of chengdu',
  },
  {
    fault: 'a group for a place',
    at: ['stories', 0, 'places', 0],
    value: 'beyond',
    expected: 'one of chengdu',
  },
  { fault: 'no topic', at: ['stories', 0, 'topics'], value: [], expected: 'at least one topic' },
  { fault: 'an unknown topic', at: ['stories', 0, 'topics', 0], value: 'no-topic', expected: 'one of trade' },
  { fault: 'an empty headline', at: ['stories', 0, 'headline'], value: {}, expected: either },
  { fault: 'a headline of white space', at: ['stories', 0, 'headline', 'en'], value: ' ', expected: trimmed },
  { fault: 'a headline that is a text', at: ['stories', 0, 'headline'], value: 'Tea', expected: 'object' },
  { fault: 'an empty body', at: ['stories', 0, 'body'], value: [], expected: 'at least one paragraph' },
  { fault: 'an empty paragraph', at: ['stories', 0, 'body', 0], value: [], expected: 'at least one segment' },
  { fault: 'a segment in no language', at: ['stories', 0, 'body', 0, 1], value: {}, expected: either },
  { fault: 'a segment of null', at: ['stories', 0, 'body', 0, 0, 'zh'], value: null, expected: text },
  {
    fault: 'a segment with a line end',
    at: ['stories', 0, 'body', 0, 0, 'en'],
    value: 'A.\n',
    expected: trimmed,
  },
  {
    fault: 'a link that runs',
    at: ['stories', 0, 'link'],
    value: 'javascript:alert(1)',
    expected: web,
    onlyHere: true,
  },
  { fault: 'a link without host', at: ['stories', 0, 'link'], value: '/tea', expected: web },
  { fault: 'a note in one language', at: ['stories', 0, 'note', 'en'], value: undefined, expected: text },
  {
    fault: 'an unknown key of a story',
    at: ['stories', 0, 'author'],
    value: 'A',
    path: '$.stories[0]',
    expected: keys,
  },
  {
    fault: 'a source of the note in one language',
    at: ['stories', 0, 'noteSources', 0, 'label', 'zh'],
    value: undefined,
    expected: text,
  },
  {
    fault: 'a source of the note without an address',
    at: ['stories', 0, 'noteSources', 0, 'link'],
    value: 'example.org',
    expected: web,
  },
  {
    fault: 'sources of a note that is not there',
    at: ['stories', 0, 'note'],
    value: undefined,
    path: '$.stories[0].noteSources',
    expected: 'a note that rests on these sources',
  },
  {
    fault: 'a reading of no Chinese',
    at: ['stories', 0, 'readings', 0, 'zh'],
    value: 'tea',
    expected: 'Chinese characters',
  },
  {
    fault: 'a reading with too few syllables',
    at: ['stories', 0, 'readings', 0, 'pinyin'],
    value: 'shōurù',
    expected: 'as many syllables',
    onlyHere: true,
  },
  {
    fault: 'a reading that is no pinyin',
    at: ['stories', 0, 'readings', 0, 'pinyin'],
    value: 'income be',
    expected: 'as many syllables',
    onlyHere: true,
  },
  {
    fault: 'an empty list of readings',
    at: ['stories', 0, 'readings'],
    value: [],
    expected: 'at least one reading',
  },
  {
    fault: 'a story with an empty list of sources',
    at: ['stories', 0, 'sources'],
    value: [],
    expected: 'at least one source',
  },
]

/** The whole issue, as parsed JSON, with the faults in it. */
export function breakIssue(...faults: readonly Pick<BrokenIssue, 'at' | 'value'>[]): unknown {
  return faults.reduce<unknown>(
    (issue, { at, value }) => putAt(issue, at, value),
    structuredClone(wholeIssue),
  )
}

function putAt(target: unknown, [key, ...rest]: readonly (string | number)[], value: unknown): unknown {
  if (key === undefined) return value
  if (typeof target !== 'object' || target === null) throw new Error(`There is nothing at ${key}.`)
  const next = putAt(Reflect.get(target, key), rest, value)
  if (next === undefined) Reflect.deleteProperty(target, key)
  else Reflect.set(target, key, next)
  return target
}
