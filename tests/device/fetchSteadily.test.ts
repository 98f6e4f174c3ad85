import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { fetchSteadily } from '../../src/device/fetchSteadily.ts'

beforeEach(() => vi.useFakeTimers())
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

/** A host that sends a letter at each of these seconds, and then ends or stays silent. */
function startHost(seconds: readonly number[], isEnding = true) {
  const asked: AbortSignal[] = []
  vi.stubGlobal('fetch', async (_address: string, { signal }: { signal: AbortSignal }) => {
    asked.push(signal)
    const body = new ReadableStream<Uint8Array>({
      start(controller) {
        signal.addEventListener('abort', () => controller.error(signal.reason))
        const last = seconds.at(-1)
        for (const second of seconds) {
          setTimeout(() => {
            controller.enqueue(new TextEncoder().encode('x'))
            if (second === last && isEnding) controller.close()
          }, second * 1000)
        }
      },
    })
    return new Response(body, { headers: { 'content-type': 'text/plain' } })
  })
  return asked
}

it('a slow answer is heard out, however long it takes', async () => {
  startHost([20, 45, 70, 95, 120])
  const answer = fetchSteadily('/file', {})
  await vi.advanceTimersByTimeAsync(121_000)
  const response = await answer
  expect(await response.text()).toBe('xxxxx')
  expect(response.headers.get('content-type')).toBe('text/plain')
})

it('an answer that is silent for half a minute is given up, and its connection with it', async () => {
  const asked = startHost([20], false)
  const outcome = fetchSteadily('/file', {}).then(
    () => 'came',
    () => 'failed',
  )
  await vi.advanceTimersByTimeAsync(49_000)
  expect(await Promise.race([outcome, 'waits'])).toBe('waits')
  await vi.advanceTimersByTimeAsync(2_000)
  expect(await outcome).toBe('failed')
  expect(asked.map(({ aborted }) => aborted)).toEqual([true])
})

it('the caller can abort it', async () => {
  startHost([20], false)
  const asking = new AbortController()
  const outcome = fetchSteadily('/file', { signal: asking.signal }).catch((error: unknown) => error)
  asking.abort('no more')
  expect(await outcome).toBe('no more')
})

it('an answer without a body is given as it is', async () => {
  vi.stubGlobal('fetch', async () => new Response(null, { status: 204 }))
  expect((await fetchSteadily('/file', {})).status).toBe(204)
})
