import type { Issue } from '../archive/issue.ts'
import { languages } from '../archive/languages.ts'
import type { ImportRecord } from '../disk/archive/importRecord.ts'
import type { Finding } from '../messages/finding.ts'
import type { Params } from '../messages/message.ts'
import type { Imported } from './importLines.ts'
import type { ImportedStory } from './makeStories.ts'
import { positionOf, type SourceLine } from './read/sourceLine.ts'
import { type FindLines, lineFinder, type SegmentLines } from './sourceLinesOf.ts'

/**
 * What an editor and their tools need of an import after it has ended.
 * @param newsletter the name of its file
 * @param findings all findings of the import; those of the editorial rules are left out, since the check makes them anew
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

function recorded(issue: Issue, { rule, place = '', path, story, code, params }: Finding): Recorded {
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
    ...(params && { params: mutable(params) }),
  }
}

function mutable(params: Params): Recorded['params'] {
  return Object.fromEntries(
    Object.entries(params).map(([key, value]) => [key, typeof value === 'object' ? [...value] : value]),
  )
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
