import { readIssue } from '../../archive/catalogue.ts'
import { pinyinNames } from '../../archive/search/pinyinNames.ts'
import { readTerms } from '../../archive/search/searchTerms.ts'
import { storiesAbout } from '../../archive/subjects.ts'
import type { SearchRequests } from '../../device/searchRequests.ts'
import { answerRequests, type PageMessage } from '../../device/workerRequests.ts'
import { DeviceIssues, readFromDevice } from './deviceIssues.ts'
import { searchIssues } from './searchIssues.ts'
import { simplify } from './simplify.ts'

/** Makes the worker's message handler. */
export function answerSearches(): (message: PageMessage<SearchRequests>) => void {
  const issues = new DeviceIssues()
  return answerRequests<SearchRequests>({
    async open(archive) {
      if (archive.keeps) void (await issues.newestFirst(archive))
      return undefined
    },
    async follow({ files, subjects }) {
      const answers = files.map(async (file) => {
        const issue = readIssue(await readFromDevice(file), file.id)
        const stories = issue ? storiesAbout(issue, subjects) : []
        return { id: file.id, stories: stories.map(({ id, headline }) => ({ id, headline })) }
      })
      return (await Promise.all(answers)).filter(({ stories }) => stories.length > 0)
    },
    async search({ archive, search }, { report, stop }) {
      const { query } = search
      const coming = await issues.newestFirst(archive)
      const isInLetters = /[a-z]/i.test(query)
      // The pinyin of a word may be in any issue.
      if (isInLetters && archive.files.some(({ words }) => words)) await Promise.all(coming)
      const names = isInLetters ? pinyinNames(archive.names) : new Map()
      const terms = readTerms(query, { simplify, names, spellings: issues.spellings })
      return searchIssues(coming, terms, search, report, stop.signal)
    },
  })
}
