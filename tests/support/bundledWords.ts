import type { WordList } from '../../src/archive/words/wordList.ts'
import { readWordList, wordListFile } from '../../src/disk/readLists.ts'
import { freezeAll } from './freezeAll.ts'

let read: Promise<WordList> | undefined

/** The archive's own words in the repository: read once for all tests, which cannot change them. */
export function bundledWords(): Promise<WordList> {
  read ??= readWordList(wordListFile('public/archive/issues')).then(({ wordList }) => freezeAll(wordList))
  return read
}
