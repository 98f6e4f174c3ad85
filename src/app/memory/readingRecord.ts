import type { Bilingual } from '../../archive/bilingual.ts'
import { boundRecord } from './boundRecord.ts'
import { changeMemory, deviceMemory, type Persistence } from './deviceMemory.ts'
import { mergeRecords } from './mergeRecords.ts'
import type { ReadingRecord, StoryRecord } from './readingRecordFormat.ts'
import { savedEntries, savedLimit } from './savedEntries.ts'
import { useStore } from './store.ts'

/** What the device remembers of the reader's reading; nothing where it remembers nothing or has not said so yet. */
export function readReadingRecord(): ReadingRecord {
  return deviceMemory.read().remembered.record
}

/** The same, as a component's state. Prerendered pages and their first render show nothing. */
export function useReadingRecord(): ReadingRecord {
  return useStore(deviceMemory, ({ remembered }) => remembered.record)
}

/** What is remembered of one story, by its `storyKey`, as the state of a component that shows no other. */
export function useStoryRecord(key: string): StoryRecord | undefined {
  return useStore(deviceMemory, ({ remembered }) => remembered.record[key])
}

/** Whether what is remembered outlives the page. */
export function usePersistence(): Persistence {
  return useStore(deviceMemory, ({ persistence }) => persistence)
}

/** Saves a story. Returns false, and does nothing, where the list is full. */
export function saveStory(key: string, headline: Bilingual, at = now()): boolean {
  if (savedEntries(readReadingRecord()).length >= savedLimit) return false
  changeStory(key, (story) => ({ ...story, saved: { at, headline } }))
  return true
}

export function unsaveStory(key: string): void {
  changeStory(key, ({ saved: _, ...story }) => story)
}

/** Remembers how far the story has been read: the furthest paragraph counts, until all of it has been read. */
export function reachParagraph(key: string, paragraph: number): void {
  const place = { paragraph, at: now() }
  const isPast = (story: StoryRecord | undefined) =>
    story?.readAt !== undefined || (story?.place?.paragraph ?? 0) >= paragraph
  if (isPast(readReadingRecord()[key])) return
  changeStory(key, (story) => (isPast(story) ? story : { ...story, place }))
}

/** Remembers that the story has been read to its end. */
export function finishStory(key: string): void {
  if (readReadingRecord()[key]?.readAt) return
  const readAt = now()
  changeStory(key, ({ place: _, ...story }) => ({ ...story, readAt }))
}

/** Forgets how far the story has been read. */
export function forgetProgress(key: string): void {
  changeStory(key, ({ place: _, ...story }) => story)
}

/** Takes in what another device remembered. Returns false, and does nothing, where that is more than can be saved. */
export function importRecord(record: ReadingRecord): boolean {
  if (savedEntries(mergeRecords(readReadingRecord(), record)).length > savedLimit) return false
  change((mine) => mergeRecords(mine, record))
  return true
}

/** Texts that the device has in place of a record, and the reader cannot make sense of. */
export function useQuarantined(): readonly string[] {
  return useStore(deviceMemory, ({ remembered }) => remembered.quarantined)
}

/** Throws such a text away for good. */
export function discardQuarantined(text: string): void {
  changeMemory(({ record, quarantined }) => ({
    record,
    quarantined: quarantined.filter((one) => one !== text),
  }))
}

function changeStory(key: string, edit: (story: StoryRecord) => StoryRecord): void {
  change((record) => ({ ...record, [key]: edit(record[key] ?? {}) }))
}

/** The edit may be made more than once: what the device has by then may be another tab's. */
function change(edit: (record: ReadingRecord) => ReadingRecord): void {
  changeMemory(({ record, quarantined }) => ({ record: boundRecord(edit(record)), quarantined }))
}

/** Now, as a record can hold it, whatever the clock of the device says. */
function now(): number {
  return Math.max(1, Date.now())
}
