import { readlinkSync, realpathSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { hasCode } from './hasCode.ts'

/**
 * Resolves all links of a path, which need not exist yet.
 * @throws a system error if it leads nowhere: a circle of links, or a file on the way
 */
export function realFolder(path: string): string {
  try {
    return realpathSync(path)
  } catch (error) {
    if (!hasCode(error, 'ENOENT')) throw error
    const target = linkTarget(path)
    return target === undefined
      ? join(realFolder(dirname(resolve(path))), basename(resolve(path)))
      : realFolder(resolve(dirname(path), target))
  }
}

function linkTarget(path: string): string | undefined {
  try {
    return readlinkSync(path)
  } catch {
    return undefined
  }
}
