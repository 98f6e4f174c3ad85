import { knownTags } from './filters.ts'
import type { Issue } from './issue.ts'
import type { PublishedIssue } from './publishedIssue.ts'
import { shortHash } from './shortHash.ts'

/**
 * The version of the format of the catalogue and of issue files. A reader that knows only an older version keeps what
 * it has.
 */
export const schemaVersion = 1

/**
 * What the reader knows about an issue before it fetches the issue's file.
 *
 * `file` is the path of the issue file under `archive/`; its name contains a hash of its content. `bytes` is
 * its size. `sri` is its hash as Subresource Integrity writes it (https://www.w3.org/TR/SRI/). `facets`
 * counts the issue's stories by combination of places and topics, with keys from `facetKey`, so filter counts
 * are exact without the file. `editions` has the size of each edition in kilobytes, in the order of
 * `editionIds`, if the build wrote them.
 */
export type CatalogueIssue = Pick<Issue, 'id' | 'title' | 'posted'> &
  ArchiveFile & {
    readonly complete: boolean
    readonly facets: Readonly<Record<string, number>>
    readonly editions?: readonly number[]
    /** The days of the corrections of each story that has any, by its id. */
    readonly corrected?: Readonly<Record<string, readonly string[]>>
    /** The file with the issue's words, if it has Chinese text. */
    readonly words?: ArchiveFile
  }

/** What is needed to fetch a file of the archive and to verify it. */
export type ArchiveFile = { readonly file: string; readonly bytes: number; readonly sri: string }

/**
 * What a release says about itself. `order` grows from build to build. `withdrawn` lists the ids of the issues that
 * devices must delete. A device keeps an issue that is merely not listed.
 */
export type Release = { readonly order: number; readonly withdrawn: readonly string[] }

/** The release of a catalogue from before catalogues had one. */
export const noRelease: Release = { order: 0, withdrawn: [] }

/**
 * The whole archive in brief: one entry for each issue, newest first, and the files of the glossary and of what words are
 * made of, if there are any. Readers from before 2026-11-30 ignore the latter.
 */
export type Catalogue = Release & {
  readonly schema: number
  readonly issues: readonly CatalogueIssue[]
  readonly glossary?: ArchiveFile
  readonly wordParts?: ArchiveFile
}

/** Every file that the catalogue lists: the issues, their words, the parts of words and the glossary. */
export function filesOf({
  issues,
  glossary,
  wordParts,
}: Pick<Catalogue, 'issues' | 'glossary' | 'wordParts'>): readonly ArchiveFile[] {
  return [...issues, ...issues.map(({ words }) => words), wordParts, glossary].filter(
    (file) => file !== undefined,
  )
}

/**
 * Identifies a state of the archive. File names depend on content, so the names of all files, with the sizes
 * of the editions, identify everything that a page can show.
 */
export function archiveStateOf(catalogue: Catalogue): string {
  const sizes = catalogue.issues.map(({ editions }) => String(editions ?? ''))
  return shortHash(...filesOf(catalogue).map(({ file }) => file), ...sizes)
}

/** The number of stories in the issue. */
export function storyCount(issue: Pick<CatalogueIssue, 'facets'>): number {
  return Object.values(issue.facets).reduce((sum, count) => sum + count, 0)
}

/** A catalogue as a file may contain it: the first catalogues had no release. */
type WrittenCatalogue = Omit<Catalogue, keyof Release> & Partial<Release>

/**
 * Whether a parsed file is a catalogue that this version understands. The build has validated it against the schema. We check
 * again because the device deletes what the catalogue withdraws.
 */
export function isCatalogue(value: unknown): value is WrittenCatalogue {
  if (!isObject(value) || value.schema !== schemaVersion) return false
  const { issues, glossary, wordParts, order = 0, withdrawn = [] } = value
  if (!Array.isArray(issues) || issues.length === 0) return false
  const isEntry = (one: unknown) =>
    isFile(one) && typeof one.id === 'string' && isObject(one.facets) && isFileOrNone(one.words)
  return (
    issues.every(isEntry) &&
    [glossary, wordParts].every(isFileOrNone) &&
    typeof order === 'number' &&
    Array.isArray(withdrawn) &&
    withdrawn.every((one) => typeof one === 'string')
  )
}

function isFileOrNone(value: unknown): boolean {
  return value === undefined || isFile(value)
}

function isFile(value: unknown): value is Record<string, unknown> {
  return (
    isObject(value) &&
    typeof value.file === 'string' &&
    typeof value.sri === 'string' &&
    typeof value.bytes === 'number'
  )
}

