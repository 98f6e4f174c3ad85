import { spawnSync } from 'node:child_process'
import { cp, mkdir, mkdtemp, readFile, rm, symlink, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { isOlderThan } from '../../../src/publish/serve/isOlderThan.ts'
import { madeArchive } from './madeArchive.ts'

const root = fileURLToPath(new URL('../../../', import.meta.url))
const folder = join(root, 'node_modules/.cache/browser-tests')

/** Builds besides `dist` that tests deploy. */
export const otherBuilds = {
  /** The reader of a day later: the line under its name reads otherwise, and so do its files. */
  next: join(folder, 'next'),
  /** For a host that gives the site a path and not a whole origin. */
  based: join(folder, 'based'),
  /** Over an archive of hard cases. */
  made: join(folder, 'made'),
  /** For a release whose worker must go. */
  killed: join(folder, 'killed'),
} as const

/** The path that the `based` build lives under. */
export const otherBase = '/reader/'

/** The line under the name in the `next` build. */
export const nextTagline = 'Business news of the day after'

const sources = ['src', 'public', 'index.html', 'vite.config.ts', 'package.json', 'package-lock.json']

/** Builds what is missing or older than its sources. Runs before the tests. */
export async function makeOtherBuilds(): Promise<void> {
  const inputs = [...sources, 'tests/e2e/support'].map((source) => join(root, source))
  const names = ['next', 'based', 'made', 'killed'] as const
  for (const name of names) {
    if (await isOlderThan(join(otherBuilds[name], 'index.html'), inputs)) await makeBuild(name)
  }
}

/** Builds in a copy of the sources, so that `dist` and the sources themselves stay as they are. */
async function makeBuild(name: keyof typeof otherBuilds): Promise<void> {
  const started = new Date()
  const copy = await mkdtemp(join(tmpdir(), 'southwest-china-build-'))
  for (const source of [...sources, 'tsconfig.json']) {
    await cp(join(root, source), join(copy, source), { recursive: true })
  }
  await symlink(join(root, 'node_modules'), join(copy, 'node_modules'), 'junction')
  runBuild(copy, await changes[name](copy))
  await rm(otherBuilds[name], { recursive: true, force: true })
  await cp(join(copy, 'dist'), otherBuilds[name], { recursive: true })
  await utimes(join(otherBuilds[name], 'index.html'), started, started)
  await rm(copy, { recursive: true, force: true })
}

/** What each build does to the copy, and the options that it gives. */
const changes: Record<keyof typeof otherBuilds, (copy: string) => Promise<string[]>> = {
  next: async (copy) => {
    const file = join(copy, 'src/app/i18n/en.json')
    const texts: Record<string, string> = JSON.parse(await readFile(file, 'utf8'))
    await writeFile(file, JSON.stringify({ ...texts, 'site.tagline': nextTagline }))
    return []
  },
  based: async () => ['--base', otherBase],
  made: async (copy) => {
    const archive = resolve(copy, 'made')
    await mkdir(archive)
    for (const issue of madeArchive) {
      await writeFile(join(archive, `${issue.id}.json`), JSON.stringify(issue, null, 2))
    }
    return ['--archive', archive]
  },
  killed: async () => ['--kill-switch'],
}

function runBuild(copy: string, options: readonly string[]): void {
  const { status, stdout, stderr } = spawnSync('npm', ['run', 'build', '--', ...options], {
    cwd: copy,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  })
  if (status !== 0) throw new Error(`npm run build -- ${options.join(' ')}\n${stdout}\n${stderr}`)
}
