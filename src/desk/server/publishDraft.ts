import { join, resolve } from 'node:path'
import type { Issue } from '../../archive/issue.ts'
import { joinVocabularies } from '../../archive/names/vocabulary.ts'
import type { SiteRoot } from '../../archive/siteAddress.ts'
import { checkArchive } from '../../check/checkArchive.ts'
import {
  nameListFile,
  readListFile,
  readNames,
  readVocabulary,
  vocabularyFile,
  withdrawnListFile,
  withdrawnListSchema,
} from '../../disk/readLists.ts'
import { type NewFile, replaceFiles } from '../../disk/replaceFiles.ts'
import type { Draft } from '../../draft/draft.ts'
import { type Finding, isOpenError } from '../../messages/finding.ts'
import { UserError } from '../../messages/userError.ts'
import { readBuiltRoot } from '../../site/hosts/readBuiltSite.ts'
import type { PublishStep } from '../api/answers.ts'
import { deskMessage } from '../messages/deskMessages.ts'
import { newNames } from './drafts/draftFindings.ts'
import { commitFiles } from './repository.ts'
import { runScript } from './runProcess.ts'

/** Where to publish. */
export type PublishFolders = {
  /** The folder of the issues. */
  readonly archive: string
  /** The folder of the site. */
  readonly out: string
  /** Where the site will be on the web, as far as the editor says. The rest is as in the last build. */
  readonly root?: Partial<SiteRoot>
}

type Report = (step: PublishStep) => void

/** What to add to the lists of the archive. */
type AddedToLists = Pick<Draft, 'names' | 'vocabulary'>

type PublishRequest = {
  readonly issue: Issue
  readonly added: AddedToLists
  /** Files outside the archive that are written with it, or not at all. */
  readonly record?: readonly NewFile[]
}

export type Publisher = {
  /** Publishes an issue. */
  readonly publish: (request: PublishRequest, report: Report) => Promise<void>
  /** Removes an issue from the archive, and lets devices give it up. */
  readonly withdraw: (id: string, reason: string, report: Report) => Promise<void>
}

/**
 * Makes what publishes and withdraws issues: it writes all files or none, checks the archive, builds the site, and
 * commits the files if the archive is in a Git repository. It never pushes. If the check finds an error or a file
 * cannot be written, the archive is as before. Two at once run one after the other, because each changes the lists of
 * the archive. Both throw a UserError with the errors, or with what the build said.
 */
export function createPublisher(folders: PublishFolders): Publisher {
  const { archive } = folders
  let last: Promise<unknown> = Promise.resolve()
  const inTurn = (work: () => Promise<void>): Promise<void> => {
    const working = last.then(work)
    last = working.catch(() => undefined)
    return working
  }
  return {
    publish: ({ issue, added, record }, report) =>
      inTurn(async () => {
        const own = { file: join(archive, `${issue.id}.json`), text: asText(issue) }
        const lists = [...(await withNames(added, archive)), ...(await withVocabulary(added, archive))]
        const files = [own, ...lists, ...(await withWithdrawn(issue.id, undefined, archive))]
        await change({ files, record, subject: `Publish the issue of ${issue.id}` }, folders, report)
      }),
    withdraw: (id, reason, report) =>
      inTurn(async () => {
        const own = { file: join(archive, `${id}.json`), text: undefined }
        const files = [own, ...(await withWithdrawn(id, reason, archive))]
        await change({ files, subject: `Withdraw the issue of ${id}` }, folders, report)
      }),
  }
}

type ArchiveChange = {
  readonly files: readonly NewFile[]
  readonly record?: readonly NewFile[] | undefined
  readonly subject: string
}

async function change(
  { files, record = [], subject }: ArchiveChange,
  folders: PublishFolders,
  report: Report,
): Promise<void> {
  report({ step: 'write' })
  const takeBack = await replaceFiles([...files, ...record])
  report({ step: 'check' })
  try {
    const { findings } = await checkArchive(folders.archive)
    requireSound(findings.filter(isOpenError))
  } catch (error) {
    await takeBack()
    throw error
  }
  report({ step: 'build' })
  const warnings = warningsIn(await build(folders), folders.out)
  const written = files.map(({ file }) => file)
  report({ step: 'commit', committed: await commitFiles(folders.archive, written, subject) })
  report({ step: 'done', folder: resolve(folders.out), warnings })
}

function asText(value: unknown): string {
  return `${JSON.stringify(value, undefined, 2)}\n`
}

/** The list of withdrawn issues with an issue and its reason, or without it. */
async function withWithdrawn(issue: string, reason: string | undefined, archive: string): Promise<NewFile[]> {
  const file = withdrawnListFile(archive)
  const { list, findings } = await readListFile(withdrawnListSchema, file)
  requireSound(findings)
  const others = list?.withdrawn.filter((one) => one.issue !== issue) ?? []
  const withdrawn = reason === undefined ? others : [...others, { issue, reason }]
  return withdrawn.length === (list?.withdrawn.length ?? 0) && reason === undefined
    ? []
    : [{ file, text: asText({ withdrawn }) }]
}

async function withNames({ names: added }: AddedToLists, archive: string): Promise<NewFile[]> {
  if (added.length === 0) return []
  const file = nameListFile(archive)
  const { names, findings } = await readNames(file)
  // A list that cannot be read must not be overwritten.
  requireSound(findings)
  const others = newNames(names, added)
  const taken = others.find(({ id }) => names.some((one) => one.id === id))
  if (taken) throw new UserError(deskMessage('desk.nameTaken', { id: taken.id, en: taken.en, zh: taken.zh }))
  return [{ file, text: asText({ names: [...names, ...others] }) }]
}

async function withVocabulary({ vocabulary: added }: AddedToLists, archive: string): Promise<NewFile[]> {
  if (added === undefined) return []
  const file = vocabularyFile(archive)
  const { vocabulary, findings } = await readVocabulary(file)
  requireSound(findings)
  return [{ file, text: asText(joinVocabularies([vocabulary, added])) }]
}

function requireSound(findings: readonly Finding[]): void {
  if (findings.length > 0) throw new UserError(deskMessage('desk.notPublished'), { findings })
}

async function build(folders: PublishFolders): Promise<string> {
  return runScript('src/cli/build.ts', await buildArguments(folders), deskMessage('desk.notBuilt'))
}

/** What a build warns of: the lines below the one that says into which folder it built. The bundler's are above it. */
export function warningsIn(printed: string, out: string): string[] {
  const lines = printed.split('\n')
  return lines.slice(lines.findLastIndex((line) => line.includes(out)) + 1)
}

/** The arguments of the build. Unless the editor says otherwise, the site stays where the last build put it. */
export async function buildArguments({ archive, out, root }: PublishFolders): Promise<string[]> {
  const { base, site } = { ...(await readBuiltRoot(out)), ...root }
  return [
    ...['--archive', archive, '--out', out],
    ...(base === undefined ? [] : ['--base', base]),
    ...(site === undefined ? [] : ['--site', site]),
  ]
}
