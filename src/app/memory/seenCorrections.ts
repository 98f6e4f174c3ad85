import { shortHash } from '../../archive/shortHash.ts'

/*
 * Which corrections of a story its reader knows. What a reader can be told of a new version is that it has a correction, so
 * the days of its corrections are what identifies a version. A story without one has no version: the record of a reader
 * grows only with stories that were corrected.
 */

/** Identifies a version of a story: 16 hexadecimal digits. Undefined without a correction. */
export function versionOf(days: readonly string[]): string | undefined {
  if (days.length === 0) return undefined
  const inOrder = [...days].sort()
  const half = (salt: string) =>
    Number.parseInt(shortHash(salt, ...inOrder), 36)
      .toString(16)
      .padStart(8, '0')
  return half('a') + half('b')
}
