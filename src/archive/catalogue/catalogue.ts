import type { Issue } from '../issue.ts'
import type { PublishedIssue } from '../publishedIssue.ts'

/** The version of the catalogue's and the issue files' shape. A reader that knows only less keeps what it has. */
export const schemaVersion = 1

/**
 * What is known of an issue before its file is fetched.
 *
 * `file` is the issue file's path under `archive/`, its name a function of its content; `bytes` its size and
 * `sri` its hash as Subresource Integrity writes it (https://www.w3.org/TR/SRI/). `facets` counts the issue's
 * stories by their places and topics together, as `facetKey` writes them, so that every filter's count is exact
 * without the file.
 */
export type CatalogueIssue = Pick<Issue, 'id' | 'title' | 'posted'> & {
  readonly complete: boolean
  readonly file: string
  readonly bytes: number
  readonly sri: string
  readonly facets: Readonly<Record<string, number>>
}

/** What it takes to fetch a file of the archive, and to know that it is the right one. */
export type ArchiveFile = Pick<CatalogueIssue, 'file' | 'bytes' | 'sri'>

/**
 * What a release says of itself. `order` grows from build to build. `withdrawn` has the ids of the issues that devices
 * are to give up: what is merely not listed stays with whoever has it.
 */
export type Release = { readonly order: number; readonly withdrawn: readonly string[] }

/** What releases said before they said anything of themselves. */
export const noRelease: Release = { order: 0, withdrawn: [] }

/** The whole archive in brief: one entry an issue, newest first; and where its glossary is, if it has one. */
export type Catalogue = Release & {
  readonly schema: number
  readonly issues: readonly CatalogueIssue[]
  readonly glossary?: ArchiveFile
}

/** Every file that the catalogue lists. */
export function filesOf({ issues, glossary }: Catalogue): readonly ArchiveFile[] {
  return glossary ? [...issues, glossary] : issues
}

/**
 * Tells one state of the archive from another. Files are named by their content, so the names of all of them say
 * everything that a page can show. FNV-1a (https://datatracker.ietf.org/doc/html/draft-eastlake-fnv), since it guards
 * against nothing but chance.
 */
export function editionOf(catalogue: Catalogue): string {
  let hash = 0x811c9dc5
  for (const { file } of filesOf(catalogue))
    for (let at = 0; at < file.length; at++) hash = Math.imul(hash ^ file.charCodeAt(at), 0x01000193)
  return (hash >>> 0).toString(36)
}

/** How many stories the issue has. */
export function storyCount(issue: Pick<CatalogueIssue, 'facets'>): number {
  return Object.values(issue.facets).reduce((sum, count) => sum + count, 0)
}

/** A catalogue as it may be written: with nothing of its release, in the beginning. */
type WrittenCatalogue = Omit<Catalogue, keyof Release> & Partial<Release>

/** Whether a parsed file is a catalogue that this version understands. */
export function isCatalogue(value: unknown): value is WrittenCatalogue {
  return listsIssues(value, ({ facets }) => isObject(facets))
}

/**
 * Whether a parsed file lists issues as a catalogue does that this version understands, with their stories in the form
 * that is asked for. The build has held it against the schema; but the device gives up what it withdraws.
 */
export function listsIssues(
  value: unknown,
  hasStories: (entry: Record<string, unknown>) => boolean,
): value is Record<string, unknown> {
  if (!isObject(value) || value.schema !== schemaVersion) return false
  const { issues, glossary, order = 0, withdrawn = [] } = value
  if (!Array.isArray(issues) || issues.length === 0) return false
  const isEntry = (one: unknown) => isFile(one) && typeof one.id === 'string' && hasStories(one)
  const isWithdrawn = (one: unknown) => typeof one === 'string'
  return (
    issues.every(isEntry) &&
    (glossary === undefined || isFile(glossary)) &&
    typeof order === 'number' &&
    Array.isArray(withdrawn) &&
    withdrawn.every(isWithdrawn)
  )
}

function isFile(value: unknown): value is Record<string, unknown> {
  return (
    isObject(value) &&
    typeof value.file === 'string' &&
    typeof value.sri === 'string' &&
    typeof value.bytes === 'number'
  )
}

/** Whether a parsed file is a catalogue of a later version than this one. */
export function isNewerCatalogue(value: unknown): boolean {
  return isObject(value) && typeof value.schema === 'number' && value.schema > schemaVersion
}

/** Whether a parsed file is the issue of that id. */
export function isIssue(value: unknown, id: string): value is PublishedIssue {
  return isObject(value) && value.id === id && Array.isArray(value.stories)
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}
