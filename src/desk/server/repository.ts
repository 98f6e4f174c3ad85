import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { promisify } from 'node:util'
import { hasCode } from '../../disk/hasCode.ts'
import { realFolder } from '../../disk/realFolder.ts'
import { UserError } from '../../messages/userError.ts'
import type { Committed, Remote } from '../api/requests.ts'
import { deskMessage } from '../messages/deskMessages.ts'

const run = promisify(execFile)

/** In milliseconds, for a slow connection. Git must not ask for a password, because nobody would see it. */
const longest = 120_000

async function git(cwd: string, ...args: string[]): Promise<string> {
  return runGit(cwd, args)
}

async function runGit(cwd: string, args: readonly string[], more: NodeJS.ProcessEnv = {}): Promise<string> {
  const env = { ...process.env, ...more, GIT_TERMINAL_PROMPT: '0' }
  return (await run('git', [...args], { cwd, env, timeout: longest })).stdout.trim()
}

/** Commits these files only, if their folder is in a Git repository. It never pushes. */
export async function commitFiles(
  folder: string,
  files: readonly string[],
  subject: string,
): Promise<Committed> {
  // Git stores where a symbolic link leads, not the file.
  const paths = files.map((file) => realFolder(file))
  try {
    // In English, so that its words can be recognised.
    await runGit(folder, ['rev-parse', '--show-toplevel'], { LC_ALL: 'C' })
    // Git refuses a file that is gone and that it never had.
    const had = await Promise.all(paths.map((path) => git(folder, 'ls-files', '--', path)))
    const names = paths.filter((path, at) => had[at] !== '' || existsSync(path))
    if (names.length === 0) return { kind: 'unchanged' }
    await git(folder, 'add', '--', ...names)
    if ((await git(folder, 'status', '--porcelain', '--', ...names)) === '') return { kind: 'unchanged' }
    await git(folder, 'commit', '-m', subject, '--', ...names).catch(async (error: unknown) => {
      // A hook refused. What stays staged would be in a colleague's next commit.
      await git(folder, 'reset', '--quiet', '--', ...names).catch(() => '')
      throw error
    })
    return { kind: 'committed', commit: await git(folder, 'rev-parse', '--short', 'HEAD') }
  } catch (error) {
    const words = wordsOf(error)
    if (/^fatal: not a git repository \(or any/m.test(words)) return { kind: 'no-repository' }
    return hasCode(error, 'ENOENT') ? { kind: 'no-git' } : { kind: 'failed', quoted: words }
  }
}

/** Where a push goes, how many commits are lacking there, and the arguments of Git. */
type Target = Remote & { readonly pushing: readonly string[] }

/**
 * Finds the upstream of the present branch; without one, the branch of the same name at the first remote, which then becomes
 * its upstream. Returns undefined if the repository has no remote.
 */
async function targetOf(folder: string): Promise<Target | undefined> {
  const upstream = await git(folder, 'rev-parse', '--abbrev-ref', '@{upstream}').catch(() => '')
  const [remote, branch] = upstream.split('/')
  // The upstream of a branch may be a local branch.
  const name = branch ? remote : (await git(folder, 'remote').catch(() => '')).split('\n')[0]
  if (!name) return undefined
  const lacking = branch ? '@{upstream}..HEAD' : 'HEAD'
  return {
    name,
    waiting: Number(await git(folder, 'rev-list', '--count', lacking).catch(() => '0')),
    pushing: branch ? ['-c', 'push.default=upstream', 'push'] : ['push', '--set-upstream', name, 'HEAD'],
  }
}

/** The remote of the repository that a folder is in; undefined if there is none. */
export async function remoteOf(folder: string): Promise<Remote | undefined> {
  const target = await targetOf(folder)
  return target && { name: target.name, waiting: target.waiting }
}

/**
 * Pushes the present branch to its upstream. Returns the remote's name.
 * @throws UserError with Git's own words; nothing has changed here then
 */
export async function push(folder: string): Promise<string> {
  const target = await targetOf(folder)
  if (!target) throw new UserError(deskMessage('desk.noRemote'))
  try {
    await runGit(folder, target.pushing, await sshOf(folder))
    return target.name
  } catch (error) {
    throw new UserError(deskMessage('desk.notPushed'), { quoted: wordsOf(error) })
  }
}

/** Lets `ssh` ask for nothing, unless the repository or the user sets another command. */
async function sshOf(folder: string): Promise<NodeJS.ProcessEnv> {
  const { GIT_SSH, GIT_SSH_COMMAND } = process.env
  const own = GIT_SSH_COMMAND ?? GIT_SSH ?? (await git(folder, 'config', 'core.sshCommand').catch(() => ''))
  return own === '' ? { GIT_SSH_COMMAND: 'ssh -o BatchMode=yes' } : {}
}

/** What Git said, else why it could not be run. */
function wordsOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  const message = 'stderr' in error ? String(error.stderr).trim() : ''
  return message === '' ? error.message : message
}
