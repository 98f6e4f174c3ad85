import type { Issue, Story } from '../archive/issue.ts'
import { type ImportRecord, importRecordFile, importRecordSchema } from '../disk/importRecord.ts'
import { jsonPath, valueAt } from '../disk/parseIssue.ts'
import { readListFile } from '../disk/readLists.ts'
import type { Finding } from '../messages/finding.ts'

/**
 * The findings that an import still leaves to the editor, from the record beside the issue's file. None if
 * there is no record; the faults of the record if it is not one.
 * @param folder the folder of the issue's file
 * @param file the name of the issue's file, for the findings
 */
export async function readImportFindings(
  folder: string,
  issue: Issue,
  file: string,
): Promise<readonly Finding[]> {
  const { list, findings } = await readListFile(importRecordSchema, importRecordFile(folder, issue.id))
  return list ? standingFindings(issue, list, file) : findings
}

type Recorded = ImportRecord['findings'][number]

/** A body that keeps at least this share of its segments is still the one that the import was not sure of. */
const kept = 0.5

/**
 * The findings of an import that the draft has not dealt with: what each is about is still there, perhaps
 * elsewhere in its story.
 * @param file the file name for the findings
 */
export function standingFindings(issue: Issue, { findings }: ImportRecord, file: string): Finding[] {
  return findings.flatMap((finding): Finding[] => {
    const path = standingPath(issue, finding)
    if (path === undefined) return []
    const { rule, code, params, place, story } = finding
    const at = { file, path, place, ...(story === undefined ? {} : { story }) }
    return [{ rule, code, params, level: 'warning', at }]
  })
}

function standingPath(issue: Issue, finding: Recorded): string | undefined {
  const { rule, story: id, at, value } = finding
  if (id === undefined) {
    // A finding about the newsletter as a whole can only be accepted.
    if (at.length === 0 && rule !== 'import-unplaced') return jsonPath(at)
    if (rule === 'import-unplaced')
      return isPlaced(issue, String(finding.params?.text)) ? undefined : jsonPath(at)
    return isSame(valueAt(issue, at), value) ? jsonPath(at) : undefined
  }
  const index = issue.stories.findIndex((story) => story.id === id)
  const story = issue.stories[index]
  if (!story) return undefined
  const path = pathInStory(story, at, value)
  return path && jsonPath(['stories', index, ...path])
}

function pathInStory(story: Story, at: Recorded['at'], value: unknown): Recorded['at'] | undefined {
  const [key, ...rest] = at
  if (key !== 'body') return isSame(valueAt(story, at), value) ? at : undefined
  if (rest.length === 0) return keepsBody(story, value) ? at : undefined
  for (const [p, paragraph] of story.body.entries()) {
    for (const [s, segment] of paragraph.entries()) if (isSame(segment, value)) return ['body', p, s]
  }
  return undefined
}

function keepsBody(story: Story, value: unknown): boolean {
  if (!Array.isArray(value)) return false
  const now = new Set(story.body.flat().map((segment) => JSON.stringify(segment)))
  const before = value.flat().map((segment) => JSON.stringify(segment))
  return before.filter((segment) => now.has(segment)).length >= before.length * kept
}

/** Whether a text that the import placed nowhere is in the issue now. Its quotation may be cut. */
function isPlaced(issue: Issue, quoted: string): boolean {
  const letters = (text: string) => text.replace(/[^\p{L}\p{N}]/gu, '')
  const wanted = letters(quoted.replace(/…$/, ''))
  return wanted !== '' && letters(JSON.stringify(issue)).includes(wanted)
}

/** `null` stands for a missing value, which JSON cannot express. */
function isSame(now: unknown, before: unknown): boolean {
  return JSON.stringify(now ?? null) === JSON.stringify(before ?? null)
}
