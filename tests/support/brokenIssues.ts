/** An issue file with one fault: where it is, its value, and what the check says. */
export type BrokenIssue = {
  readonly fault: string
  /** Where the fault is put. */
  readonly at: readonly (string | number)[]
  /** The faulty value; undefined removes the value. */
  readonly value: unknown
  /** Where the fault is reported, if that is not where it is. */
  readonly path?: string
  /** What the rule `schema` says. */
  readonly code: string
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
      corrections: [
        { date: '2021-08-20', segment: [0, 1], en: 'It said three.', zh: '误作三。' },
        { date: '2021-08-21', en: 'Its headline was wrong.', zh: '标题有误。' },
      ],
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

/** @param at the keys and indices that lead to the fault, with dots between them */
function broken(
  fault: string,
  at: string,
  value: unknown,
  code: string,
  more: Pick<BrokenIssue, 'path' | 'onlyHere'> = {},
): BrokenIssue {
  const keys = at.split('.').map((key) => (/^\d+$/.test(key) ? Number(key) : key))
  return { fault, at: keys, value, code, ...more }
}

export const brokenIssues: readonly BrokenIssue[] = [
  broken('no id', 'id', undefined, 'text'),
  broken('a thirteenth month', 'id', '2021-13', 'month'),
  broken('no title', 'title', undefined, 'object'),
  broken('a title in one language', 'title.zh', undefined, 'text'),
  broken('an empty title', 'title.en', '', 'trimmed'),
  broken('a title in a third language', 'title.fr', 'Sud', 'unknownKeys', { path: '$.title' }),
  broken('a posting day that does not exist', 'posted', '2021-02-30', 'day'),
  broken('a completeness in words', 'complete', 'yes', 'boolean'),
  broken('an origin that is no address', 'origin', 'example.org', 'address'),
  broken('an origin of another scheme', 'origin', 'ftp://a.org/', 'address', { onlyHere: true }),
  broken('sources that are one', 'sources', { en: 'A', zh: '甲' }, 'array'),
  broken('a source in one language', 'sources.0.zh', undefined, 'text'),
  broken('no stories', 'stories', undefined, 'array'),
  broken('an empty list of stories', 'stories', [], 'story'),
  broken('an unknown key', 'storys', [], 'unknownKeys', { path: '$' }),
  broken('a story that is a text', 'stories.1', 'rice', 'object'),
  broken('a story without id', 'stories.0.id', undefined, 'text'),
  broken('a story id in capitals', 'stories.0.id', 'Tea', 'kebabCase'),
  broken('a story id that climbs', 'stories.0.id', '../tea', 'kebabCase'),
  broken('a story id without end', 'stories.0.id', 'a'.repeat(81), 'longest'),
  broken('a story id that is taken', 'stories.1.id', 'tea-harvest', 'takenId', { onlyHere: true }),
  broken('a day of no month', 'stories.0.date', '2021-13-01', 'day'),
  broken('an unknown section', 'stories.0.section', 'no-section', 'oneOf'),
  broken('no section', 'stories.0.section', undefined, 'oneOf'),
  broken('no places', 'stories.0.places', undefined, 'array'),
  broken('an unknown place', 'stories.0.places.1', 'beijing', 'oneOf'),
  broken('no topic', 'stories.0.topics', [], 'topic'),
  broken('an unknown topic', 'stories.0.topics.0', 'no-topic', 'oneOf'),
  broken('an empty headline', 'stories.0.headline', {}, 'eitherLanguage'),
  broken('a headline of white space', 'stories.0.headline.en', ' ', 'trimmed'),
  broken('an empty body', 'stories.0.body', [], 'paragraph'),
  broken('an empty paragraph', 'stories.0.body.0', [], 'empty'),
  broken('a segment in no language', 'stories.0.body.0.1', {}, 'eitherLanguage'),
  broken('a segment with a line end', 'stories.0.body.0.0.en', 'A.\n', 'trimmed'),
  broken('a link that runs', 'stories.0.link', 'javascript:alert(1)', 'address', { onlyHere: true }),
  broken('a link without host', 'stories.0.link', '/tea', 'address'),
  broken('a note in one language', 'stories.0.note.en', undefined, 'text'),
  broken('an unknown key of a story', 'stories.0.author', 'A', 'unknownKeys', { path: '$.stories[0]' }),
  broken('a source of the note in one language', 'stories.0.noteSources.0.label.zh', undefined, 'text'),
  broken('a source of the note without an address', 'stories.0.noteSources.0.link', 'example.org', 'address'),
  broken('sources of a note that is not there', 'stories.0.note', undefined, 'noteOfSources', {
    path: '$.stories[0].noteSources',
  }),
  broken('a correction without a date', 'stories.0.corrections.0.date', undefined, 'day'),
  broken('a correction in one language', 'stories.0.corrections.1.zh', undefined, 'text'),
  broken('a correction of a paragraph', 'stories.0.corrections.0.segment', 0, 'index'),
  broken('a correction of segment −1', 'stories.0.corrections.0.segment.1', -1, 'index'),
  broken(
    'a correction of a segment that is not there',
    'stories.0.corrections.0.segment',
    [0, 2],
    'absentSegment',
    {
      onlyHere: true,
    },
  ),
  broken('an empty list of corrections', 'stories.0.corrections', [], 'empty'),
  broken('a reading of no Chinese', 'stories.0.readings.0.zh', 'tea', 'chinese'),
  broken('a reading with too few syllables', 'stories.0.readings.0.pinyin', 'shōurù', 'syllables', {
    onlyHere: true,
  }),
  broken('an empty list of readings', 'stories.0.readings', [], 'empty'),
  broken('a story with an empty list of sources', 'stories.0.sources', [], 'empty'),
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
