import { useSyncExternalStore } from 'react'
import type { Bilingual } from '../archive/issue.ts'
import { boundRecord } from './boundRecord.ts'
import { mergeRecords } from './mergeRecords.ts'
import type { ReadingRecord, StoryRecord } from './readingRecordFormat.ts'
import {
  isOutdated,
  loadRecord,
  readingRecordKey,
  recordStanding,
  type Standing,
  storeRecord,
} from './readingStorage.ts'
import { savedEntries, savedLimit } from './savedEntries.ts'

const nothing: ReadingRecord = {}
let current: ReadingRecord | undefined
const listeners = new Set<() => void>()

/** What the device remembers of the reader's reading; nothing where it remembers nothing or forbids looking. */
export function readReadingRecord(): ReadingRecord {
  // Where nothing shows it, nobody listens for what other tabs write.
  if (current && listeners.size === 0 && isOutdated()) return catchUp()
  current ??= loadRecord()
  return current
}

/** The same, as a component's state. Prerendered pages and their first render show nothing. */
export function useReadingRecord(): ReadingRecord {
  return useSyncExternalStore(subscribe, readReadingRecord, () => nothing)
}

/** What is remembered of one story, by its `storyKey`, as the state of a component that shows no other. */
export function useStoryRecord(key: string): StoryRecord | undefined {
  return useSyncExternalStore(
    subscribe,
    () => readReadingRecord()[key],
    () => undefined,
  )
}

/** Whether what is remembered outlives the page. */
export function useStanding(): Standing {
  return useSyncExternalStore(subscribe, recordStanding, () => 'kept')
}

/** Saves a story. Returns false, and does nothing, where the list is full. */
export function saveStory(key: string, headline: Bilingual, at = Date.now()): boolean {
  if (savedEntries(readReadingRecord()).length >= savedLimit) return false
  changeStory(key, (story) => ({ ...story, saved: { at, headline } }))
  return true
}

export function unsaveStory(key: string): void {
  changeStory(key, ({ saved: _, ...story }) => story)
}

/** Remembers how far the story has been read: the furthest paragraph counts, until all of it has been read. */
export function reachParagraph(key: string, paragraph: number): void {
  const { place, readAt } = readReadingRecord()[key] ?? {}
  if (readAt || (place?.paragraph ?? 0) >= paragraph) return
  changeStory(key, (story) => ({ ...story, place: { paragraph, at: Date.now() } }))
}

/** Remembers that the story has been read to its end. */
export function finishStory(key: string): void {
  if (readReadingRecord()[key]?.readAt) return
  changeStory(key, ({ place: _, ...story }) => ({ ...story, readAt: Date.now() }))
}

/** Forgets how far the story has been read. */
export function forgetPlace(key: string): void {
  changeStory(key, ({ place: _, ...story }) => story)
}

/** Takes in what another device remembered. Returns false, and does nothing, where that is more than can be saved. */
export function importRecord(record: ReadingRecord): boolean {
  if (savedEntries(mergeRecords(readReadingRecord(), record)).length > savedLimit) return false
  change((mine) => mergeRecords(mine, record))
  return true
}

function changeStory(key: string, edit: (story: StoryRecord) => StoryRecord): void {
  change((record) => ({ ...record, [key]: edit(record[key] ?? {}) }))
}

function change(edit: (record: ReadingRecord) => ReadingRecord): void {
  if (isOutdated()) catchUp()
  current = boundRecord(edit(readReadingRecord()))
  storeRecord(current)
  tell()
}

/** Takes over what another tab has written; what this one could not write down is not lost by it. */
function catchUp(): ReadingRecord {
  const unwritten = recordStanding() === 'kept' ? undefined : current
  current = unwritten ? mergeRecords(loadRecord(), unwritten) : loadRecord()
  return current
}

function tell(): void {
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void): () => void {
  if (listeners.size === 0) addEventListener('storage', onStorage)
  listeners.add(listener)
  return () => {
    listeners.delete(listener)
    if (listeners.size === 0) removeEventListener('storage', onStorage)
  }
}

function onStorage({ key }: StorageEvent): void {
  if (key === null) current = undefined
  else if (key === readingRecordKey && isOutdated()) catchUp()
  else return
  tell()
}
