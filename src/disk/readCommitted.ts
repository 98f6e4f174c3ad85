import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import type { Issue } from '../archive/issue.ts'
import { parseIssue } from './parseIssue.ts'

const run = promisify(execFile)

/**
 * Reads the issues of a folder that have changed since the last commit, as that commit has them, by id. None if the folder
 * is in no Git repository, or there is no Git.
 */
export async function readCommitted(folder: string): Promise<ReadonlyMap<string, Issue>> {
  const git = async (...args: string[]) =>
    (await run('git', args, { cwd: folder, maxBuffer: 64 * 1024 * 1024 }).catch(() => ({ stdout: '' })))
      .stdout
  const changed = (await git('diff', '--name-only', '--relative', 'HEAD', '--', '.'))
    .split('\n')
    .filter((name) => /^[\d-]+\.json$/.test(name))
  const issues = changed.map(async (name) => {
    const parsed = parseIssue(name, await git('show', `HEAD:./${name}`))
    return parsed.ok ? [parsed.issue] : []
  })
  return new Map((await Promise.all(issues)).flat().map((issue) => [issue.id, issue]))
}
