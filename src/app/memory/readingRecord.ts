import { useStore } from 'zustand'
import type { Bilingual } from '../../archive/bilingual.ts'
import { invariant } from '../../archive/invariant.ts'
import type { Subject } from '../../archive/subjects.ts'
import { changeMemory, deviceMemory, type Persistence } from './deviceMemory.ts'
import {
  followKey,
  follows,
  type ReadingRecord,
  type SavedWord,
  type StoryRecord,
  type WordRecord,
} from './readingRecordFormat.ts'
import { mergeRecords, withoutEmpty } from './remembered.ts'
import type { ReadWord } from './savedEntries.ts'

/** The key of a story, for its own reading language and its reading record. */
export function storyKey(issueId: string, storyId: string): string {
  return `${issueId}/${storyId}`
}

/** The ids in a key that `storyKey` made. Throws if it did not. */
export function idsOfKey(key: string): { readonly issueId: string; readonly storyId: string } {
  const [issueId, storyId] = key.split('/')
  return { issueId: invariant(issueId, 'part of the key'), storyId: invariant(storyId, 'part of the key') }
}

/** The reading record on this device; empty if there is none, or it is not known yet. */
export function readReadingRecord(): ReadingRecord {
  return deviceMemory.getState().remembered.record
}

/** The same, as a component's state. Prerendered pages and their first render show an empty record. */
export function useReadingRecord(): ReadingRecord {
  return useStore(deviceMemory, ({ remembered }) => remembered.record)
}

/** The record of one story, by its `storyKey`, as the state of a component that shows no other. */
export function useStoryRecord(key: string): StoryRecord | undefined {
  return useStore(deviceMemory, ({ remembered }) => remembered.record[key])
}

/** Whether the record outlives the page, as a component's state. */
export function usePersistence(): Persistence {
  return useStore(deviceMemory, ({ persistence }) => persistence)
}

/** Saves a story. */
export function saveStory(key: string, headline: Bilingual, at = now()): void {
  changeStory(key, (story) => ({ ...story, saved: { at, headline } }))
}

export function unsaveStory(key: string): void {
  changeStory(key, ({ saved: _, ...story }) => story)
}

/**
 * Records how far the story has been read. The furthest paragraph counts, until the story has been read to its end.
 * @param version the story's `versionOf`; a reader who has read an earlier one is yet to be told
 */
export function reachParagraph(key: string, paragraph: number, version?: string): void {
  const place = { paragraph, at: now() }
  const isPast = (story: StoryRecord | undefined) =>
    story?.readAt !== undefined || (story?.place?.paragraph ?? 0) >= paragraph
  if (isPast(readReadingRecord()[key])) return
  changeStory(key, (story) => (isPast(story) ? story : { ...withVersion(story, version), place }))
}

/** Records that the story has been read to its end. `version` is as for `reachParagraph`. */
export function finishStory(key: string, version?: string): void {
  if (readReadingRecord()[key]?.readAt) return
  const readAt = now()
  changeStory(key, (story) => {
    const { place: _, ...rest } = withVersion(story, version)
    return { ...rest, readAt }
  })
}

/** Sets the version when reading begins. */
function withVersion(story: StoryRecord, version: string | undefined): StoryRecord {
  return version && !story.place && !story.readAt ? { ...story, version } : story
}

/** Records that the reader knows this version of the story. */
export function seeVersion(key: string, version: string): void {
  if (readReadingRecord()[key]?.version !== version) changeStory(key, (story) => ({ ...story, version }))
}

/** Forgets how far the story has been read. */
export function forgetProgress(key: string): void {
  changeStory(key, ({ place: _, ...story }) => story)
}

/** Imports another device's record. */
export function importRecord(record: ReadingRecord): void {
  change((mine) => mergeRecords(mine, record))
}

/** How many subjects a reader can follow. */
export const mostFollows = 50

/** What the reader follows, oldest first, as a component's state. */
export function useFollows(): readonly Subject[] {
  return follows(useReadingRecord())
}

/** Follows a subject. Does nothing and returns false if there are too many. */
export function follow(subject: Subject): boolean {
  if (follows(readReadingRecord()).length >= mostFollows) return false
  const followedAt = now()
  changeStory(followKey(subject), () => ({ followedAt }))
  return true
}

export function unfollow(subject: Subject): void {
  changeStory(followKey(subject), () => ({}))
}

/** Quarantined texts: they were in the record's place, but the app cannot read them. A component's state. */
export function useQuarantined(): readonly string[] {
  return useStore(deviceMemory, ({ remembered }) => remembered.quarantined)
}

/** Deletes a quarantined text. */
export function discardQuarantined(text: string): void {
  changeMemory(({ record, quarantined }) => ({
    record,
    quarantined: quarantined.filter((one) => one !== text),
  }))
}

/** Saves a word of a story. */
export function saveWord(key: string, text: string, word: Omit<SavedWord, 'at'>, at = now()): void {
  changeWord(key, text, (record) => ({ ...record, saved: { ...word, at } }))
}

/** Removes a word of a story from the saved ones. */
export function unsaveWord(key: string, text: string): void {
  changeWord(key, text, ({ saved: _, ...record }) => record)
}

/** Records that the reader knows a word in this reading, met in a story. */
export function knowWord(key: string, { text, pinyin }: ReadWord): void {
  const knownAt = now()
  changeWord(key, text, ({ knownAs = [], ...record }) => ({
    ...record,
    knownAt,
    knownAs: [...new Set([...knownAs, pinyin])],
  }))
}

/** Records that the reader does not know a word in this reading, wherever they said so. */
export function forgetKnownWord({ text, pinyin }: ReadWord): void {
  for (const [key, { words }] of Object.entries(readReadingRecord()))
    if (words?.[text]?.knownAt)
      changeWord(key, text, ({ knownAt, knownAs = [], ...record }) => {
        const others = knownAs.filter((one) => one !== pinyin)
        return others.length === 0 ? record : { ...record, ...(knownAt && { knownAt }), knownAs: others }
      })
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

/** Changes the record of a story. `edit` may run more than once. */
export function changeStory(key: string, edit: (story: StoryRecord) => StoryRecord): void {
  change((record) => ({ ...record, [key]: edit(record[key] ?? {}) }))
}

/** `edit` may run more than once: the device's record may then be another tab's. */
function change(edit: (record: ReadingRecord) => ReadingRecord): void {
  changeMemory(({ record, quarantined }) => ({ record: withoutEmpty(edit(record)), quarantined }))
}

/** The current time as a valid record entry, even if the device's clock is wrong. */
export function now(): number {
  return Math.max(1, Date.now())
}
