import { execFile } from 'node:child_process'
import { readFile, rename, rm } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import { isDeepStrictEqual, promisify } from 'node:util'
import { isOpenError } from '../../archive/finding.ts'
import type { Issue } from '../../archive/issue.ts'
import type { Name } from '../../archive/names/nameList.ts'
import { checkArchive } from '../check/checkArchive.ts'
import { formatFinding } from '../check/formatFinding.ts'
import { nameListFile, readNames } from '../check/read/readNames.ts'
import { InputError } from '../import/inputError.ts'
import { writeDurably } from './drafts/draftLog.ts'
import { runScript } from './runScript.ts'

/** Where to publish: the folder of the issues, and that of the site. */
export type PublishFolders = { readonly archive: string; readonly out: string }

/** A step of publishing, told to the editor when it begins or ends. */
export type PublishStep =
  | { readonly step: 'write' | 'check' | 'build' }
  | { readonly step: 'commit'; readonly commit?: string; readonly why?: string }
  | { readonly step: 'done'; readonly built: string }

/**
 * Puts an issue into the archive: writes its file at once or not at all, checks the archive, builds the site, and
 * commits the file where the archive is in a Git repository. It never pushes. If the check finds an error, the archive
 * is as it was.
 * @throws InputError with the errors, or with what the build said
 */
export async function publishDraft(
  issue: Issue,
  names: readonly Name[],
  folders: PublishFolders,
  tell: (step: PublishStep) => void,
): Promise<void> {
  tell({ step: 'write' })
  const files = await filesToWrite(issue, names, folders.archive)
  const before = await Promise.all(files.map(({ file }) => readFile(file, 'utf8').catch(() => undefined)))
  for (const { file, text } of files) await replaceFile(file, text)
  tell({ step: 'check' })
  const errors = (await checkArchive(folders.archive)).findings.filter(isOpenError)
  if (errors.length > 0) {
    for (const [index, { file }] of files.entries()) await restore(file, before[index])
    throw new InputError(`Nothing was published.\n\n${errors.map(formatFinding).join('\n\n')}`)
  }
  tell({ step: 'build' })
  const built = await build(folders)
  tell(
    await commit(
      issue,
      files.map(({ file }) => file),
    ),
  )
  tell({ step: 'done', built })
}

type NewFile = { readonly file: string; readonly text: string }

async function filesToWrite(issue: Issue, added: readonly Name[], archive: string): Promise<NewFile[]> {
  const asText = (value: unknown) => `${JSON.stringify(value, undefined, 2)}\n`
  const own = { file: join(archive, `${issue.id}.json`), text: asText(issue) }
  if (added.length === 0) return [own]
  const list = nameListFile(archive)
  const { names } = await readNames(list)
  const others = added.filter((name) => !names.some((one) => isDeepStrictEqual(one, name)))
  const taken = others.find(({ id }) => names.some((one) => one.id === id))
  if (taken)
    throw new InputError(
      `The glossary has another name “${taken.en}” (${taken.id}) already. Nothing was published.`,
    )
  return [own, { file: list, text: asText({ names: [...names, ...others] }) }]
}

async function replaceFile(file: string, text: string): Promise<void> {
  const made = join(dirname(file), `.${basename(file)}.new`)
  await writeDurably(made, text)
  await rename(made, file)
}

async function restore(file: string, text: string | undefined): Promise<void> {
  await (text === undefined ? rm(file, { force: true }) : replaceFile(file, text))
}

async function build({ archive, out }: PublishFolders): Promise<string> {
  try {
    return await runScript('src/publish/build.ts', '--archive', archive, '--out', out)
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    throw new InputError(`The issue is in the archive, but the site could not be built.\n\n${error.message}`)
  }
}

const run = promisify(execFile)

async function commit({ id }: Issue, files: readonly string[]): Promise<PublishStep> {
  const cwd = dirname(files[0] ?? '.')
  const git = async (...args: string[]) => (await run('git', args, { cwd })).stdout.trim()
  const names = files.map((file) => resolve(file))
  try {
    await git('rev-parse', '--show-toplevel')
  } catch {
    return { step: 'commit', why: 'no-repository' }
  }
  try {
    await git('add', '--', ...names)
    if ((await git('status', '--porcelain', '--', ...names)) === '')
      return { step: 'commit', why: 'unchanged' }
    await git('commit', '-m', `Publish the issue of ${id}`, '--', ...names)
    return { step: 'commit', commit: await git('rev-parse', '--short', 'HEAD') }
  } catch (error) {
    return { step: 'commit', why: error instanceof Error ? error.message : String(error) }
  }
}
