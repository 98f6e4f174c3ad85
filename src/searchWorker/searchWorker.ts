/// <reference lib="webworker" />
import type { Search, SearchAnswer, SearchRequest } from '../archive/search/searchMessages.ts'
import { readTerms } from '../archive/search/searchTerms.ts'
import { DeviceIssues } from './deviceIssues.ts'
import { searchIssues } from './searchIssues.ts'
import { loadSimplify } from './simplify.ts'

/*
 * Searches the issues on this device, away from the page. A new search ends the one before it.
 */

declare const self: DedicatedWorkerGlobalScope

const issues = new DeviceIssues()
let current = 0

self.addEventListener('message', ({ data }: MessageEvent<SearchRequest>) => {
  if (data.kind === 'open') issues.open(data.cache, data.files)
  else void answer(data.number, data.search)
})

async function answer(number: number, search: Search): Promise<void> {
  current = number
  const tell = (message: SearchAnswer) => self.postMessage(message)
  try {
    const terms = readTerms(search.query, await loadSimplify(search.query))
    for await (const findings of searchIssues(issues.newestFirst(), issues.count, terms, search)) {
      if (number !== current) return
      if (findings) tell({ kind: 'findings', number, findings })
    }
  } catch (error) {
    tell({ kind: 'failure', number, reason: error instanceof Error ? error.message : String(error) })
  }
}
