import { execFile } from 'node:child_process'
import { appendFile, cp, mkdir, mkdtemp, readFile, rm, symlink, utimes, writeFile } from 'node:fs/promises'
import { availableParallelism, tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import type { Issue } from '../../../src/archive/issue.ts'
import { eachInParallel } from '../../../src/device/eachInParallel.ts'
import { readArchive } from '../../../src/publish/check/read/readArchive.ts'
import { isOlderThan } from '../../../src/publish/serve/isOlderThan.ts'
import { madeIssue, madeStory } from '../../publish/site/madeIssues.ts'
import { readCatalogue } from './builtArchive.ts'
import { madeArchive } from './madeArchive.ts'

const root = fileURLToPath(new URL('../../../', import.meta.url))
const folder = join(root, 'node_modules/.cache/browser-tests')

/** The builds besides `dist` that tests deploy. */
export const otherBuilds = {
  /**
   * The reader of the next day. The line under its name is different, and so are its files, including those of the
   * search.
   */
  next: join(folder, 'next'),
  /**
   * The reader of the day after that. It has a third line under its name, a correction in July 2021, and a new issue
   * with two stories.
   */
  later: join(folder, 'later'),
  /** For a host where the site has a path and not a whole origin. */
  based: join(folder, 'based'),
  /** The same after a release that changes only the policy. */
  basedPolicy: join(folder, 'basedPolicy'),
  /** With an archive of hard cases. */
  made: join(folder, 'made'),
  /** For a release whose worker must be removed. */
  killed: join(folder, 'killed'),
} as const

/** The path of the `based` build. */
export const otherBase = '/reader/'

/** The line under the name in the `next` build. */
export const nextTagline = 'Business news of the day after'

/** The line under the name in the `later` build. */
export const laterTagline = 'Business news of two days after'

/** The issue that only the `later` build has. */
export const laterIssue = '2021-10'

/** What the `later` build corrects in July 2021: the headline of its first story. */
export const laterHeadline = 'The headline as the editor corrected it'

/** The origin that only the `basedPolicy` build's policy allows. */
export const addedToPolicy = "media-src 'self'; img-src 'self'"

const sources = ['src', 'public', 'index.html', 'vite.config.ts', 'package.json', 'package-lock.json']

const allBuilds = ['next', 'later', 'based', 'basedPolicy', 'made', 'killed'] as const

/** Builds what is missing or older than its sources: all builds, or these. Runs before the tests. */
export async function makeOtherBuilds(
  names: readonly (keyof typeof otherBuilds)[] = allBuilds,
): Promise<void> {
  const inputs = [...sources, 'tests/e2e/support'].map((source) => join(root, source))
  // A build is busy with one core.
  await eachInParallel(names, availableParallelism(), async (name) => {
    if (await isOlderThan(join(otherBuilds[name], 'index.html'), inputs)) await makeBuild(name)
  })
  for (const [index, name] of names.entries()) await releaseAfter(index + 1, name)
}

/** Even a build from an earlier run must have a later release than `dist`. */
async function releaseAfter(later: number, name: keyof typeof otherBuilds): Promise<void> {
  const file = join(otherBuilds[name], 'archive/catalogue.json')
  const catalogue: object = JSON.parse(await readFile(file, 'utf8'))
  const { order } = await readCatalogue()
  await writeFile(file, JSON.stringify({ ...catalogue, order: order + later }))
}

/** Builds in a copy of the sources, so that `dist` and the sources stay unchanged. */
async function makeBuild(name: keyof typeof otherBuilds): Promise<void> {
  const started = new Date()
  const copy = await mkdtemp(join(tmpdir(), 'southwest-china-build-'))
  for (const source of [...sources, 'tsconfig.json']) {
    await cp(join(root, source), join(copy, source), { recursive: true })
  }
  await symlink(join(root, 'node_modules'), join(copy, 'node_modules'), 'junction')
  await runBuild(copy, await changes[name](copy))
  await rm(otherBuilds[name], { recursive: true, force: true })
  await cp(join(copy, 'dist'), otherBuilds[name], { recursive: true })
  await utimes(join(otherBuilds[name], 'index.html'), started, started)
  await rm(copy, { recursive: true, force: true })
}

/** What each build changes in the copy, and its options. */
const changes: Record<keyof typeof otherBuilds, (copy: string) => Promise<string[]>> = {
  next: async (copy) => {
    for (const file of ['searchWorker.ts', 'traditionalCharacters.ts'])
      await appendFile(join(copy, 'src/searchWorker', file), "Reflect.set(globalThis, 'release', 'next')\n")
    return changeTagline(copy, nextTagline)
  },
  later: async (copy) => {
    const folder = join(copy, 'public/archive/issues')
    const { issues } = await readArchive(folder)
    const stories = [madeStory('first'), madeStory('second')]
    for (const issue of [...issues.map(correctJuly), madeIssue(laterIssue, stories)]) {
      await writeFile(join(folder, `${issue.id}.json`), JSON.stringify(issue, null, 2))
    }
    return [...(await changeTagline(copy, laterTagline)), '--with-errors']
  },
  based: async () => ['--base', otherBase],
  basedPolicy: async (copy) => {
    const file = join(copy, 'src/publish/site/hosts/contentSecurityPolicy.ts')
    await writeFile(file, (await readFile(file, 'utf8')).replace("img-src 'self'", addedToPolicy))
    return ['--base', otherBase]
  },
  made: async (copy) => {
    const archive = resolve(copy, 'made')
    await mkdir(archive)
    for (const issue of madeArchive) {
      await writeFile(join(archive, `${issue.id}.json`), JSON.stringify(issue, null, 2))
    }
    return ['--archive', archive, '--with-errors']
  },
  killed: async () => ['--kill-switch'],
}

async function changeTagline(copy: string, tagline: string): Promise<string[]> {
  const file = join(copy, 'src/app/i18n/en.json')
  const texts: Record<string, string> = JSON.parse(await readFile(file, 'utf8'))
  await writeFile(file, JSON.stringify({ ...texts, 'site.tagline': tagline }))
  return []
}

function correctJuly(issue: Issue): Issue {
  if (issue.id !== '2021-07') return issue
  const stories = issue.stories.map((story, index) =>
    index === 0 ? { ...story, headline: { ...story.headline, en: laterHeadline } } : story,
  )
  return { ...issue, stories }
}

/** @throws Error with what the build printed, if it fails */
async function runBuild(copy: string, options: readonly string[]): Promise<void> {
  const shell = process.platform === 'win32'
  await promisify(execFile)('npm', ['run', 'build', '--', ...options], { cwd: copy, shell }).catch(
    ({ stdout, stderr }) => {
      throw new Error(`npm run build -- ${options.join(' ')}\n${stdout}\n${stderr}`)
    },
  )
}
