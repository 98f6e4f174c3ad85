import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { askHost } from '../../../src/workers/service/askHost.ts'

beforeEach(() => vi.useFakeTimers())
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

const address = 'https://example.org/app.js'

it('an answer that begins is the page’s, however long it goes on: the page checks it', async () => {
  const asked: Request[] = []
  vi.stubGlobal('fetch', async (request: Request) => {
    asked.push(request)
    return new Response(new ReadableStream())
  })
  const answer = await askHost(new Request(address, { integrity: 'sha256-x' }))
  expect(answer.ok).toBe(true)
  expect(asked.map(({ url, integrity }) => [url, integrity])).toEqual([[address, '']])
})

it('a request without a hash is sent on as it is', async () => {
  const request = new Request(address)
  const send = vi.fn(async () => new Response())
  vi.stubGlobal('fetch', send)
  await askHost(request)
  expect(send).toHaveBeenCalledExactlyOnceWith(request)
})

it('a host that is silent for half a minute has failed', async () => {
  vi.stubGlobal('fetch', () => new Promise(() => {}))
  const outcome = askHost(new Request(address)).catch(() => 'failed')
  await vi.advanceTimersByTimeAsync(29_000)
  expect(await Promise.race([outcome, 'waits'])).toBe('waits')
  await vi.advanceTimersByTimeAsync(2_000)
  expect(await outcome).toBe('failed')
})
