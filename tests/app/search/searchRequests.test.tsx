import { act, screen, waitFor, within } from '@testing-library/react'
import { expect, it } from 'vitest'
import { catalogueQuery } from '../../../src/app/data/queries.ts'
import { changePreferences } from '../../../src/app/memory/preferences.ts'
import type { SearchAnswer, SearchRequests } from '../../../src/device/searchRequests.ts'
import type { PageMessage, WorkerMessage } from '../../../src/device/workerRequests.ts'
import { madeArchive } from '../../site/madeIssues.ts'
import { startLocalWorkers } from '../../support/localWorker.ts'
import { aWhile, keepInSight } from '../support/keepInSight.ts'
import { renderRoute } from '../support/renderRoute.tsx'

/*
 * What the page requests from the search worker, and when. The worker of these tests answers when a test says
 * so.
 */

const found: SearchAnswer = { hits: [], facets: { 'chengdu|trade': 40 }, searched: 4, total: 4, done: true }
const half: SearchAnswer = { ...found, facets: { 'chengdu|trade': 1 }, searched: 1, done: false }

/** Starts a worker. `limits` has how many stories each search was asked for, and `asked` every request in words. */
function startWorker(result = found) {
  const limits: number[] = []
  const asked: string[] = []
  const answers: (() => void)[] = []
  const stopped: (() => void)[] = []
  let tell: ((answer: SearchAnswer) => void) | undefined
  type Asked = PageMessage<Omit<SearchRequests, 'follow'>>['data']
  startLocalWorkers<Asked>(() => ({ data: message, ports: [port] }) => {
    const post = (answer: WorkerMessage<SearchRequests['search']>) => port?.postMessage(answer)
    if (port)
      port.onmessage = () => {
        for (const act of stopped.splice(0)) act()
        post({ type: 'failure', reason: 'The search was stopped.' })
      }
    if (message.kind === 'open') {
      asked.push(message.asked.files.some(({ words }) => words) ? 'words' : 'no words')
    } else {
      limits.push(message.asked.search.limit)
      asked.push(message.asked.search.query)
      answers.push(() => post({ type: 'result', result }))
      tell = (progress) => post({ type: 'progress', progress })
    }
  })
  return {
    limits,
    asked,
    queries: () => asked.filter((one) => !one.includes('words')),
    answer: () => act(async () => answers.at(-1)?.()),
    tellHalf: () => tell?.(half),
    onStop: (act: () => void) => stopped.push(act),
  }
}

it('requests more results automatically once it has drawn the earlier ones', async () => {
  const { limits, answer } = startWorker()
  keepInSight()
  await renderRoute('/en/search/?q=trade')
  await waitFor(() => expect(limits).toEqual([6]))
  await answer()
  await waitFor(() => expect(limits).toEqual([6, 12]))
  await aWhile()
  expect(limits).toEqual([6, 12])
  await answer()
  await waitFor(() => expect(limits).toEqual([6, 12, 18]))
})

it('requests more results whenever the reader presses the button', async () => {
  const { limits, answer } = startWorker()
  const { user } = await renderRoute('/en/search/?q=trade')
  await waitFor(() => expect(limits).toEqual([6]))
  await answer()
  await user.click(await screen.findByRole('button', { name: 'More results' }))
  await user.click(screen.getByRole('button', { name: 'More results' }))
  await waitFor(() => expect(limits).toEqual([6, 12, 18]))
})

it('does not say that nothing was found before the search for the query has ended', async () => {
  const { limits, answer } = startWorker({ ...found, facets: {} })
  const { user } = await renderRoute('/en/search/?q=penguin')
  await waitFor(() => expect(limits).toHaveLength(1))
  await answer()
  expect(await screen.findByText('No stories contain “penguin”.')).toBeTruthy()
  await user.type(screen.getByRole('searchbox'), 's')
  await waitFor(() => expect(limits).toHaveLength(2))
  expect(screen.queryByText(/^No stories contain/)).toBeNull()
  await answer()
  expect(await screen.findByText('No stories contain “penguins”.')).toBeTruthy()
})

it.each(['before', 'after'])(
  'repeats a search that was stopped, if half its answer came %s that',
  async (when) => {
    const { queries, answer, tellHalf, onStop } = startWorker()
    const { user } = await renderRoute('/en/search/?q=air')
    await waitFor(() => expect(queries()).toEqual(['air']))
    if (when === 'before') tellHalf()
    else onStop(tellHalf)
    await user.type(screen.getByRole('searchbox'), 'p')
    await waitFor(() => expect(queries()).toEqual(['air', 'airp']))
    await answer()
    await user.type(screen.getByRole('searchbox'), '{Backspace}')
    await waitFor(() => expect(queries()).toEqual(['air', 'airp', 'air']))
    await answer()
    const filters = within(screen.getByRole('region', { name: 'Filters' }))
    await waitFor(() => expect(filters.getByRole('status').textContent).toBe('40 stories found'))
  },
)

it('searches the words as well once the reader turns pinyin on, and repeats the query', async () => {
  const { asked } = startWorker()
  const { client } = await renderRoute('/en/search/?q=haiguan', { issues: madeArchive(1, 1) })
  await waitFor(() => expect(asked).toContain('haiguan'))
  act(() => {
    const words = { file: 'words/1.json', bytes: 1, sri: '' }
    client.setQueryData(catalogueQuery.queryKey, (shown) => {
      const issues = shown?.value.issues.map((issue) => ({ ...issue, words })) ?? []
      return shown && { value: { ...shown.value, issues } }
    })
  })
  await waitFor(() => expect(asked.slice(-1)).toEqual(['haiguan']))
  expect(asked).not.toContain('words')
  const before = asked.length
  act(() => changePreferences({ pinyin: 'all' }))
  await waitFor(() => expect(asked.slice(before)).toEqual(['words', 'haiguan']))
})
