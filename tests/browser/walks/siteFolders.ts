import { createHash } from 'node:crypto'
import { rmSync } from 'node:fs'
import { link, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { otherBuilds, stampAnew } from '../support/builds.ts'
import type { App, SiteRelease } from './releases.ts'

const builds: Readonly<Record<App, string>> = {
  today: 'dist',
  next: otherBuilds.next,
  later: otherBuilds.later,
}

/** The parts of a site, each of its own release: the catalogue, and everything else, with the reader. */
export type SiteParts = { readonly catalogue: SiteRelease; readonly files: SiteRelease }

/**
 * Sites as a build would write them, for hosts to serve: reader and pages of a real build, archive of a release. So
 * pages may be of an earlier archive than the catalogue, as on a host between two caches. Files are links, because
 * copying would take longer than a step.
 */
export class SiteFolders {
  readonly #root: string
  #count = 0

  private constructor(root: string) {
    this.#root = root
    process.once('exit', this.#removeNow)
  }

  static async begin(): Promise<SiteFolders> {
    // Links cannot cross file systems, and a temporary folder may be on another.
    const root = await mkdtemp(join('node_modules/.cache', 'chaos-')).catch(() =>
      mkdtemp(join(tmpdir(), 'chaos-')),
    )
    return new SiteFolders(root)
  }

  /** Makes a folder with the site, and returns its path. */
  async make({ catalogue, files }: SiteParts): Promise<string> {
    this.#count += 1
    const folder = join(this.#root, String(this.#count))
    const build = builds[files.app]
    for (const path of await filesIn(build)) if (!isOfArchive(path)) await linkInto(folder, build, path)
    await stampAnew(folder, { order: files.order })
    const isCatalogue = ({ path }: { readonly path: string }) => path === 'archive/catalogue.json'
    for (const { path, content } of [
      ...files.files.filter((file) => !isCatalogue(file)),
      ...catalogue.files.filter(isCatalogue),
    ]) {
      await mkdir(dirname(join(folder, path)), { recursive: true })
      await writeFile(join(folder, path), content)
    }
    return folder
  }

  async end(): Promise<void> {
    process.off('exit', this.#removeNow)
    await rm(this.#root, { recursive: true, force: true })
  }

  readonly #removeNow = () => rmSync(this.#root, { recursive: true, force: true })
}

/** The files that a build's reader needs to run, by path, with the hashes of their content. */
export async function shellOf(app: App): Promise<ReadonlyMap<string, string>> {
  const paths = (await filesIn(builds[app])).filter((path) =>
    /^(?:shell\.html|assets\/index-.*(?<!\.map))$/.test(path),
  )
  const hashes = await Promise.all(
    paths.map(async (path) => [`/${path}`, hashOf(await readFile(join(builds[app], path)))] as const),
  )
  return new Map(hashes)
}

/** What the service worker of a build says of itself (`WorkerRelease`), which is the same in every release of the build. */
export async function workerContentOf(app: App): Promise<string | undefined> {
  return /"content":"([^"]+)"/.exec(await readFile(join(builds[app], 'sw.js'), 'utf8'))?.[1]
}

/** The hash of a text or a file in the notation of Subresource Integrity. */
export function hashOf(content: string | Buffer): string {
  return `sha256-${createHash('sha256').update(content).digest('base64')}`
}

function isOfArchive(path: string): boolean {
  return /^archive\/(?:catalogue\.json$|issues\/|glossary\/)/.test(path)
}

async function filesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(join(folder, '/').length))
}

async function linkInto(folder: string, from: string, path: string): Promise<void> {
  await mkdir(dirname(join(folder, path)), { recursive: true })
  await link(join(from, path), join(folder, path))
}
