import type { CatalogueIssue } from '../../archive/catalogue.ts'
import type { GlossaryName } from '../../archive/names/glossary.ts'
import type { Search, SearchAnswer } from '../../device/searchRequests.ts'
import type { RunningWorker } from '../../device/workerClient.ts'
import { searchWorker as worker } from '../data/searchClient.ts'

/**
 * What to search: the catalogue's issues, and the glossary's names. `held` is how many issues the device holds, and
 * `keeps` whether it keeps any. `withWords`: the words of Chinese texts are searched by their pinyin as well.
 */
export type SearchedArchive = {
  readonly issues: readonly CatalogueIssue[]
  readonly held: number
  readonly keeps: boolean
  readonly names: readonly GlossaryName[]
  readonly withWords: boolean
}

/** What each worker was asked to read. */
const opened = new WeakMap<RunningWorker, SearchedArchive>()

/** Starts the worker, if none runs and the browser can. */
export function startSearch(): void {
  void worker.start()
}

/** Makes the worker read what is on the device, so that the first search is fast. The same archive is read once. */
export async function openSearch(archive: SearchedArchive): Promise<void> {
  const running = await worker.start()
  if (!running || opened.get(running) === archive) return
  const { issues, keeps, names, withWords } = archive
  opened.set(running, archive)
  const asked = {
    files: issues.map(({ id, file, sri, words }) => ({
      id,
      file,
      sri,
      words: withWords ? words : undefined,
    })),
    keeps,
    names: names.map(({ zh, pinyin }) => ({ zh, pinyin })),
  }
  // The search itself reports what prevents the worker.
  worker.request('open', asked).catch(() => {})
}

/**
 * Searches the issues on this device, until the signal aborts. Throws what `WorkerClient.request` throws.
 * @param onAnswer called with interim answers, if it takes long
 */
export async function searchDevice(
  archive: SearchedArchive,
  search: Search,
  signal: AbortSignal,
  onAnswer: (answer: SearchAnswer) => void,
): Promise<SearchAnswer> {
  await openSearch(archive)
  return worker.request('search', search, { onProgress: onAnswer, signal })
}
