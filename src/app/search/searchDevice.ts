import type { CatalogueIssue } from '../../archive/catalogue/catalogue.ts'
import type { GlossaryName } from '../../archive/names/glossary.ts'
import type { Search, SearchFindings, SearchRequests } from '../../device/workers/searchMessages.ts'
import type { RunningWorker } from '../../device/workers/startWorker.ts'
import { WorkerClient } from '../../device/workers/workerClient.ts'
import code from '../../searchWorker/searchWorker.ts?worker&url'

/**
 * What is searched: the issues of the catalogue, of which the device holds so many, if it keeps any; and the names of
 * the glossary.
 */
export type SearchedArchive = {
  readonly issues: readonly CatalogueIssue[]
  readonly held: number
  readonly keeps: boolean
  readonly names: readonly GlossaryName[]
}

const worker = new WorkerClient<SearchRequests>(code)

/** What the worker that runs has been told to read. */
let opened: { readonly by: RunningWorker; readonly archive: SearchedArchive } | undefined

/** Starts the worker, where none runs and the browser starts any. */
export function startSearch(): void {
  worker.start()
}

/** Lets the worker read what is on the device, so that the first search finds it read. */
export function openSearch(archive: SearchedArchive): void {
  const running = worker.start()
  if (!running) return
  const { issues, held, keeps, names } = archive
  const last = opened?.by === running ? opened.archive : undefined
  if (last?.issues === issues && last.held === held && last.keeps === keeps && last.names === names) return
  opened = { by: running, archive }
  const asked = {
    files: issues.map(({ id, file, sri }) => ({ id, file, sri })),
    keeps,
    names: names.map(({ zh, pinyin }) => ({ zh, pinyin })),
  }
  // Whoever searches is told what keeps the worker from it.
  worker.request('open', asked).catch(() => {})
}

/**
 * Searches the issues on this device, until the signal ends it. Throws what `WorkerClient.request` throws.
 * @param onFindings called with what is found so far, where it takes long
 */
export function searchDevice(
  archive: SearchedArchive,
  search: Search,
  signal: AbortSignal,
  onFindings: (findings: SearchFindings) => void,
): Promise<SearchFindings> {
  openSearch(archive)
  return worker.request('search', search, { onProgress: onFindings, signal })
}
