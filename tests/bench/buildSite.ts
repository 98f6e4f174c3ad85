import { spawn } from 'node:child_process'
import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Issue } from '../../src/archive/issue.ts'
import { type ArchiveSize, syntheticArchive, writeSyntheticArchive } from './syntheticArchive.ts'

const cache = 'node_modules/.cache/southwest-china-reader/bench'

/** A site built from a synthetic archive, and the cost of the build. */
export type BuiltSite = {
  readonly archive: string
  readonly folder: string
  readonly stories: number
  /** The newest issue of its archive. */
  readonly newest: Issue
  readonly seconds: number
  readonly bytes: number
}

/** Makes an archive of the size, and builds it as a publisher would. */
export async function buildSite(size: ArchiveSize, models: readonly Issue[]): Promise<BuiltSite> {
  const stories = size.issues * size.each
  const archive = join(cache, `archive-${stories}`)
  const folder = join(cache, `site-${stories}`)
  await writeSyntheticArchive(archive, size, models)
  const [newest] = syntheticArchive({ ...size, issues: 1 }, models)
  if (!newest) throw new Error('An archive needs an issue.')
  const start = performance.now()
  await runBuild(archive, folder)
  return {
    archive,
    folder,
    stories,
    newest,
    seconds: (performance.now() - start) / 1000,
    bytes: await sizeOf(folder),
  }
}

/** Builds an archive into a folder as a publisher would. Synthetic stories have errors. */
export function runBuild(archive: string, folder: string, options: readonly string[] = []): Promise<void> {
  return run('npm', [
    'run',
    'build',
    '--',
    '--archive',
    archive,
    '--out',
    folder,
    '--with-errors',
    ...options,
  ])
}

function run(command: string, args: readonly string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    let printed = ''
    const child = spawn(command, args, { shell: process.platform === 'win32' })
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (text) => {
        printed += text
      })
    }
    child.once('error', reject)
    child.once('close', (code) => {
      if (code === 0) resolve()
      else reject(new Error(`${command} ${args.join(' ')} ended with ${code}:\n${printed}`))
    })
  })
}

async function sizeOf(folder: string): Promise<number> {
  let bytes = 0
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (entry.isFile()) bytes += (await stat(join(entry.parentPath, entry.name))).size
  }
  return bytes
}
