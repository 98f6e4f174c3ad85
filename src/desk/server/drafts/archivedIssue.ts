import { createHash } from 'node:crypto'
import { mkdir, readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Issue } from '../../../archive/issue.ts'
import { parseIssue } from '../../../disk/parseIssue.ts'
import { readText } from '../../../disk/readText.ts'
import type { NewFile } from '../../../disk/replaceFiles.ts'
import { writeDurably } from '../../../disk/writeFiles.ts'
import { type Versions, versionsSchema } from '../../api/requests.ts'

/**
 * The file that records which version of the archive's issue a draft was made from, imported beside or published as. Its
 * hash is null if the archive had none.
 */
export function archivedFile(folder: string, issue: Issue | undefined): NewFile & { readonly text: string } {
  return { file: join(folder, 'archived.json'), text: `${JSON.stringify({ hash: hashOf(issue) })}\n` }
}

/** Whether the archive had another version of the issue, or none, when the draft was made, imported or last published. */
export async function isAnotherIssue(folder: string, issue: Issue): Promise<boolean> {
  const { file, text } = archivedFile(folder, issue)
  return (await readFile(file, 'utf8').catch(() => '')) !== text
}

/** Records the version of the archive's issue that a draft includes. */
export async function recordArchived(folder: string, issue: Issue | undefined): Promise<void> {
  const { file, text } = archivedFile(folder, issue)
  await mkdir(folder, { recursive: true })
  await writeDurably(file, text)
}

/** Reads the archive's issue of a month. Returns undefined if there is none, or if it is not valid. */
export async function readPublished(archive: string, id: string): Promise<Issue | undefined> {
  const file = await readText(join(archive, `${id}.json`))
  const parsed = file.ok ? parseIssue(id, file.text) : undefined
  return parsed?.ok ? parsed.issue : undefined
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

/** A hash of what an issue says; null for none. The order of fields and the white space in the file do not count. */
export function hashOf(issue: Issue | undefined): string | null {
  if (!issue) return null
  return createHash('sha256').update(JSON.stringify(issue, sorted)).digest('hex')
}

function sorted(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
}