/**
 * Whether a parsed file is a catalogue in a later format than this version reads, from a later build than
 * `order`.
 */
export function isNewerCatalogue(value: unknown, order = -1): boolean {
  if (!isObject(value) || typeof value.schema !== 'number') return false
  return value.schema > schemaVersion && (typeof value.order === 'number' ? value.order : 0) > order
}

/**
 * Reads a parsed file as the issue with that id. Undefined if it is something else. It drops the places and
 * topics that only a later release knows, as `parseFacetKey` drops them from the counts.
 */
export function readIssue(value: unknown, id: string): PublishedIssue | undefined {
  return isIssue(value) && value.id === id
    ? { ...value, stories: value.stories.map((story) => ({ ...story, ...knownTags(story) })) }
    : undefined
}

function isIssue(value: unknown): value is PublishedIssue {
  return isObject(value) && Array.isArray(value.stories)
}

/** Whether a parsed value is an object. */
export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}

/**
 * How far an order may be ahead of the time, in milliseconds. An order further ahead comes from a wrong
 * clock.
 */
const clockTolerance = 24 * 60 * 60 * 1000

/**
 * Whether the first of two builds is the later one. Orders are times, and an order in the future is not
 * trusted.
 */
export function isLaterOrder(one: number, other: number, now: number): boolean {
  return one > other && one <= now + clockTolerance
}

/**
 * Returns the catalogue that a device uses: the later of the host's and its own, since an edge cache may lag
 * behind. It adds the issues of the other that the later one neither lists nor withdraws. The device's own
 * issues, and its glossary if the host lists none, are added only if it has their files.
 * @param kept the catalogue that the device keeps, if it keeps one
 * @param heldFiles lists the paths of the files that the device has. Undefined if unknown: then the device
 *   counts as having every file. It is called only if needed, because listing thousands of files is slow.
 * @param now the later of the device's and the host's time
 */
export async function believedCatalogue(
  kept: Catalogue | undefined,
  host: Catalogue,
  heldFiles: () => Promise<ReadonlySet<string> | undefined>,
  now = Date.now(),
): Promise<Catalogue> {
  if (!kept) return host
  if (isLaterOrder(kept.order, host.order, now)) {
    const added = unlistedIn(kept, host)
    return added.length === 0 ? kept : { ...kept, issues: newestFirst([...kept.issues, ...added]) }
  }
  const unlisted = unlistedIn(host, kept)
  const glossary = host.glossary ?? kept.glossary
  if (unlisted.length === 0 && glossary === host.glossary) return host
  const files = await heldFiles()
  const isHere = (one: ArchiveFile | undefined) => !files || (one && files.has(one.file))
  return {
    ...host,
    issues: newestFirst([...host.issues, ...unlisted.filter(isHere)]),
    glossary: isHere(glossary) ? glossary : host.glossary,
  }
}

/** The issues of an earlier catalogue that the later one neither lists nor withdraws. */
function unlistedIn(later: Catalogue, { issues }: Catalogue): CatalogueIssue[] {
  const known = new Set([...later.issues.map(({ id }) => id), ...later.withdrawn])
  return issues.filter(({ id }) => !known.has(id))
}

function newestFirst(issues: readonly CatalogueIssue[]): CatalogueIssue[] {
  return [...issues].sort((one, other) => (one.id < other.id ? 1 : -1))
}

/**
 * The catalogue, with the kept one's entry where the device holds only that version. Until the new version of an
 * issue, of its words or of the glossary arrives, the reader keeps the old one. Old words need their own issue.
 */
export function asHeld(
  { issues, glossary, wordParts, ...rest }: Catalogue,
  kept: Catalogue | undefined,
  files: ReadonlySet<string>,
): Catalogue {
  const earlier = new Map(kept?.issues.map((issue) => [issue.id, issue]))
  const either = <File extends ArchiveFile>(now: File, before: File | undefined): File =>
    before && files.has(before.file) && !files.has(now.file) ? before : now
  const issueAsHeld = (now: CatalogueIssue): CatalogueIssue => {
    const before = earlier.get(now.id)
    const held = either(now, before)
    return held.words && held.file === before?.file
      ? { ...held, words: either(held.words, before.words) }
      : held
  }
  return {
    ...rest,
    issues: issues.map(issueAsHeld),
    glossary: glossary && either(glossary, kept?.glossary),
    wordParts: wordParts && either(wordParts, kept?.wordParts),
  }
}
