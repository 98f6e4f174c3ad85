import { type ArchiveFile, type CatalogueIssue, isIssue } from '../../archive/catalogue/catalogue.ts'
import { type Glossary, isGlossary } from '../../archive/names/glossary.ts'
import type { PublishedIssue } from '../../archive/publishedIssue.ts'
import { fetchFile } from '../../device/fetchFile.ts'
import { readPreferences } from '../memory/preferences.ts'
import { late } from './patience.ts'

/** The issue of a catalogue's record; kept, unless the reader took it off the device. Throws what `fetchFile` throws. */
export function fetchIssue(record: CatalogueIssue, signal?: AbortSignal): Promise<PublishedIssue> {
  return fetchFile(record, {
    isWanted: (value): value is PublishedIssue => isIssue(value, record.id),
    isKept: () => !readPreferences().withoutIssues.includes(record.id),
    recordIn: ({ issues }) => issues.find(({ id }) => id === record.id),
    late,
    signal,
  })
}

/** The glossary; always kept. Throws what `fetchFile` throws. */
export function fetchGlossary(file: ArchiveFile, signal?: AbortSignal): Promise<Glossary> {
  return fetchFile(file, {
    isWanted: isGlossary,
    isKept: () => true,
    recordIn: ({ glossary }) => glossary,
    late,
    signal,
  })
}
