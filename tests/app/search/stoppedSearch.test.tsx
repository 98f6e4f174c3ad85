import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import type { SearchAnswer, SearchRequests } from '../../../src/device/searchRequests.ts'
import type { PageMessage } from '../../../src/device/workerRequests.ts'
import { startLocalWorkers } from '../../support/localWorker.ts'
import { renderRoute } from '../support/renderRoute.tsx'

const half: SearchAnswer = { hits: [], facets: { 'chengdu|trade': 1 }, searched: 1, total: 4, done: false }
const whole: SearchAnswer = { ...half, searched: 4, done: true }

/** A worker that has half an answer to the first search, and tells it before that is stopped, or behind. */
function startSlowWorker(told: 'before' | 'behind') {
  const asked: string[] = []
  startLocalWorkers<PageMessage<SearchRequests>>((post) => {
    const tellHalf = (number: number) => post({ number, type: 'progress', progress: half })
    const stop = (number: number) => {
      if (told === 'behind') tellHalf(number)
      post({ number, type: 'failure', reason: 'The search was stopped.' })
    }
    const search = (number: number, query: string) => {
      asked.push(query)
      if (asked.length > 1) post({ number, type: 'result', result: whole })
      else if (told === 'before') tellHalf(number)
    }
    return (message) => {
      if (message.type === 'stop') stop(message.number)
      else if (message.kind === 'search') search(message.number, message.asked.query)
    }
  })
  return asked
}

const status = () => within(screen.getByRole('region', { name: 'Filters' })).getByRole('status').textContent

describe('a search that another letter stopped', () => {
  it.each(['before', 'behind'] as const)('is made anew, though half of it came %s that', async (told) => {
    const asked = startSlowWorker(told)
    const { user } = await renderRoute('/en/search/?q=air')
    await waitFor(() => expect(asked).toEqual(['air']))
    await user.type(screen.getByRole('searchbox'), 'p')
    await waitFor(() => expect(asked).toEqual(['air', 'airp']))
    await user.type(screen.getByRole('searchbox'), '{Backspace}')
    await waitFor(() => expect(asked).toEqual(['air', 'airp', 'air']))
    await waitFor(() => expect(status()).toBe('1 story found'))
  })
})
