import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { reportInBatches } from '../../../src/workers/download/reportInBatches.ts'

beforeEach(() => vi.useFakeTimers())
afterEach(() => {
  vi.useRealTimers()
})

it('items that arrive within a second are reported together', async () => {
  const told: (readonly string[])[] = []
  const turns = reportInBatches<string>((items) => told.push(items))
  turns.add('one')
  await vi.advanceTimersByTimeAsync(900)
  turns.add('two')
  expect(told).toEqual([])
  await vi.advanceTimersByTimeAsync(200)
  turns.add('three')
  await vi.advanceTimersByTimeAsync(1_000)
  expect(told).toEqual([['one', 'two'], ['three']])
})

it('items not reported by the end are not reported', async () => {
  const told: (readonly string[])[] = []
  const turns = reportInBatches<string>((items) => told.push(items))
  turns.add('one')
  turns.end()
  await vi.advanceTimersByTimeAsync(2_000)
  expect(told).toEqual([])
})
