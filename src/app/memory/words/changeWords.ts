import { changeStory, now, readReadingRecord } from '../readingRecord.ts'
import { savedWords, wordLimit } from './savedWords.ts'
import type { SavedWord, WordRecord } from './wordRecord.ts'

/** Saves a word of a story. Does nothing and returns false if the list is full. */
export function saveWord(key: string, text: string, word: Omit<SavedWord, 'at'>, at = now()): boolean {
  if (savedWords(readReadingRecord()).length >= wordLimit) return false
  changeWord(key, text, (record) => ({ ...record, saved: { ...word, at } }))
  return true
}

/** Removes a word of a story from the saved ones. */
export function unsaveWord(key: string, text: string): void {
  changeWord(key, text, ({ saved: _, ...record }) => record)
}

/** Records that the reader knows a word, met in a story. */
export function knowWord(key: string, text: string): void {
  const knownAt = now()
  changeWord(key, text, (record) => ({ ...record, knownAt }))
}

/** Records that the reader does not know a word, wherever they said so. */
export function forgetKnownWord(text: string): void {
  for (const [key, { words }] of Object.entries(readReadingRecord()))
    if (words?.[text]?.knownAt) changeWord(key, text, ({ knownAt: _, ...record }) => record)
}

function changeWord(key: string, text: string, edit: (word: WordRecord) => WordRecord): void {
  changeStory(key, ({ words = {}, ...story }) => {
    const { [text]: before = {}, ...others } = words
    const word = edit(before)
    const isEmpty = !word.saved && !word.knownAt
    const left = isEmpty ? others : { ...others, [text]: word }
    return Object.keys(left).length === 0 ? story : { ...story, words: left }
  })
}
