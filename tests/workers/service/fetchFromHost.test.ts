import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { fetchFromHost } from '../../../src/workers/service/fetchFromHost.ts'

beforeEach(() => vi.useFakeTimers())
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

const address = 'https://example.org/app.js'

it('returns an answer once it begins, and leaves the check of its hash to the page', async () => {
  const asked: Request[] = []
  vi.stubGlobal('fetch', async (request: Request) => {
    asked.push(request)
    return new Response(new ReadableStream())
  })
  const answer = await fetchFromHost(new Request(address, { integrity: 'sha256-x' }))
  expect(answer.ok).toBe(true)
  expect(asked.map(({ url, integrity }) => [url, integrity])).toEqual([[address, '']])
})

it('sends a request without a hash as it is', async () => {
  const request = new Request(address)
  const send = vi.fn(async () => new Response())
  vi.stubGlobal('fetch', send)
  await fetchFromHost(request)
  expect(send).toHaveBeenCalledExactlyOnceWith(request)
})

it('fails if the host is silent for half a minute', async () => {
  vi.stubGlobal('fetch', () => new Promise(() => {}))
  const outcome = fetchFromHost(new Request(address)).catch(() => 'failed')
  await vi.advanceTimersByTimeAsync(29_000)
  expect(await Promise.race([outcome, 'pending'])).toBe('pending')
  await vi.advanceTimersByTimeAsync(2_000)
  expect(await outcome).toBe('failed')
})
