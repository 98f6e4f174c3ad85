import { type ArchiveFile, type CatalogueIssue, isIssue } from '../../archive/catalogue/catalogue.ts'
import { type Glossary, isGlossary } from '../../archive/names/glossary.ts'
import type { PublishedIssue } from '../../archive/publishedIssue.ts'
import { fetchFile } from '../../device/fetchFile.ts'
import { readPreferences } from '../memory/preferences.ts'
import { late } from './patience.ts'

/**
 * Fetches the issue of a catalogue's entry. Keeps it, unless the reader removed it from the device. Throws what
 * `fetchFile` throws.
 */
export function fetchIssue(issue: CatalogueIssue, signal?: AbortSignal): Promise<PublishedIssue> {
  return fetchFile(issue, {
    isWanted: (value): value is PublishedIssue => isIssue(value, issue.id),
    isKept: () => !readPreferences().withoutIssues.includes(issue.id),
    listedIn: ({ issues }) => issues.find(({ id }) => id === issue.id),
    late,
    signal,
  })
}

/** Fetches the glossary, and always keeps it. Throws what `fetchFile` throws. */
export function fetchGlossary(file: ArchiveFile, signal?: AbortSignal): Promise<Glossary> {
  return fetchFile(file, {
    isWanted: isGlossary,
    isKept: () => true,
    listedIn: ({ glossary }) => glossary,
    late,
    signal,
  })
}
