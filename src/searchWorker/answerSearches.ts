import { type PinyinNames, pinyinNames } from '../archive/search/pinyinNames.ts'
import { readTerms } from '../archive/search/searchTerms.ts'
import type { Search, SearchAnswer, SearchRequest } from '../device/workers/searchMessages.ts'
import { DeviceIssues } from './deviceIssues.ts'
import { searchIssues } from './searchIssues.ts'
import { loadSimplify } from './simplify.ts'

/**
 * What the worker does with each of the page's requests. A new search ends the one before it.
 * @param tell called with each answer
 */
export function answerSearches(tell: (answer: SearchAnswer) => void): (request: SearchRequest) => void {
  const issues = new DeviceIssues()
  let opening: Promise<void> | undefined
  let names: PinyinNames = pinyinNames([])
  let current = 0

  async function answer(number: number, search: Search): Promise<void> {
    current = number
    try {
      await opening
      const simplify = await loadSimplify(search.query)
      const note = simplify ? {} : { asWritten: true }
      const terms = readTerms(search.query, { simplify, names })
      for await (const findings of searchIssues(issues.newestFirst(), issues.count, terms, search)) {
        if (number !== current) return
        if (findings) tell({ kind: 'findings', number, findings: { ...findings, ...note } })
      }
    } catch (error) {
      tell({ kind: 'failure', number, reason: error instanceof Error ? error.message : String(error) })
    }
  }

  return (request) => {
    if (request.kind === 'search') {
      void answer(request.number, request.search)
      return
    }
    names = pinyinNames(request.names)
    opening = issues.open(request)
  }
}
