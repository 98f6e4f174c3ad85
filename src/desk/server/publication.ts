import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import * as z from 'zod'
import type { Issue } from '../../archive/issue.ts'
import { nameFinder } from '../../archive/names/findNames.ts'
import type { Name } from '../../archive/names/nameList.ts'
import { publishIssue } from '../../archive/publishedIssue.ts'
import { listedWordSchema } from '../../archive/words/wordList.ts'
import { readIssueFile } from '../../disk/readArchive.ts'
import type { NewFile } from '../../disk/replaceFiles.ts'
import { UserError } from '../../messages/userError.ts'
import { type IssueState, type Publication, versionsSchema } from '../api/requests.ts'
import { deskMessage } from '../messages/deskMessages.ts'
import { issueFiles } from './deployment.ts'
import type { OpenDraft } from './drafts/openDraft.ts'
import { readStored } from './readStored.ts'

/** Compares a draft's issue with the archive's issue of the same month. */
export function publicationOf(issue: Issue, published: Issue | undefined): Publication {
  const before = new Map(published?.stories.map((story) => [story.id, story]))
  const now = new Set(issue.stories.map(({ id }) => id))
  const changed = issue.stories.flatMap((story) => {
    const old = before.get(story.id)
    return old === undefined || hashOf(story) === hashOf(old) ? [] : [story.id]
  })
  return {
    added: issue.stories.flatMap(({ id }) => (before.has(id) ? [] : [id])),
    removed: [...before.values()].filter(({ id }) => !now.has(id)).map(({ headline }) => headline),
    changed,
    otherChanges: published !== undefined && hashOf(headOf(issue, before)) !== hashOf(headOf(published, now)),
  }
}

/** What tells where issues are: the folder of the site, the list of names, and the issue files on the web. */
export type Whereabouts = {
  readonly out: string
  readonly names: readonly Name[]
  readonly online: ReadonlySet<string>
}

/** Returns how far the issue of a draft is, and whether the archive has changes that the draft lacks. */
export async function standingOf(draft: OpenDraft, where: Whereabouts) {
  const { issue, archive } = draft
  return { state: await readState(issue, archive.published, where), isOutdated: isOutdated(draft) }
}

/** Returns how far an issue is. @param issue what the draft says */
export async function readState(
  issue: Issue | undefined,
  published: Issue | undefined,
  { out, names, online }: Whereabouts,
): Promise<IssueState> {
  if (published === undefined) return 'draft'
  // A draft with a format error says nothing.
  if (hashOf(issue) !== hashOf(published)) return 'changed'
  const file = await fileInSite(published, out, names)
  if (file === undefined) return 'archived'
  return online.has(file) ? 'online' : 'published'
}

/** Finds the file in the site that says what an issue says. */
async function fileInSite(issue: Issue, out: string, names: readonly Name[]): Promise<string | undefined> {
  const wanted = hashOf(publishIssue(issue, { list: names, find: nameFinder(names) }))
  for (const file of (await issueFiles(out)).filter((path) => path.includes(`/${issue.id}.`))) {
    const text = await readFile(join(out, file), 'utf8')
    if (hashOf(JSON.parse(text, withoutBreaks)) === wanted) return file
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
 */
export function isOutdated({ issue, archive: { published, record } }: OpenDraft): boolean {
  const hash = hashOf(published)
  return published !== undefined && hash !== record.hash && hash !== hashOf(issue)
}

/** What an issue says outside of its stories, and the order of those that another version has, too. */
function headOf({ stories, ...head }: Issue, others: Pick<ReadonlySet<string>, 'has'>): unknown {
  return { ...head, order: stories.flatMap(({ id }) => (others.has(id) ? [id] : [])) }
}

/** What is recorded beside the log of a draft: what the archive has, or had, of it. */
const recordSchema = z.object({
  /** The hash of the archive's issue that the draft was made from, imported beside or published as; null if there was none. */
  hash: z.string().nullish(),
  /** What the draft said about words when it was published. The archive's list may have changed since. */
  words: z.array(listedWordSchema).readonly().catch([]),
  /** The issues that publishing has replaced, the latest first. */
  versions: versionsSchema.catch([]),
})

export type DraftRecord = z.infer<typeof recordSchema>

/** The file of the record in the folder of a draft. */
export function recordFile(folder: string): string {
  return join(folder, 'archived.json')
}

/** Reads the record of a draft. It is empty if there is no file. */
export function readRecord(folder: string): Promise<DraftRecord> {
  return readStored(recordFile(folder), recordSchema)
}

/** The record of a draft whose issue the archive has, or has none. Other parts stay as they are. */
export function recordOf(folder: string, issue: Issue | undefined, others?: Partial<DraftRecord>): NewFile {
  return { file: recordFile(folder), text: JSON.stringify({ ...others, hash: hashOf(issue) }) }
}

/** The record of a draft that is published. It keeps the archive's issue if that says something else. */
export function publishedRecord(folder: string, { issue, history, archive }: OpenDraft): NewFile {
  const { published, record } = archive
  const isKept = published !== undefined && hashOf(issue) !== hashOf(published)
  const kept = isKept ? [{ until: new Date().toISOString(), issue: published }] : []
  const words = history.present.words ?? []
  return recordOf(folder, issue, { words, versions: [...kept, ...record.versions] })
}

/** Finds the archive's issue of a month. Returns undefined if there is none, or if it is not valid. */
export function findPublished(archive: string, id: string): Promise<Issue | undefined> {
  return readIssueFile(join(archive, `${id}.json`)).catch(() => undefined)
}

/** Reads the archive's issue of a month. @throws UserError if there is none */
export async function readPublished(archive: string, id: string): Promise<Issue> {
  const issue = await findPublished(archive, id)
  if (issue) return issue
  throw new UserError(deskMessage('desk.noIssue', { id }))
}

/** A hash of an issue or a part of it; null for none. The order of fields and the white space in the file do not count. */
function hashOf(value: unknown): string | null {
  if (value === undefined) return null
  return createHash('sha256').update(JSON.stringify(value, sorted)).digest('hex')
}

function sorted(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
}
