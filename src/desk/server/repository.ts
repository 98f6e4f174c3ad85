import { hasCode } from '../../disk/hasCode.ts'
import { realFolder } from '../../disk/realFolder.ts'
import { UserError } from '../../messages/userError.ts'
import type { Committed, Remote } from '../api/requests.ts'
import { deskMessage } from '../messages/deskMessages.ts'
import { runProcess } from './runProcess.ts'

/** In milliseconds, for a slow connection. */
const longest = 120_000

/**
 * Neither Git nor SSH may ask for a password in a terminal, because nobody would see it. Git speaks English, so that its words
 * can be recognised.
 */
const variables = { GIT_TERMINAL_PROMPT: '0', SSH_ASKPASS_REQUIRE: 'force', LC_ALL: 'C' }

/** @throws UserError with Git's own words */
async function git(cwd: string, args: readonly string[]): Promise<string> {
  const env = { ...process.env, ...variables }
  const options = { cwd, env, end: AbortSignal.timeout(longest) }
  return runProcess('git', args, deskMessage('desk.notPushed'), options)
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
    await git(folder, ['rev-parse', '--show-toplevel'])
    // Git refuses a file that is gone and that it never had.
    const states = await Promise.all(paths.map((path) => git(folder, ['status', '--porcelain', '--', path])))
    const names = paths.filter((_path, at) => states[at] !== '')
    if (names.length === 0) return { kind: 'unchanged' }
    await git(folder, ['add', '--', ...names])
    await git(folder, ['commit', '-m', subject, '--', ...names]).catch(async (error: unknown) => {
      // A hook refused. What stays staged would be in a colleague's next commit.
      await git(folder, ['reset', '--quiet', '--', ...names]).catch(() => '')
      throw error
    })
    return { kind: 'committed', commit: await git(folder, ['rev-parse', '--short', 'HEAD']) }
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return { kind: 'no-git' }
    const quoted = error instanceof UserError ? (error.told.quoted ?? '') : String(error)
    const isOutside = /^fatal: not a git repository \(or any/m.test(quoted)
    return isOutside ? { kind: 'no-repository' } : { kind: 'failed', quoted }
  }
}

/** Where a push goes, how many commits are lacking there, and the arguments of Git. */
type Upstream = Remote & { readonly pushing: readonly string[] }

/**
 * Finds the upstream of the present branch; without one, the branch of the same name at the first remote, which then becomes
 * its upstream. Returns undefined if the repository has no remote.
 */
export async function remoteOf(folder: string): Promise<Upstream | undefined> {
  const upstream = await git(folder, ['rev-parse', '--abbrev-ref', '@{upstream}']).catch(() => '')
  const [remote, branch] = upstream.split('/')
  // The upstream of a branch may be a local branch.
  const name = branch ? remote : (await git(folder, ['remote']).catch(() => '')).split('\n')[0]
  if (!name) return undefined
  const lacking = branch ? '@{upstream}..HEAD' : 'HEAD'
  return {
    name,
    waiting: Number(await git(folder, ['rev-list', '--count', lacking]).catch(() => '0')),
    pushing: branch ? ['-c', 'push.default=upstream', 'push'] : ['push', '--set-upstream', name, 'HEAD'],
  }
}

/**
 * Pushes the present branch to its upstream. Returns the remote's name.
 * @throws UserError with Git's own words; nothing has changed here then
 */
export async function push(folder: string): Promise<string> {
  const target = await remoteOf(folder)
  if (!target) throw new UserError(deskMessage('desk.noRemote'))
  await git(folder, target.pushing)
  return target.name
}
