import { join, resolve } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import type * as z from 'zod'
import type { Issue } from '../../archive/issue.ts'
import { type Name, nameListSchema } from '../../archive/names/nameList.ts'
import { joinVocabularies, noVocabulary, vocabularySchema } from '../../archive/names/vocabulary.ts'
import type { SiteRoot } from '../../archive/siteAddress.ts'
import { noWordList, withListedWords, wordListSchema } from '../../archive/words/wordList.ts'
import { checkArchive } from '../../check/checkArchive.ts'
import { readArchive } from '../../disk/readArchive.ts'
import {
  nameListFile,
  readListFile,
  vocabularyFile,
  withdrawnListFile,
  withdrawnListSchema,
  wordListFile,
} from '../../disk/readLists.ts'
import { type NewFile, replaceFiles } from '../../disk/replaceFiles.ts'
import type { Draft } from '../../draft/draft.ts'
import { type Finding, isOpenError } from '../../messages/finding.ts'
import { UserError } from '../../messages/userError.ts'
import { readBuiltRoot } from '../../site/hosts/readBuiltSite.ts'
import type { PublishStep } from '../api/requests.ts'
import { deskMessage } from '../messages/deskMessages.ts'
import { newNames } from './drafts/draftFindings.ts'
import { inTurn } from './inTurn.ts'
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

/**
 * An issue, what it adds to the lists of the archive, and a file outside the archive that is written with it, or
 * not at all.
 */
type PublishRequest = {
  readonly issue: Issue
  readonly added: Pick<Draft, 'names' | 'vocabulary' | 'words'>
  readonly record?: NewFile
}

/**
 * Makes what publishes and withdraws issues: it writes all files or none, checks the archive, builds the site, and
 * commits the files if the archive is in a Git repository. It never pushes. If the check finds an error or a file
 * cannot be written, the archive is as before. Two at once run one after the other, because each changes the lists of
 * the archive. Both return the last step, and throw a UserError with the errors, or with what the build said.
 */
export function createPublisher(folders: PublishFolders) {
  const { archive, out } = folders
  const turn = inTurn()
  const change = async (
    subject: string,
    files: readonly NewFile[],
    report: Report,
    ...record: readonly NewFile[]
  ): Promise<PublishStep> => {
    report({ step: 'write' })
    const takeBack = await replaceFiles([...files, ...record])
    report({ step: 'check' })
    try {
      const { findings } = await checkArchive(archive)
      requireSound(findings.filter(isOpenError))
    } catch (error) {
      await takeBack()
      throw error
    }
    report({ step: 'build' })
    const args = await buildArguments(folders)
    const printed = await runScript('src/cli/build.ts', args, deskMessage('desk.notBuilt'))
    const written = files.map(({ file }) => file)
    report({ step: 'commit', committed: await commitFiles(archive, written, subject) })
    return { step: 'done', folder: resolve(out), warnings: warningsIn(printed, out) }
  }
  return {
    publish: ({ issue, added, record }: PublishRequest, report: Report) =>
      turn(async () => {
        const { names, vocabulary, words = [] } = added
        const lists = await Promise.all([
          withList(nameListFile(archive), nameListSchema, { names: [] }, (list) => withNames(list, names)),
          withList(vocabularyFile(archive), vocabularySchema, noVocabulary, (list) =>
            vocabulary ? joinVocabularies([list, vocabulary]) : list,
          ),
          withList(wordListFile(archive), wordListSchema, noWordList, (list) =>
            words.length > 0 ? withListedWords(list, words) : list,
          ),
          withWithdrawn(archive, issue.id),
        ])
        const files = [{ file: join(archive, `${issue.id}.json`), text: asText(issue) }, ...lists.flat()]
        return change(`Publish the issue of ${issue.id}`, files, report, ...(record ? [record] : []))
      }),
    /** Removes an issue from the archive, and lets devices give it up. A site and its catalogue need an issue. */
    withdraw: (id: string, reason: string, report: Report) =>
      turn(async () => {
        const { issues } = await readArchive(archive)
        if (issues.every((issue) => issue.id === id)) throw new UserError(deskMessage('desk.onlyIssue'))
        const own = { file: join(archive, `${id}.json`), text: undefined }
        const files = [own, ...(await withWithdrawn(archive, id, reason))]
        return change(`Withdraw the issue of ${id}`, files, report)
      }),
  }
}

function asText(value: unknown): string {
  return `${JSON.stringify(value, undefined, 2)}\n`
}

/**
 * The file of a list after a change; none if nothing changes.
 * @throws UserError if the list cannot be read: it must not be overwritten
 */
async function withList<List>(
  file: string,
  schema: z.ZodType<List>,
  none: List,
  change: (list: List) => List,
): Promise<NewFile[]> {
  const { list = none, findings } = await readListFile(schema, file)
  requireSound(findings)
  const changed = change(list)
  return isDeepStrictEqual(changed, list) ? [] : [{ file, text: asText(changed) }]
}

/** The list of withdrawn issues with an issue and its reason, or without it. */
function withWithdrawn(archive: string, issue: string, reason?: string): Promise<NewFile[]> {
  const own = reason === undefined ? [] : [{ issue, reason }]
  return withList(withdrawnListFile(archive), withdrawnListSchema, { withdrawn: [] }, ({ withdrawn }) => ({
    withdrawn: [...withdrawn.filter((one) => one.issue !== issue), ...own],
  }))
}

function withNames({ names }: { readonly names: Name[] }, added: readonly Name[]) {
  const others = newNames(names, added)
  const taken = others.find(({ id }) => names.some((one) => one.id === id))
  if (taken) throw new UserError(deskMessage('desk.nameTaken', { id: taken.id, en: taken.en, zh: taken.zh }))
  return { names: [...names, ...others] }
}

function requireSound(findings: readonly Finding[]): void {
  if (findings.length > 0) throw new UserError(deskMessage('desk.notPublished'), { findings })
}

/** What a build warns of: the lines below the one that says into which folder it built. The bundler's are above it. */
export function warningsIn(printed: string, out: string): string[] {
  const lines = printed.split('\n')
  return lines.slice(lines.findLastIndex((line) => line.includes(out)) + 1)
}

/** The arguments of the build. Unless the editor says otherwise, the site stays where the last build put it. */
export async function buildArguments({ archive, out, root }: PublishFolders): Promise<string[]> {
  const { base, site } = { ...(await readBuiltRoot(out)), ...root }
  const options = Object.entries({ archive, out, base, site })
  return options.flatMap(([name, value]) => (value === undefined ? [] : [`--${name}`, value]))
}
