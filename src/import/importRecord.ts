import type { Issue } from '../archive/issue.ts'
import { type Language, languages } from '../archive/languages.ts'
import type { ImportRecord } from '../disk/importRecord.ts'
import type { Finding } from '../messages/finding.ts'
import type { Imported } from './importLines.ts'
import type { ImportedStory } from './makeStories.ts'
import { positionOf, type SourceLine } from './read/sourceLine.ts'

/** Finds the numbers, from 0, of the lines that a text was made from. Undefined if no lines contain it. */
type FindLines = (text: string, from: string) => number[] | undefined

/** The lines of each side of a segment. */
type SegmentLines = Partial<Record<Language, number[]>>

/**
 * What an editor and their tools need from an import after it has ended.
 * @param newsletter the name of its file
 * @param findings all findings of the import; those of the editorial rules are left out: the check finds them
 * again
 */
export function makeImportRecord(
  newsletter: string,
  { issue, stories, unplaced, assumptions }: Imported,
  findings: readonly Finding[],
  lines: readonly SourceLine[],
): ImportRecord {
  const find = lineFinder(lines)
  return {
    newsletter,
    assumptions: [...assumptions],
    findings: findings
      .filter(({ rule }) => rule.startsWith('import-'))
      .map((finding) => recorded(issue, finding)),
    unplaced: unplaced.map(({ text, position: place, reason, expected }) => ({
      text,
      place,
      reason,
      expected,
    })),
    lines: lines.map(({ page, line, text, box }) => ({ page, line, text, ...(box ? { box } : {}) })),
    sources: Object.fromEntries(stories.map((made) => [made.story.id, linesOf(made, find)])),
  }
}

type Recorded = ImportRecord['findings'][number]

function recorded(issue: Issue, { rule, code, params, at: where }: Finding): Recorded {
  const { place = '', path, story } = where
  const keys = [...path.matchAll(/\.(\w+)|\[(\d+)\]/g)].map(([, key, index]) => key ?? Number(index))
  const at = story === undefined ? keys : keys.slice(2)
  const root = story === undefined ? issue : issue.stories.find(({ id }) => id === story)
  const about = story === undefined && keys.length === 0 ? null : valueAt(root, at)
  return {
    rule,
    place,
    ...(story === undefined ? {} : { story }),
    at,
    value: about,
    code,
    ...(params && { params }),
  }
}

function valueAt(root: unknown, path: readonly (string | number)[]): Recorded['value'] {
  const value = path.reduce<unknown>(
    (inner, key) => (typeof inner === 'object' && inner !== null ? Reflect.get(inner, key) : undefined),
    root,
  )
  return value === undefined ? null : JSON.parse(JSON.stringify(value))
}

function linesOf({ story, draft }: ImportedStory, find: FindLines): ImportRecord['sources'][string] {
  const start = positionOf(draft.headline)
  const headline = [story.headline.en, story.headline.zh].flatMap((text) =>
    text === undefined ? [] : (find(text, start) ?? []),
  )
  const body = story.body.map((paragraph) =>
    paragraph.map((segment): SegmentLines => {
      const found = languages.flatMap((language) => {
        const text = segment[language]
        const numbers =
          text === undefined ? undefined : find(text, draft.bodies[language]?.positions[0] ?? start)
        return numbers ? [[language, numbers] as const] : []
      })
      return Object.fromEntries(found)
    }),
  )
  return { headline, body }
}

/**
 * Makes a function that finds the lines of a text by its letters alone. Extraction changes spaces, hyphens
 * and punctuation, but hardly ever a letter.
 */
function lineFinder(lines: readonly SourceLine[]): FindLines {
  const letters = lines.map(({ text }) => plain(text))
  const all = letters.join('')
  // An entry for each UTF-16 unit, as `indexOf` counts them.
  const lineOf = letters.flatMap((own, index) => own.split('').map(() => index))
  const starts = new Map(lines.map((line, index) => [positionOf(line), index]))
  return (wanted, from) => {
    const own = plain(wanted)
    const first = lineOf.indexOf(starts.get(from) ?? 0)
    const at = own === '' ? -1 : all.indexOf(own, Math.max(0, first))
    return at === -1 ? undefined : [...new Set(lineOf.slice(at, at + own.length))]
  }
}

function plain(text: string): string {
  return text.normalize('NFKC').replace(/[^\p{L}\p{N}]/gu, '')
}
