import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { hasCode } from '../../disk/hasCode.ts'
import { realFolder } from '../../disk/realFolder.ts'
import { EditorError } from '../../import/editorError.ts'
import type { Remote } from '../api/answers.ts'

const run = promisify(execFile)

/** Long enough for a slow line. Nothing must ask for a password, which nobody sees. */
const longest = 120_000

async function git(cwd: string, ...args: string[]): Promise<string> {
  return runGit(cwd, args)
}

async function runGit(cwd: string, args: readonly string[], more: NodeJS.ProcessEnv = {}): Promise<string> {
  const env = { ...process.env, ...more, GIT_TERMINAL_PROMPT: '0' }
  return (await run('git', [...args], { cwd, env, timeout: longest })).stdout.trim()
}

/** What became of the files: a commit, or why there is none, in a word of ours or in Git's own. */
export type Committed = { readonly commit: string } | { readonly why: string }

/** Commits these files alone, where their folder is in a Git repository. It never pushes. */
export async function commitFiles(
  folder: string,
  files: readonly string[],
  subject: string,
): Promise<Committed> {
  // Git keeps of a link only where it leads, not what the file there holds.
  const names = files.map((file) => realFolder(file))
  try {
    // In English, so that its words can be known.
    await runGit(folder, ['rev-parse', '--show-toplevel'], { LC_ALL: 'C' })
    await git(folder, 'add', '--', ...names)
    if ((await git(folder, 'status', '--porcelain', '--', ...names)) === '') return { why: 'unchanged' }
    await git(folder, 'commit', '-m', subject, '--', ...names)
    return { commit: await git(folder, 'rev-parse', '--short', 'HEAD') }
  } catch (error) {
    return { why: whyNot(error) }
  }
}

function whyNot(error: unknown): string {
  const words = wordsOf(error)
  if (/^fatal: not a git repository \(or any/m.test(words)) return 'no-repository'
  return hasCode(error, 'ENOENT') ? 'no-git' : words
}

/** The remote of the repository that a folder is in; undefined if there is none. */
export async function remoteOf(folder: string): Promise<Remote | undefined> {
  try {
    const branch = await git(folder, 'symbolic-ref', '--short', 'HEAD')
    const own = await git(folder, 'config', `branch.${branch}.remote`).catch(() => '')
    const [first = ''] = (await git(folder, 'remote')).split('\n')
    const name = own === '' || own === '.' ? first : own
    if (name === '') return undefined
    const known = `${name}/${branch}`
    const count = await git(folder, 'rev-list', '--count', `${known}..HEAD`).catch(() =>
      git(folder, 'rev-list', '--count', 'HEAD'),
    )
    return { name, waiting: Number(count) }
  } catch {
    return undefined
  }
}

/**
 * Pushes the present branch to its remote. Returns the remote's name.
 * @throws InputError with Git's own words; nothing has changed here then
 */
export async function push(folder: string): Promise<string> {
  const remote = await remoteOf(folder)
  if (!remote)
    throw new EditorError({
      en: 'The repository of the archive has no remote to push to.',
      zh: '资料库所在的Git仓库没有可以推送的远程地址。',
    })
  try {
    await runGit(folder, ['push', remote.name, 'HEAD'], await sshOf(folder))
    return remote.name
  } catch (error) {
    throw new EditorError({
      en: 'It could not be pushed. What is committed here stays as it is; try again when this is mended. Git said:',
      zh: '推送未成功。本机已提交的内容不受影响；排除以下问题后可重试。Git的原话：',
      quoted: wordsOf(error),
    })
  }
}

/** `ssh` that asks for nothing, unless the repository or its owner names another way. */
async function sshOf(folder: string): Promise<NodeJS.ProcessEnv> {
  const { GIT_SSH, GIT_SSH_COMMAND } = process.env
  const own = GIT_SSH_COMMAND ?? GIT_SSH ?? (await git(folder, 'config', 'core.sshCommand').catch(() => ''))
  return own === '' ? { GIT_SSH_COMMAND: 'ssh -o BatchMode=yes' } : {}
}

/** What Git said, else what went wrong with asking it. */
function wordsOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  const message = 'stderr' in error ? String(error.stderr).trim() : ''
  return message === '' ? error.message : message
}
