import type { CatalogueIssue } from '../../archive/catalogue.ts'
import type { GlossaryName } from '../../archive/names/glossary.ts'
import type {
  Search,
  SearchAnswer,
  SearchFindings,
  SearchRequest,
} from '../../device/workers/searchMessages.ts'
import code from '../../searchWorker/searchWorker.ts?worker&url'
import { startOnce } from '../startOnce.ts'

/**
 * What is searched: the issues of the catalogue, of which the device holds so many, if it keeps any; and the names of
 * the glossary.
 */
export type SearchedArchive = {
  readonly issues: readonly CatalogueIssue[]
  readonly saved: number
  readonly keeps: boolean
  readonly names: readonly GlossaryName[]
}

/** The worker did not start: its code cannot be had. */
export class SearchUnstarted extends Error {}

let opened: { readonly by: Worker; readonly archive: SearchedArchive } | undefined
let searches = 0

const startWorker = startOnce(code)

/**
 * Starts the worker, once; undefined where the browser starts none. Early, it has its code whatever release the host has
 * by the time that anyone searches.
 */
export function startSearch(): Worker | undefined {
  try {
    return startWorker()
  } catch {
    return undefined
  }
}

/**
 * Lets the worker read what is on the device, so that the first search finds it read.
 * @returns the worker, undefined where the browser starts none
 */
export function openSearch(archive: SearchedArchive): Worker | undefined {
  const running = startSearch()
  if (!running) return undefined
  const { issues, saved, keeps, names } = archive
  const last = opened?.by === running ? opened.archive : undefined
  if (last?.issues === issues && last.saved === saved && last.keeps === keeps && last.names === names)
    return running
  opened = { by: running, archive }
  ask(running, {
    kind: 'open',
    files: issues.map(({ id, file, sri }) => ({ id, file, sri })),
    keeps,
    names: names.map(({ zh, pinyin }) => ({ zh, pinyin })),
  })
  return running
}

/**
 * Searches the issues on this device. A later search ends this one, and so does the signal.
 * @param onFindings called with what is found so far, where it takes long
 */
export function searchDevice(
  archive: SearchedArchive,
  search: Search,
  signal: AbortSignal,
  onFindings: (findings: SearchFindings) => void,
): Promise<SearchFindings> {
  const running = openSearch(archive)
  if (!running) return Promise.reject(new SearchUnstarted())
  const number = ++searches
  return new Promise<SearchFindings>((resolve, reject) => {
    const listening = new AbortController()
    const end = (settle: () => void) => {
      listening.abort()
      settle()
    }
    const hear = ({ data }: MessageEvent<SearchAnswer>) => {
      if (data.number !== number) return
      if (data.kind === 'failure') end(() => reject(new Error(data.reason)))
      else if (data.findings.done) end(() => resolve(data.findings))
      else onFindings(data.findings)
    }
    const fail = () => end(() => reject(new SearchUnstarted()))
    running.addEventListener('message', hear, listening)
    running.addEventListener('error', fail, listening)
    signal.addEventListener('abort', () => end(() => reject(signal.reason)), listening)
    ask(running, { kind: 'search', number, search })
  })
}

function ask(running: Worker, request: SearchRequest): void {
  running.postMessage(request)
}
