import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { withTimeout } from '../../src/device/withTimeout.ts'

beforeEach(() => vi.useFakeTimers())
afterEach(() => {
  vi.useRealTimers()
})

const after = (milliseconds: number) =>
  new Promise<string>((resolve) => setTimeout(() => resolve('came'), milliseconds))

it('what comes within three seconds comes', async () => {
  const answer = withTimeout(after(2_900))
  await vi.advanceTimersByTimeAsync(3_100)
  expect(await answer).toBe('came')
})

it('what comes later has failed', async () => {
  const failure = withTimeout(after(3_100)).catch(String)
  await vi.advanceTimersByTimeAsync(3_100)
  expect(await failure).toBe('Error: no answer in 3000 ms')
})

it('what fails fails so', async () => {
  await expect(withTimeout(Promise.reject(new Error('spoilt')))).rejects.toThrow('spoilt')
})
