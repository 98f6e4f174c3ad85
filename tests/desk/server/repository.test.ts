import { spawnSync } from 'node:child_process'
import { chmod, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, expect, it, vi } from 'vitest'
import { commitFiles, push, remoteOf } from '../../../src/desk/server/repository.ts'
import { makeFolder } from '../../support/makeFolder.ts'

afterEach(() => {
  vi.unstubAllEnvs()
})

function git(cwd: string, ...args: string[]): string {
  return spawnSync('git', args, { cwd, encoding: 'utf8' }).stdout.trim()
}

const notPushed = (quoted: RegExp) => ({
  told: { code: 'desk.notPushed', quoted: expect.stringMatching(quoted) },
})

/** A repository with a commit that no remote has. */
async function makeRepository(): Promise<string> {
  const folder = await makeFolder({ 'issue.json': '{}', 'other.txt': 'x' })
  git(folder, 'init', '--initial-branch', 'news')
  git(folder, 'config', 'user.name', 'Editor')
  git(folder, 'config', 'user.email', 'editor@example.org')
  expect(await commitFiles(folder, [join(folder, 'issue.json')], 'Begin')).toHaveProperty('kind', 'committed')
  return folder
}

it('commits these files only, and says why if there is nothing to commit', async () => {
  const folder = await makeRepository()
  expect(git(folder, 'status', '--porcelain')).toBe('?? other.txt')
  expect(await commitFiles(folder, [join(folder, 'issue.json')], 'Again')).toEqual({ kind: 'unchanged' })
  const bare = await makeFolder({ 'issue.json': '{}' })
  expect(await commitFiles(bare, [join(bare, 'issue.json')], 'Begin')).toEqual({ kind: 'no-repository' })
})

it('commits the removal of a file, and leaves out one that was never committed', async () => {
  const folder = await makeRepository()
  for (const file of ['issue.json', 'other.txt']) await rm(join(folder, file))
  const files = ['issue.json', 'other.txt'].map((file) => join(folder, file))
  expect(await commitFiles(folder, files, 'Withdraw')).toHaveProperty('kind', 'committed')
  expect(git(folder, 'ls-files')).toBe('')
  expect(await commitFiles(folder, files, 'Again')).toEqual({ kind: 'unchanged' })
})

it('leaves nothing staged for the next commit of a colleague if a hook refuses', async () => {
  const folder = await makeRepository()
  const hook = join(folder, '.git/hooks/pre-commit')
  await writeFile(hook, '#!/bin/sh\necho "not today" >&2\nexit 1\n')
  await chmod(hook, 0o755)
  git(folder, 'add', 'other.txt')
  await writeFile(join(folder, 'issue.json'), '{ "id": 1 }')
  const committed = await commitFiles(folder, [join(folder, 'issue.json')], 'Next')
  expect(committed).toEqual({ kind: 'failed', quoted: 'not today' })
  expect(git(folder, 'diff', '--cached', '--name-only')).toBe('other.txt')
})

it('commits the file that a symbolic link points to', async () => {
  const folder = await makeRepository()
  await symlink('other.txt', join(folder, 'link.txt'))
  expect(await commitFiles(folder, [join(folder, 'link.txt')], 'Again')).toHaveProperty('kind', 'committed')
  expect(git(folder, 'show', '--name-only', '--format=', 'HEAD')).toBe('other.txt')
})

it('pushes to the remote, and counts what it lacks', async () => {
  const folder = await makeRepository()
  expect(await remoteOf(folder)).toBeUndefined()
  const shared = await makeFolder({})
  git(shared, 'init', '--bare')
  git(folder, 'remote', 'add', 'origin', shared)
  expect(await remoteOf(folder)).toMatchObject({ name: 'origin', waiting: 1 })
  expect(await push(folder)).toBe('origin')
  expect(git(shared, 'log', '--format=%s', 'news')).toBe('Begin')
  expect(await remoteOf(folder)).toMatchObject({ name: 'origin', waiting: 0 })
})

it('pushes to the upstream branch, whatever its name, and not over a colleague’s push', async () => {
  const folder = await makeRepository()
  const shared = await makeFolder({})
  git(shared, 'init', '--bare', '--initial-branch', 'main')
  git(folder, 'remote', 'add', 'origin', shared)
  git(folder, 'push', '--set-upstream', 'origin', 'news:main')
  await writeFile(join(folder, 'issue.json'), '{ "id": 1 }')
  await commitFiles(folder, [join(folder, 'issue.json')], 'Next')
  expect(await remoteOf(folder)).toMatchObject({ name: 'origin', waiting: 1 })
  await push(folder)
  expect(git(shared, 'branch', '--format=%(refname:short)')).toBe('main')
  expect(git(shared, 'log', '-1', '--format=%s', 'main')).toBe('Next')
  const colleague = await makeFolder({})
  git(colleague, 'clone', '--quiet', shared, '.')
  git(
    colleague,
    '-c',
    'user.name=C',
    '-c',
    'user.email=c@example.org',
    'commit',
    '--allow-empty',
    '-m',
    'Mine',
  )
  git(colleague, 'push', '--quiet')
  await writeFile(join(folder, 'issue.json'), '{ "id": 2 }')
  await commitFiles(folder, [join(folder, 'issue.json')], 'Later')
  await expect(push(folder)).rejects.toMatchObject(notPushed(/rejected/))
  expect(git(shared, 'log', '-1', '--format=%s', 'main')).toBe('Mine')
})

it('lets SSH ask for no password in a terminal, which nobody sees', async () => {
  const folder = await makeRepository()
  const tools = await makeFolder({ ssh: '#!/bin/sh\necho "$SSH_ASKPASS_REQUIRE" > "$0.said"\nexit 1\n' })
  await chmod(join(tools, 'ssh'), 0o755)
  vi.stubEnv('PATH', `${tools}:${process.env.PATH}`)
  git(folder, 'remote', 'add', 'origin', 'ssh://git@news.example.org/archive.git')
  await expect(push(folder)).rejects.toThrow('desk.notPushed')
  expect(await readFile(join(tools, 'ssh.said'), 'utf8')).toBe('force\n')
})

it('says in Git’s words why it could not push, and loses nothing', async () => {
  const folder = await makeRepository()
  git(folder, 'remote', 'add', 'origin', join(folder, 'nowhere'))
  await expect(push(folder)).rejects.toMatchObject(
    notPushed(/'.*nowhere' does not appear to be a git repository/),
  )
  await writeFile(join(folder, 'issue.json'), '{ "id": 1 }')
  expect(await commitFiles(folder, [join(folder, 'issue.json')], 'Next')).toHaveProperty('kind', 'committed')
  expect(await remoteOf(folder)).toMatchObject({ name: 'origin', waiting: 2 })
})

it('distinguishes no Git, a repository that Git refuses, and no repository', async () => {
  const folder = await makeRepository()
  const file = join(folder, 'issue.json')
  vi.stubEnv('GIT_CONFIG_NOSYSTEM', '1')
  vi.stubEnv('GIT_CONFIG_GLOBAL', join(folder, 'no-such-settings'))
  vi.stubEnv('GIT_TEST_ASSUME_DIFFERENT_OWNER', '1')
  expect(await commitFiles(folder, [file], 'Next')).toEqual({
    kind: 'failed',
    quoted: expect.stringContaining('detected dubious ownership'),
  })
  vi.stubEnv('PATH', folder)
  expect(await commitFiles(folder, [file], 'Next')).toEqual({ kind: 'no-git' })
})
