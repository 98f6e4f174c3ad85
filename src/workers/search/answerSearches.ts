import { readIssue } from '../../archive/catalogue.ts'
import { type PinyinNames, pinyinNames } from '../../archive/search/pinyinNames.ts'
import { readTerms } from '../../archive/search/searchTerms.ts'
import { storiesAbout } from '../../archive/subjects.ts'
import type { SearchAnswer, SearchRequests } from '../../device/searchRequests.ts'
import type { PageMessage, WorkerMessage } from '../../device/workerRequests.ts'
import { answerRequests } from '../../device/workerRequests.ts'
import { DeviceIssues } from './deviceIssues.ts'
import { deviceReader } from './issueSources.ts'
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
      async follow({ files, subjects }) {
        const read = deviceReader()
        const answers = files.map(async (file) => {
          const issue = readIssue(await read(file), file.id)
          const stories = issue ? storiesAbout(issue, subjects) : []
          return { id: file.id, stories: stories.map(({ id, headline }) => ({ id, headline })) }
        })
        return (await Promise.all(answers)).filter(({ stories }) => stories.length > 0)
      },
      async search(search, { report, stop }) {
        await opening
        await issues.checkAgain()
        const simplify = await loadSimplify(search.query)
        const note = simplify ? {} : { asWritten: true }
        const isInLetters = /[a-z]/i.test(search.query)
        const spellings = isInLetters ? await issues.words() : new Map()
        const reportNoted = (answer: SearchAnswer) => report({ ...answer, ...note })
        for (let isAgain = false; ; isAgain = true) {
          const { wordsRead } = issues
          const terms = readTerms(search.query, { simplify, names, spellings })
          const coming = issues.newestFirst(isAgain)
          // A second scan starts with fewer results than the page already has.
          const tell = isAgain ? () => {} : reportNoted
          const found = await searchIssues(coming, issues.count, terms, search, tell, stop.signal)
          // Issues that arrived meanwhile may have brought words whose pinyin matches the query.
          if (!isInLetters || wordsRead === issues.wordsRead) return { ...found, ...note }
        }
      },
    },
    post,
  )
}
