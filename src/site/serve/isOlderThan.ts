import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'

/**
 * Whether `built` is missing, or older than any file or folder among `sources`. A folder's own time changes when a file
 * is removed from it. Sources that do not exist are ignored.
 */
export async function isOlderThan(built: string, sources: readonly string[]): Promise<boolean> {
  const builtAt = await changedAt(built)
  const newest = await Promise.all(sources.map(newestIn))
  return builtAt === 0 || Math.max(...newest) > builtAt
}

async function newestIn(source: string): Promise<number> {
  const entries = await readdir(source, { recursive: true }).catch(() => [])
  const times = await Promise.all(['', ...entries].map((entry) => changedAt(join(source, entry))))
  return Math.max(...times)
}

async function changedAt(path: string): Promise<number> {
  const found = await stat(path).catch(() => undefined)
  return found?.mtimeMs ?? 0
}
