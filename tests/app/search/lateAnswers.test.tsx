import { act, screen, waitFor } from '@testing-library/react'
import { expect, it } from 'vitest'
import type { SearchAnswer, SearchRequests } from '../../../src/device/searchRequests.ts'
import type { PageMessage } from '../../../src/device/workerRequests.ts'
import { startLocalWorkers } from '../../support/localWorker.ts'
import { aWhile, keepInSight } from '../support/keepInSight.ts'
import { renderRoute } from '../support/renderRoute.tsx'

const found: SearchAnswer = {
  hits: [],
  facets: { 'chengdu|trade': 40 },
  searched: 4,
  total: 4,
  done: true,
}

/** A worker that is told when to answer. `asked` has how many stories each search was asked to show. */
function startHeldWorker(result = found) {
  const asked: number[] = []
  const answers: (() => void)[] = []
  startLocalWorkers<PageMessage<SearchRequests>>((post) => (message) => {
    if (message.type !== 'request' || message.kind !== 'search') return
    asked.push(message.asked.limit)
    answers.push(() => post({ number: message.number, type: 'result', result }))
  })
  return { asked, answer: () => act(async () => answers.at(-1)?.()) }
}

it('more results are asked for by the page itself only once it has drawn those asked for before', async () => {
  const { asked, answer } = startHeldWorker()
  keepInSight()
  await renderRoute('/en/search/?q=trade')
  await waitFor(() => expect(asked).toEqual([6]))
  await answer()
  await waitFor(() => expect(asked).toEqual([6, 12]))
  await aWhile()
  expect(asked).toEqual([6, 12])
  await answer()
  await waitFor(() => expect(asked).toEqual([6, 12, 18]))
})

it('more results are asked for whenever the reader presses the button', async () => {
  const { asked, answer } = startHeldWorker()
  const { user } = await renderRoute('/en/search/?q=trade')
  await waitFor(() => expect(asked).toEqual([6]))
  await answer()
  await user.click(await screen.findByRole('button', { name: 'More results' }))
  await user.click(screen.getByRole('button', { name: 'More results' }))
  await waitFor(() => expect(asked).toEqual([6, 12, 18]))
})

it('nothing is said of a query before its own search has ended', async () => {
  const { asked, answer } = startHeldWorker({ ...found, facets: {} })
  const { user } = await renderRoute('/en/search/?q=penguin')
  await waitFor(() => expect(asked).toHaveLength(1))
  await answer()
  expect(await screen.findByText('No stories contain “penguin”.')).toBeTruthy()
  await user.type(screen.getByRole('searchbox'), 's')
  await waitFor(() => expect(asked).toHaveLength(2))
  expect(screen.queryByText(/^No stories contain/)).toBeNull()
  await answer()
  expect(await screen.findByText('No stories contain “penguins”.')).toBeTruthy()
})
