import { join } from 'node:path'
import type { Issue } from '../../archive/issue.ts'
import { joinVocabularies } from '../../archive/names/vocabulary.ts'
import { checkArchive } from '../../check/checkArchive.ts'
import { nameListFile, readNames, readVocabulary, vocabularyFile } from '../../disk/archive/readLists.ts'
import { type NewFile, replaceFiles } from '../../disk/replaceFiles.ts'
import type { Draft } from '../../draft/draft.ts'
import { EditorError } from '../../import/editorError.ts'
import { type Finding, isOpenError } from '../../messages/finding.ts'
import { UserError } from '../../messages/userError.ts'
import { type BuildFolders, buildArguments } from './buildArguments.ts'
import { newNames } from './drafts/nameFindings.ts'
import { commitFiles } from './repository.ts'
import { runScript } from './runScript.ts'

/** Where to publish: the folder of the issues, and that of the site. */
export type PublishFolders = BuildFolders

/** A step of publishing, told to the editor when it begins or ends. */
export type PublishStep =
  | { readonly step: 'write' | 'check' | 'build' }
  | { readonly step: 'commit'; readonly commit?: string; readonly why?: string }
  | { readonly step: 'done'; readonly built: string }

const nothingPublished = {
  en: 'Nothing was published. The check of the archive found:',
  zh: '没有发布。检查资料库时发现：',
} as const

/** What is to join the lists beside the issues. */
export type AddedToLists = Pick<Draft, 'names' | 'vocabulary'>

/** Two at once would write over each other's lists: they follow each other. */
let lastPublishing: Promise<unknown> = Promise.resolve()

/**
 * Puts an issue into the archive: writes all of its files or none, checks the archive, builds the site, and
 * commits the file where the archive is in a Git repository. It never pushes. If the check finds an error or a
 * file cannot be written, the archive is as it was. Publishings at once follow each other.
 * @param record what is written with it or not at all, and is no part of the archive
 * @throws InputError with the errors, or with what the build said
 */
export async function publishDraft(
  issue: Issue,
  added: AddedToLists,
  folders: PublishFolders,
  tell: (step: PublishStep) => void,
  record: readonly NewFile[] = [],
): Promise<void> {
  const publishing = lastPublishing.then(() => publishInTurn(issue, added, folders, tell, record))
  lastPublishing = publishing.catch(() => undefined)
  return publishing
}

async function publishInTurn(
  issue: Issue,
  added: AddedToLists,
  folders: PublishFolders,
  tell: (step: PublishStep) => void,
  record: readonly NewFile[],
): Promise<void> {
  tell({ step: 'write' })
  const files = await filesToWrite(issue, added, folders.archive)
  const takeBack = await replaceFiles([...files, ...record])
  tell({ step: 'check' })
  try {
    const { findings } = await checkArchive(folders.archive)
    requireSound(findings.filter(isOpenError))
  } catch (error) {
    await takeBack()
    throw error
  }
  tell({ step: 'build' })
  const built = await build(folders)
  const written = files.map(({ file }) => file)
  const committed = await commitFiles(folders.archive, written, `Publish the issue of ${issue.id}`)
  tell({ step: 'commit', ...committed })
  tell({ step: 'done', built })
}

async function filesToWrite(issue: Issue, added: AddedToLists, archive: string): Promise<NewFile[]> {
  const own = { file: join(archive, `${issue.id}.json`), text: asText(issue) }
  return [own, ...(await withNames(added, archive)), ...(await withVocabulary(added, archive))]
}

function asText(value: unknown): string {
  return `${JSON.stringify(value, undefined, 2)}\n`
}

async function withNames({ names: added }: AddedToLists, archive: string): Promise<NewFile[]> {
  if (added.length === 0) return []
  const file = nameListFile(archive)
  const { names, findings } = await readNames(file)
  // A list that cannot be read must not be written over.
  requireSound(findings)
  const others = newNames(names, added)
  const taken = others.find(({ id }) => names.some((one) => one.id === id))
  if (taken)
    throw new EditorError({
      en: `The glossary has another name “${taken.en}” (${taken.id}) already. Nothing was published.`,
      zh: `译名对照中已有另一个名称“${taken.zh}”（${taken.id}）。没有发布。`,
    })
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
  if (findings.length > 0) throw new EditorError({ ...nothingPublished, findings })
}

async function build(folders: PublishFolders): Promise<string> {
  try {
    return await runScript('src/cli/build.ts', await buildArguments(folders))
  } catch (error) {
    if (!(error instanceof UserError)) throw error
    throw new EditorError({
      en: 'The issue is in the archive, but the site could not be built. The build said:',
      zh: '这一期已写入资料库，但网站未能生成。生成程序的原话：',
      quoted: error.message,
    })
  }
}
