import type { Issue, Story } from '../archive/issue.ts'
import { nameFinder } from '../archive/names/findNames.ts'
import type { Name } from '../archive/names/nameList.ts'
import { searchedTexts } from '../archive/search/searchableIssue.ts'
import type { Lexicon } from './lexicon.ts'
import { type ReadingAids, readText } from './readText.ts'

/**
 * A word that the dictionary lacks, with its parts or without, or whose reading nothing in its sentence decides; with an
 * example.
 */
export type DoubtfulReading = {
  readonly issue: string
  readonly story: string
  readonly kind: 'chance' | 'parts' | 'unknown'
  readonly word: string
  readonly pinyin: string
  /** How often its reading is doubtful in the issue. */
  readonly count: number
  /** The word with the text around it. */
  readonly example: string
}

/** The doubtful readings of issues, each once per issue, the most frequent first. */
export function doubtfulReadings(
  issues: readonly Issue[],
  names: readonly Name[],
  lexicon: Lexicon,
): DoubtfulReading[] {
  const find = nameFinder(names)
  return issues.flatMap((issue) => {
    const found = new Map<string, DoubtfulReading>()
    const all = issue.stories.flatMap((story) => doubtsIn(issue.id, story, { lexicon, names, find }))
    for (const one of all) {
      const key = `${one.word} ${one.pinyin}`
      const before = found.get(key)
      found.set(key, before ? { ...before, count: before.count + 1 } : one)
    }
    return [...found.values()].sort((one, other) => other.count - one.count)
  })
}

function doubtsIn(issue: string, story: Story, sources: Omit<ReadingAids, 'readings'>): DoubtfulReading[] {
  const aids = { ...sources, readings: story.readings ?? [] }
  return searchedTexts(story).flatMap(({ en, zh = '' }) =>
    readText({ en, zh }, aids).flatMap(({ text: word, pinyin, by: kind, start, end }): DoubtfulReading[] => {
      if (kind !== 'chance' && kind !== 'parts' && kind !== 'unknown') return []
      const example = `${zh.slice(Math.max(0, start - 4), start)}【${word}】${zh.slice(end, end + 4)}`
      return [{ issue, story: story.id, kind, word, pinyin, count: 1, example }]
    }),
  )
}
