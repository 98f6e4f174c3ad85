import { execFile } from 'node:child_process'
import { readFile, rm, writeFile } from 'node:fs/promises'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import type { Catalogue } from '../../../src/archive/catalogue.ts'
import { builtCatalogue } from '../../../src/site/nextRelease.ts'
import { isOlderThan } from '../../../src/site/serve/isOlderThan.ts'

/** The catalogue of a build; by default of the build under test. */
export async function readCatalogue(build = 'dist'): Promise<Catalogue> {
  const catalogue = await builtCatalogue(build)
  if (!catalogue) throw new Error(`${build} has no catalogue.`)
  return catalogue
}

/** What the build has written into its service worker; that of the kill switch has nothing. */
const stamp = /\{"order":\d+,"content":"([^"]*)"\}/

/** Changes what the service worker of the build in a folder says of its release. */
export async function stampAnew(
  folder: string,
  { order, content }: { readonly order: number; readonly content?: string },
): Promise<void> {
  const file = join(folder, 'sw.js')
  const worker = await readFile(file, 'utf8')
  const write = (_: string, own: string) => JSON.stringify({ order, content: content ?? own })
  // It may be a link to that of another build.
  await rm(file)
  await writeFile(file, worker.replace(stamp, write))
}

const root = fileURLToPath(new URL('../../../', import.meta.url))
const folder = join(root, 'node_modules/.cache/browser-tests')

/** The builds that tests deploy in addition to `dist`. */
export const otherBuilds = {
  /**
   * The reader of the next day. A link at the foot of its pages is different, and so are its files, including those of
   * the search.
   */
  next: join(folder, 'next'),
  /**
   * The reader of the day after that. That link has a third label. It has a correction in July 2021, and a new issue
   * with two stories.
   */
  later: join(folder, 'later'),
  /** For a host on which the site has a path and not an origin. */
  based: join(folder, 'based'),
  /** With an archive of hard cases. */
  made: join(folder, 'made'),
  /** For a release whose worker must be removed. */
  killed: join(folder, 'killed'),
} as const

/** The path of the `based` build. */
export const otherBase = '/reader/'

/** The label of a link at the foot of each page in the `next` build. */
export const nextLabel = 'About the day after'

/** The label of that link in the `later` build. */
export const laterLabel = 'About two days after'

/** The issue that only the `later` build has. */
export const laterIssue = '2021-10'

/** What the `later` build corrects in July 2021: the headline of its first story. */
export const laterHeadline = 'The headline as the editor corrected it'

/** What a build is made of. */
export const buildInputs = ['src', 'public', 'index.html', 'package.json', 'package-lock.json']

export type OtherBuild = keyof typeof otherBuilds

const allBuilds = ['next', 'based', 'later', 'made', 'killed'] as const

/**
 * Builds what is missing or older than its sources: all builds, or these. Runs before the tests. Half of a
 * build's work is loading the tools, so one process per core makes several builds.
 */
export async function makeOtherBuilds(names: readonly OtherBuild[] = allBuilds): Promise<void> {
  const inputs = [...buildInputs, 'tests/browser/support'].map((source) => join(root, source))
  const old = await Promise.all(
    names.map((name) => isOlderThan(join(otherBuilds[name], 'index.html'), inputs)),
  )
  const missing = names.filter((_, at) => old[at])
  const cores = availableParallelism()
  const shares = Array.from({ length: cores }, (_, core) => missing.filter((_, at) => at % cores === core))
  await Promise.all(shares.filter(({ length }) => length > 0).map(makeBuilds))
}

/** @throws Error with what the builds printed, if one fails */
async function makeBuilds(names: readonly OtherBuild[]): Promise<void> {
  const script = fileURLToPath(new URL('makeBuilds.ts', import.meta.url))
  const args = ['--import', import.meta.resolve('tsx'), script, ...names]
  await promisify(execFile)(process.execPath, args, { cwd: root }).catch(({ stdout, stderr }) => {
    throw new Error(`The builds ${names.join(', ')}:\n${stdout}\n${stderr}`)
  })
}

/** Gives each build a later release than `dist`, including one from an earlier run. */
export async function releaseAfterDist(names: readonly OtherBuild[] = allBuilds): Promise<void> {
  for (const [index, name] of names.entries()) await releaseAfter(index + 1, name)
}

async function releaseAfter(later: number, name: OtherBuild): Promise<void> {
  const file = join(otherBuilds[name], 'archive/catalogue.json')
  const catalogue: object = JSON.parse(await readFile(file, 'utf8'))
  const { order } = await readCatalogue()
  await writeFile(file, JSON.stringify({ ...catalogue, order: order + later }))
  await stampAnew(otherBuilds[name], { order: order + later })
}

/** The files of the shell that a build's service worker lists, with their revisions if they have one. */
export function listedShell(
  worker: string,
): { readonly url: string; readonly revision: string | undefined }[] {
  const files = worker.matchAll(/\{"url":"([^"]+)","revision":(?:null|"(\w+)"),"integrity":"sha256-[^"]+"\}/g)
  return [...files].map(([, url = '', revision]) => ({ url, revision }))
}
