import type { ArchiveFile, Catalogue, CatalogueIssue } from '../../archive/catalogue.ts'
import type { Failure } from '../../device/downloadRequests.ts'
import { keepsWords, readPreferences } from '../memory/preferences.ts'
import type { DeviceState } from './deviceState.ts'
import type { Holdings } from './keepCatalogue.ts'

/** What to fetch. */
export type Plan = {
  readonly queue: readonly CatalogueIssue[]
  /**
   * The glossary; and the words of the issues that the device has or fetches, and their parts, if the reader uses words.
   * Stories work without these.
   */
  readonly extras: readonly ArchiveFile[]
}

/**
 * Plans a download: newer versions of what the device has, always; other issues, as far as the reader permits.
 * @param requested the ids of the issues that the reader has asked for one by one
 */
export function planDownload(
  { issues, glossary, wordParts }: Catalogue,
  { files, listed }: Holdings,
  requested: ReadonlySet<string> = new Set(),
): Plan {
  const preferences = readPreferences()
  const { download, withoutIssues } = preferences
  const missing = issues.filter(({ id, file }) => !files.has(file) && !withoutIssues.includes(id))
  const listedFiles = new Set(listed.issues.map(({ file }) => file))
  /** Whether the device has no earlier version of the issue. */
  const isAddition = ({ file }: CatalogueIssue) => listedFiles.has(file)
  const isNow = mayDownload(bytesOf(missing.filter(isAddition)), download)
  const wantsGlossary = isNow || listed.glossary !== glossary
  const queue = isNow ? missing : missing.filter((issue) => !isAddition(issue) || requested.has(issue.id))
  const withWords = issues.filter((issue) => files.has(issue.file) || queue.includes(issue))
  const words = keepsWords(preferences) ? [...withWords.map(({ words }) => words), wordParts] : []
  const extras = [wantsGlossary ? glossary : undefined, ...words]
  return { queue, extras: extras.flatMap((one) => (one && !files.has(one.file) ? one : [])) }
}

/** The largest download that starts without asking, in bytes: minutes on a slow connection. Some 300 issues. */
const largeDownload = 10e6

/**
 * Whether to fetch what is missing, of this size in bytes: the reader has chosen so, or need not be asked, as one who
 * wants the browser to save data is.
 */
function mayDownload(bytes: number, choice: 'keep' | 'stop' | undefined): boolean {
  return (
    bytes === 0 || (choice ? choice === 'keep' : bytes <= largeDownload && !navigator.connection?.saveData)
  )
}

declare global {
  interface Navigator {
    /** Not in every browser (https://wicg.github.io/savedata/). */
    readonly connection?: { readonly saveData?: boolean }
  }
}

/** The result of bringing the device up to date with the catalogue. */
export type DownloadOutcome = {
  readonly catalogue: Catalogue
  readonly holdings: Holdings
  readonly failure: Failure | undefined
}

/**
 * The state of the device after the outcome.
 * @param isShellIntact whether the app itself is on the device
 */
export function stateAfter(
  { catalogue, holdings, failure }: DownloadOutcome,
  isShellIntact: boolean,
): DeviceState {
  const held = heldIssues(catalogue, holdings)
  const total = catalogue.issues.length
  const bytesTotal = bytesOf(catalogue.issues.filter(({ id }) => !held.includes(id)))
  const kindOf = () => {
    if (!isShellIntact) return 'shell'
    if (holdings.kept !== holdings.listed) return 'full'
    if (held.length === total) return 'complete'
    return failure ?? 'stopped'
  }
  return { kind: kindOf(), held, total, bytesTotal }
}

/**
 * The ids of the catalogue's issues that the device has, and whose entry it keeps. Without the entry, an issue
 * cannot be found offline.
 */
export function heldIssues({ issues }: Catalogue, { files, kept }: Holdings): string[] {
  const entered = new Set(kept?.issues.map(({ file }) => file))
  return issues.filter(({ file }) => files.has(file) && entered.has(file)).map(({ id }) => id)
}

/** The total size of the issues' files, in bytes. */
export function bytesOf(issues: readonly CatalogueIssue[]): number {
  return issues.reduce((sum, { bytes }) => sum + bytes, 0)
}
