import type { Issue, Story } from '../archive/issue.ts'
import { nameFinder } from '../archive/names/findNames.ts'
import type { Name } from '../archive/names/nameList.ts'
import { searchedTexts } from '../archive/search/searchableIssue.ts'
import type { Lexicon } from './lexicon.ts'
import { type ReadingAids, readText } from './readText.ts'

/** A word whose reading nothing in its sentence decides, or that the dictionary lacks; with one place where it stands. */
export type DoubtfulReading = {
  readonly issue: string
  readonly story: string
  readonly kind: 'chance' | 'unknown'
  readonly word: string
  readonly pinyin: string
  /** How often it stands so in the issue. */
  readonly count: number
  /** The word in the text around it. */
  readonly example: string
}

/** The doubtful readings of issues, each once in an issue, the most frequent first. */
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
  return searchedTexts(story).flatMap(({ zh = '' }) =>
    readText(zh, aids).flatMap(({ text: word, pinyin, by: kind, start, end }): DoubtfulReading[] => {
      if (kind !== 'chance' && kind !== 'unknown') return []
      const example = `${zh.slice(Math.max(0, start - 4), start)}【${word}】${zh.slice(end, end + 4)}`
      return [{ issue, story: story.id, kind, word, pinyin, count: 1, example }]
    }),
  )
}

/** What an editor may look at, issue by issue; empty if nothing is in doubt. It is no finding: most of it is right. */
export function formatDoubtfulReadings(doubtful: readonly DoubtfulReading[]): string {
  const issues = [...new Set(doubtful.map(({ issue }) => issue))]
  return issues
    .flatMap((issue) => {
      const ofIssue = doubtful.filter((one) => one.issue === issue)
      return [
        ...line(
          issue,
          'readings left to chance',
          ofIssue.filter(({ kind }) => kind === 'chance'),
        ),
        ...line(
          issue,
          'words that the dictionary lacks',
          ofIssue.filter(({ kind }) => kind === 'unknown'),
        ),
      ]
    })
    .join('\n')
}

function line(issue: string, what: string, doubtful: readonly DoubtfulReading[]): string[] {
  if (doubtful.length === 0) return []
  const each = doubtful.map(
    ({ pinyin, count, example }) => `${example} ${pinyin}${count > 1 ? ` (${count} times)` : ''}`,
  )
  return [`${issue}: ${doubtful.length} ${what}: ${each.join(', ')}`]
}
