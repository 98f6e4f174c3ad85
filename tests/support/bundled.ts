import { readArchive } from '../../src/disk/readArchive.ts'
import { readLists } from '../../src/disk/readLists.ts'
import { freezeAll } from './freezeAll.ts'

/*
 * What the repository has: each part is read once for all tests, which cannot change it.
 */

const folder = 'public/archive/issues'

function once<Part>(read: () => Promise<Part>): () => Promise<Part> {
  let part: Promise<Part> | undefined
  return () => {
    part ??= read().then(freezeAll)
    return part
  }
}

/** The issues, newest first. */
export const bundledArchive = once(async () => (await readArchive(folder)).issues)

/** The list of names. */
export const bundledNames = once(async () => (await readLists(folder)).names)

/** The archive's own words. */
export const bundledWords = once(async () => (await readLists(folder)).wordList)
