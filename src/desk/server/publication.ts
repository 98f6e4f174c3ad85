import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import type { Issue } from '../../archive/issue.ts'
import { nameFinder } from '../../archive/names/findNames.ts'
import type { Name } from '../../archive/names/nameList.ts'
import { publishIssue } from '../../archive/publishedIssue.ts'
import { parseIssue } from '../../disk/parseIssue.ts'
import { readText } from '../../disk/readText.ts'
import type { NewFile } from '../../disk/replaceFiles.ts'
import { UserError } from '../../messages/userError.ts'
import { type IssueState, type Publication, type Versions, versionsSchema } from '../api/requests.ts'
import { deskMessage } from '../messages/deskMessages.ts'
import { issueFiles } from './deployment.ts'
import type { OpenDraft } from './drafts/openDraft.ts'

/** Compares a draft's issue with the archive's issue of the same month. */
export function publicationOf(issue: Issue, published: Issue | undefined): Publication {
  const before = new Map(published?.stories.map((story) => [story.id, story]))
  const now = new Set(issue.stories.map(({ id }) => id))
  const changed = issue.stories.flatMap((story) => {
    const old = before.get(story.id)
    return old === undefined || isDeepStrictEqual(plain(story), plain(old)) ? [] : [story.id]
  })
  return {
    isNew: published === undefined,
    stories: issue.stories.length,
    added: issue.stories.flatMap(({ id }) => (before.has(id) ? [] : [id])),
    removed: [...before.values()].filter(({ id }) => !now.has(id)).map(({ headline }) => headline),
    changed,
    otherChanges:
      published !== undefined && !isDeepStrictEqual(headOf(issue, before), headOf(published, now)),
  }
}

/** Whether the archive's issue says what a draft says. A draft with a format error says nothing. */
function isInArchive(issue: Issue | undefined, published: Issue | undefined): issue is Issue {
  return issue !== undefined && hashOf(issue) === hashOf(published)
}

/** What tells where issues are: the folder of the site, the list of names, and the issue files on the web. */
export type Whereabouts = {
  readonly out: string
  readonly names: readonly Name[]
  readonly online: ReadonlySet<string>
}

/** Returns how far an issue is, and whether the archive has changes that its draft lacks. @param folder the draft's folder */
export async function standingOf(
  folder: string,
  { issue, archive: { published } }: Pick<OpenDraft, 'issue' | 'archive'>,
  where: Whereabouts,
) {
  return {
    state: await readState(issue, published, where),
    isOutdated: await isOutdated(folder, issue, published),
  }
}

/** Returns how far an issue is. @param issue what the draft says */
export async function readState(
  issue: Issue | undefined,
  published: Issue | undefined,
  { out, names, online }: Whereabouts,
): Promise<IssueState> {
  if (published === undefined) return 'draft'
  if (!isInArchive(issue, published)) return 'changed'
  const file = await fileInSite(published, out, names)
  if (file === undefined) return 'archived'
  return online.has(file) ? 'online' : 'published'
}

/** Finds the file in the site that says what an issue says. */
async function fileInSite(issue: Issue, out: string, names: readonly Name[]): Promise<string | undefined> {
  const wanted = plain(publishIssue(issue, { list: names, find: nameFinder(names) }))
  for (const file of (await issueFiles(out)).filter((path) => path.includes(`/${issue.id}.`))) {
    const text = await readFile(join(out, file), 'utf8')
    if (isDeepStrictEqual(JSON.parse(text, withoutBreaks), wanted)) return file
  }
  return undefined
}

/** Where a headline may break follows from the dictionary, which takes seconds to load. */
function withoutBreaks(key: string, value: unknown): unknown {
  return key === 'headlineBreaks' ? undefined : value
}

/**
 * Whether the archive's issue has changes that a draft lacks: it is neither the version from which the draft was made or
 * imported, nor what the draft was last published as, nor what the draft says now.
 * @param folder the draft's folder
 * @param issue what the draft says
 */
export async function isOutdated(
  folder: string,
  issue: Issue | undefined,
  published: Issue | undefined,
): Promise<boolean> {
  if (published === undefined || isInArchive(issue, published)) return false
  const { file, text } = archivedFile(folder, published)
  return (await readFile(file, 'utf8').catch(() => '')) !== text
}

/** As the file has it: without undefined fields. */
function plain(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value))
}

/** What an issue says outside of its stories, and the order of those that another version has, too. */
function headOf({ stories, ...head }: Issue, others: Pick<ReadonlySet<string>, 'has'>): unknown {
  return plain({ ...head, order: stories.flatMap(({ id }) => (others.has(id) ? [id] : [])) })
}

/**
 * The file that records which version of the archive's issue a draft was made from, imported beside or published as. Its
 * hash is null if the archive had none.
 */
export function archivedFile(folder: string, issue: Issue | undefined) {
  return { file: join(folder, 'archived.json'), text: `${JSON.stringify({ hash: hashOf(issue) })}\n` }
}

/** Finds the archive's issue of a month. Returns undefined if there is none, or if it is not valid. */
export async function findPublished(archive: string, id: string): Promise<Issue | undefined> {
  const file = await readText(join(archive, `${id}.json`))
  const parsed = file.ok ? parseIssue(id, file.text) : undefined
  return parsed?.ok ? parsed.issue : undefined
}

/** Reads the archive's issue of a month. @throws UserError if there is none */
export async function readPublished(archive: string, id: string): Promise<Issue> {
  const issue = await findPublished(archive, id)
  if (issue) return issue
  throw new UserError(deskMessage('desk.noIssue', { id }))
}

const versionName = /^published-until-.*\.json$/

/** The files that record a publication. One of them keeps the archive's issue if it said something else. */
export function recordFiles(folder: string, issue: Issue, published: Issue | undefined): NewFile[] {
  const archived = archivedFile(folder, issue)
  if (published === undefined || isInArchive(issue, published)) return [archived]
  const until = new Date().toISOString()
  const file = join(folder, `published-until-${until.replaceAll(':', '')}.json`)
  return [archived, { file, text: JSON.stringify({ until, issue: published }) }]
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
function hashOf(issue: Issue | undefined): string | null {
  if (!issue) return null
  return createHash('sha256').update(JSON.stringify(issue, sorted)).digest('hex')
}

function sorted(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
}
