import type { ArchiveFile, Catalogue, CatalogueIssue } from '../../archive/catalogue.ts'
import type { Failure } from '../../device/downloadRequests.ts'
import { keepsWords, readPreferences } from '../memory/preferences.ts'
import type { DeviceState } from './deviceState.ts'
import type { Holdings } from './keepCatalogue.ts'

/** What to fetch, and whether the rest may be fetched without asking. */
export type Plan = {
  readonly queue: readonly CatalogueIssue[]
  readonly glossary: ArchiveFile | undefined
  /** The words of the issues that the device has or fetches, and the parts of words, if the reader uses them. */
  readonly words: readonly ArchiveFile[]
  readonly permission: ReturnType<typeof mayDownload>
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
  const { download: wish, withoutIssues } = preferences
  const missing = issues.filter(({ id, file }) => !files.has(file) && !withoutIssues.includes(id))
  const listedFiles = new Set(listed.issues.map(({ file }) => file))
  /** Whether the device has no earlier version of the issue. */
  const isAddition = ({ file }: CatalogueIssue) => listedFiles.has(file)
  const permission = mayDownload({
    bytes: bytesOf(missing.filter(isAddition)),
    wish,
    savesData: savesData(),
  })
  const isNow = permission === 'now'
  const wantsGlossary = glossary && !files.has(glossary.file) && (isNow || listed.glossary !== glossary)
  const queue = isNow ? missing : missing.filter((issue) => !isAddition(issue) || requested.has(issue.id))
  const withWords = issues.filter((issue) => files.has(issue.file) || queue.includes(issue))
  const words = keepsWords(preferences) ? [...withWords.map(({ words }) => words), wordParts] : []
  return {
    queue,
    glossary: wantsGlossary ? glossary : undefined,
    words: words.flatMap((one) => (one && !files.has(one.file) ? one : [])),
    permission,
  }
}

/** The largest download that starts without asking, in bytes: minutes on a slow connection. Some 300 issues. */
const largeDownload = 10e6

type Circumstances = {
  /** How many bytes there are to fetch. */
  readonly bytes: number
  /** The reader's choice about downloads, if there is one. */
  readonly wish: 'keep' | 'stop' | undefined
  /** Whether the reader asked the browser to save data. */
  readonly savesData: boolean
}

/** Whether to fetch what is missing: now, only with the reader's consent, or not because the reader stopped it. */
export function mayDownload({ bytes, wish, savesData }: Circumstances): 'now' | 'ask' | 'stopped' {
  if (bytes === 0 || wish === 'keep') return 'now'
  if (wish === 'stop') return 'stopped'
  return bytes > largeDownload || savesData ? 'ask' : 'now'
}

declare global {
  interface Navigator {
    /** Not in every browser (https://wicg.github.io/savedata/). */
    readonly connection?: { readonly saveData?: boolean }
  }
}

/** Whether the reader asked the browser to save data. */
function savesData(): boolean {
  return navigator.connection?.saveData === true
}

/** The result of bringing the device up to date with the catalogue. */
export type DownloadOutcome = {
  readonly catalogue: Catalogue
  readonly holdings: Holdings
  readonly plan: Plan
  readonly failure: Failure | undefined
}

/**
 * The state of the device after the outcome.
 * @param isShellIntact whether the app itself is on the device
 */
export function stateAfter(
  { catalogue, holdings, plan, failure }: DownloadOutcome,
  isShellIntact: boolean,
): DeviceState {
  const held = heldIssues(catalogue, holdings)
  const total = catalogue.issues.length
  const bytesLeft = bytesOf(catalogue.issues.filter(({ id }) => !held.includes(id)))
  if (!isShellIntact) return { kind: 'partial', held, total, reason: 'shell' }
  if (holdings.kept !== holdings.listed) return { kind: 'partial', held, total, reason: 'full' }
  if (held.length === total) return { kind: 'complete', held }
  if (plan.permission === 'ask') return { kind: 'asking', held, total, bytesLeft }
  if (failure === 'full' || failure === 'unreachable')
    return { kind: 'partial', held, total, reason: failure }
  return { kind: 'stopped', held, total, bytesLeft }
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
