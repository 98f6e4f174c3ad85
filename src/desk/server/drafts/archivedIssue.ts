import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import * as z from 'zod'
import type { Issue } from '../../../archive/issue.ts'
import { readArchive } from '../../../disk/readArchive.ts'
import type { NewFile } from '../../../disk/replaceFiles.ts'
import { writeDurably } from '../../../disk/writeFiles.ts'
import { type Versions, versionsSchema } from '../../api/answers.ts'

const fileName = 'archived.json'
/** Null if the archive had no issue of this month. */
const recordSchema = z.object({ hash: z.string().nullable() })

/** The file that records which version of the archive's issue a draft was made from or published as; or none. */
export function archivedFile(folder: string, issue: Issue | undefined): NewFile & { readonly text: string } {
  return { file: join(folder, fileName), text: `${JSON.stringify({ hash: hashOf(issue) })}\n` }
}

/**
 * Whether the archive had another version of the issue, or none, when the draft was made, imported or last published.
 * False without a record, as in drafts of an old desk.
 */
export async function isAnotherIssue(folder: string, issue: Issue): Promise<boolean> {
  const known = await recorded(folder)
  return known !== undefined && known !== hashOf(issue)
}

/** Records the version of the archive's issue that a draft includes, or that there is none. */
export async function recordArchived(folder: string, issue: Issue | undefined): Promise<void> {
  if ((await recorded(folder)) === hashOf(issue)) return
  const { file, text } = archivedFile(folder, issue)
  await writeDurably(file, text)
}

/**
 * Records what the archive has of a month when a newsletter is imported. A draft that is imported again keeps its
 * record: it still lacks what it lacked before.
 */
export async function recordImported(
  folder: string,
  archive: string,
  id: string,
  isAgain: boolean,
): Promise<void> {
  if (isAgain && (await recorded(folder)) !== undefined) return
  const { issues } = await readArchive(archive)
  await recordArchived(
    folder,
    issues.find((issue) => issue.id === id),
  )
}

const versionName = /^published-until-.*\.json$/

/** The file that keeps the archive's issue when another one takes its place. None if they say the same. */
export function versionFiles(folder: string, issue: Issue, published: Issue | undefined): NewFile[] {
  if (published === undefined || hashOf(published) === hashOf(issue)) return []
  const until = new Date().toISOString()
  const file = join(folder, `published-until-${until.replaceAll(':', '')}.json`)
  return [{ file, text: JSON.stringify({ until, issue: published }) }]
}

/** Reads the versions of an issue that the archive had before, the latest first. */
export async function readVersions(folder: string): Promise<Versions> {
  const names = (await readdir(folder))
    .filter((name) => versionName.test(name))
    .sort()
    .reverse()
  const texts = await Promise.all(names.map((name) => readFile(join(folder, name), 'utf8')))
  return versionsSchema.parse(texts.map((text): unknown => JSON.parse(text)))
}

/** A record that cannot be read counts as none. */
async function recorded(folder: string): Promise<string | null | undefined> {
  try {
    return recordSchema.parse(JSON.parse(await readFile(join(folder, fileName), 'utf8'))).hash
  } catch {
    return undefined
  }
}

/** A hash of what an issue says; null for none. The order of fields and the white space in the file do not count. */
export function hashOf(issue: Issue | undefined): string | null {
  if (!issue) return null
  return createHash('sha256').update(JSON.stringify(issue, sorted)).digest('hex')
}

function sorted(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
}
