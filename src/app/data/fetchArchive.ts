import { type ArchiveFile, type CatalogueIssue, readIssue } from '../../archive/catalogue.ts'
import type { PublishedIssue } from '../../archive/publishedIssue.ts'
import { isWordsOf } from '../../archive/words/issueWords.ts'
import { readIssueWords, type WordsByStory } from '../../archive/words/packedWords.ts'
import { ArchiveError } from '../../device/archiveHost.ts'
import { type FetchedFile, type FileOptions, fetchFile } from '../../device/fetchFile.ts'
import { readPreferences } from '../memory/preferences.ts'
import { loadingTimeout } from './timeout.ts'

/**
 * Fetches the issue of a catalogue's entry. Keeps it, unless the reader removed it from the device. Throws what
 * `fetchFile` throws.
 */
export function fetchIssue(
  issue: CatalogueIssue,
  signal?: AbortSignal,
): Promise<FetchedFile<PublishedIssue>> {
  return fetchFile(issue, {
    read: (value) => readIssue(value, issue.id),
    isKept: () => !readPreferences().withoutIssues.includes(issue.id),
    listedIn: ({ issues }) => issues.find(({ id }) => id === issue.id),
    timedOut: loadingTimeout,
    signal,
  })
}

/**
 * Fetches the words of an issue, and keeps them as the issue itself is kept. Throws what `fetchFile` throws, and an
 * `ArchiveError` if they do not fit the issue.
 * @param file the file of the words, in the catalogue's entry of the issue
 */
export async function fetchWords(
  file: ArchiveFile,
  issue: PublishedIssue,
  signal?: AbortSignal,
): Promise<WordsByStory> {
  const { value: words } = await fetchFile(file, {
    read: (value) => (isWordsOf(value, issue.id) ? value : undefined),
    isKept: () => !readPreferences().withoutIssues.includes(issue.id),
    listedIn: ({ issues }) => issues.find(({ id }) => id === issue.id)?.words,
    timedOut: loadingTimeout,
    signal,
  })
  const read = readIssueWords(words, issue)
  if (read) return read
  throw new ArchiveError('damaged', file.file)
}

/**
 * Fetches a file that the issues share, and always keeps it. Throws what `fetchFile` throws.
 * @param read parses the file
 * @param listedIn returns its entry in a catalogue
 */
export async function fetchShared<Value>(
  file: ArchiveFile,
  { read, listedIn }: Pick<FileOptions<Value>, 'read' | 'listedIn'>,
  signal?: AbortSignal,
): Promise<Value> {
  return (await fetchFile(file, { read, listedIn, isKept: () => true, timedOut: loadingTimeout, signal }))
    .value
}
