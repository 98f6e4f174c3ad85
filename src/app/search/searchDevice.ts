import type { CatalogueIssue } from '../../archive/catalogue.ts'
import type { GlossaryName } from '../../archive/names/glossary.ts'
import type { OpenedArchive, Search, SearchAnswer } from '../../device/searchRequests.ts'
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

/** Starts the worker, if none runs and the browser can. */
export function startSearch(): void {
  void worker.start()
}

/** Makes the worker read what is on the device, so that the first search is fast. */
export function openSearch(archive: SearchedArchive): void {
  // The search itself reports what prevents the worker.
  worker.request('open', asMessage(archive)).catch(() => {})
}

/**
 * Searches the issues on this device, until the signal aborts. Throws what `WorkerClient.request` throws.
 * @param onAnswer called with interim answers, if it takes long
 */
export function searchDevice(
  archive: SearchedArchive,
  search: Search,
  signal: AbortSignal,
  onAnswer: (answer: SearchAnswer) => void,
): Promise<SearchAnswer> {
  const asked = { archive: asMessage(archive), search }
  return worker.request('search', asked, { onProgress: onAnswer, signal })
}

function asMessage({ issues, keeps, names, withWords }: SearchedArchive): OpenedArchive {
  return {
    files: issues.map(({ id, file, sri, words }) => ({
      id,
      file,
      sri,
      words: withWords ? words : undefined,
    })),
    keeps,
    names: names.map(({ zh, pinyin }) => ({ zh, pinyin })),
  }
}
