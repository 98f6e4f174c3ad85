import { type PinyinNames, pinyinNames } from '../archive/search/pinyinNames.ts'
import { readTerms } from '../archive/search/searchTerms.ts'
import { answerRequests } from '../device/workers/answerRequests.ts'
import type { SearchRequests } from '../device/workers/searchMessages.ts'
import type { PageMessage, WorkerMessage } from '../device/workers/workerMessages.ts'
import { DeviceIssues } from './deviceIssues.ts'
import { searchIssues } from './searchIssues.ts'
import { loadSimplify } from './simplify.ts'

/**
 * Makes the worker's message handler.
 * @param post posts a message to the page
 */
export function answerSearches(
  post: (message: WorkerMessage<SearchRequests[keyof SearchRequests]>) => void,
): (message: PageMessage<SearchRequests>) => void {
  const issues = new DeviceIssues()
  let opening: Promise<void> | undefined
  let names: PinyinNames = pinyinNames([])

  return answerRequests<SearchRequests>(
    {
      async open(archive) {
        names = pinyinNames(archive.names)
        opening = issues.open(archive)
        await opening
        return undefined
      },
      async search(search, { report, stop }) {
        await opening
        const simplify = await loadSimplify(search.query)
        const note = simplify ? {} : { asWritten: true }
        const spellings = /[a-z]/i.test(search.query) ? await issues.words() : new Map()
        const terms = readTerms(search.query, { simplify, names, spellings })
        for await (const findings of searchIssues(issues.newestFirst(), issues.count, terms, search)) {
          if (stop.signal.aborted) break
          if (findings?.done) return { ...findings, ...note }
          if (findings) report({ ...findings, ...note })
        }
        throw new Error('The search was stopped.')
      },
    },
    post,
  )
}
