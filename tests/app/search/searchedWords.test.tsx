import { act, waitFor } from '@testing-library/react'
import { expect, it } from 'vitest'
import { catalogueQuery } from '../../../src/app/data/queries.ts'
import { changePreferences } from '../../../src/app/memory/preferences.ts'
import type { SearchRequests } from '../../../src/device/searchRequests.ts'
import type { PageMessage } from '../../../src/device/workerRequests.ts'
import { madeArchive } from '../../site/madeIssues.ts'
import { startLocalWorkers } from '../../support/localWorker.ts'
import { renderRoute } from '../support/renderRoute.tsx'

/** A worker that finds nothing. Lists what it was asked: words or none for each archive, and each query. */
function startListingWorker() {
  const asked: string[] = []
  startLocalWorkers<PageMessage<SearchRequests>>((post) => (message) => {
    if (message.type === 'stop') return
    const { number } = message
    if (message.kind === 'open') asked.push(message.asked.files.some(({ words }) => words) ? 'words' : 'none')
    else {
      asked.push(message.asked.query)
      const result = { hits: [], facets: {}, searched: 1, total: 1, done: true }
      post({ number, type: 'result', result })
    }
  })
  return asked
}

it('a reader who turns pinyin on searches the words as well, and the last query anew', async () => {
  const asked = startListingWorker()
  const { client } = await renderRoute('/en/search/?q=haiguan', { issues: madeArchive(1, 1) })
  await waitFor(() => expect(asked).toContain('haiguan'))
  act(() => {
    client.setQueryData(catalogueQuery.queryKey, (shown) => {
      const words = { file: 'words/1.json', bytes: 1, sri: '' }
      return (
        shown && {
          value: { ...shown.value, issues: shown.value.issues.map((issue) => ({ ...issue, words })) },
        }
      )
    })
  })
  await waitFor(() => expect(asked.slice(-1)).toEqual(['haiguan']))
  expect(asked).not.toContain('words')
  const before = asked.length
  act(() => changePreferences({ pinyin: 'all' }))
  await waitFor(() => expect(asked.slice(before)).toEqual(['words', 'haiguan']))
})
