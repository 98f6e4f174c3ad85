import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import * as z from 'zod'
import type { Issue } from '../../../archive/issue.ts'
import type { NewFile } from '../../disk/replaceFiles.ts'
import { writeDurably } from '../../disk/writeDurably.ts'

const fileName = 'archived.json'
const recordSchema = z.object({ hash: z.string() })

/** The file of a draft's folder that records which issue of the archive the draft was begun from, or published as. */
export function archivedFile(folder: string, issue: Issue): NewFile {
  return { file: join(folder, fileName), text: `${JSON.stringify({ hash: hashOf(issue) })}\n` }
}

/** Whether a draft was begun from another issue than this, or published as another. An older desk recorded neither. */
export async function isAnotherIssue(folder: string, issue: Issue): Promise<boolean> {
  const known = await recorded(folder)
  return known !== undefined && known !== hashOf(issue)
}

/** Records that a draft says what this issue says, unless that is known. */
export async function recordArchived(folder: string, issue: Issue): Promise<void> {
  if ((await recorded(folder)) === hashOf(issue)) return
  const { file, text } = archivedFile(folder, issue)
  await writeDurably(file, text)
}

/** A record that cannot be read is as good as none. */
async function recorded(folder: string): Promise<string | undefined> {
  try {
    return recordSchema.parse(JSON.parse(await readFile(join(folder, fileName), 'utf8'))).hash
  } catch {
    return undefined
  }
}

/** Of what the issue says: the order of its fields and the white space of its file are no change. */
function hashOf(issue: Issue): string {
  return createHash('sha256').update(JSON.stringify(issue, sorted)).digest('hex')
}

function sorted(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
}
