import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { fetchWithIdleTimeout, raceWithFallback, withTimeout } from '../../src/device/timeouts.ts'

const never = new Promise<never>(() => {})
const delayed = <Value>(milliseconds: number, value: Value) =>
  new Promise<Value>((resolve) => setTimeout(() => resolve(value), milliseconds))

beforeEach(() => vi.useFakeTimers())
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

/** What a promise has come to after some milliseconds. */
async function outcomeAfter(milliseconds: number, promise: Promise<unknown>): Promise<unknown> {
  const outcome = promise.catch(String)
  await vi.advanceTimersByTimeAsync(milliseconds)
  return Promise.race([outcome, 'pending'])
}

describe('withTimeout', () => {
  it.each([
    ['returns an answer that comes within three seconds', () => delayed(2_900, 'answer'), 'answer'],
    ['rejects if the answer comes later', () => delayed(3_100, 'answer'), 'Error: no answer in 3000 ms'],
    ['rejects as the operation does', () => Promise.reject(new Error('broken')), 'Error: broken'],
  ])('%s, and leaves no timer', async (_what, operation, outcome) => {
    expect(await outcomeAfter(3_100, withTimeout(operation()))).toBe(outcome)
    expect(vi.getTimerCount()).toBe(0)
  })

  it('leaves no timer after an early answer', async () => {
    await withTimeout(Promise.resolve())
    expect(vi.getTimerCount()).toBe(0)
  })
})

describe('raceWithFallback', () => {
  const answer = { is: 'answer' }
  const fallback = { is: 'fallback' }
  const fails = () => Promise.reject(new Error('gone'))
  const patient = () => never
  const timedOut = async () => {}
  const none = async () => undefined

  it.each([
    ['an answer in time', async () => answer, patient, async () => fallback, answer],
    ['the fallback for a late answer', () => never, timedOut, async () => fallback, fallback],
    ['a late answer if there is no fallback', () => delayed(20, answer), timedOut, none, answer],
    [
      'a late answer that comes before a slow fallback',
      () => delayed(20, answer),
      timedOut,
      () => never,
      answer,
    ],
    ['the fallback at once if the answer fails', fails, patient, async () => fallback, fallback],
    ['a slow fallback if the answer fails', fails, patient, () => delayed(20, fallback), fallback],
    ['the failure if there is no fallback', fails, patient, none, 'Error: gone'],
  ])('returns %s', async (_what, ask, limit, makeFallback, outcome) => {
    expect(await outcomeAfter(20, raceWithFallback<object>(ask(), limit, makeFallback))).toBe(outcome)
  })
})

describe('fetchWithIdleTimeout', () => {
  /** A host that sends a kilobyte, or so many bytes, at each of these seconds, and then ends the response or stays silent. */
  function startHost(seconds: readonly number[], isEnding: boolean, bytes = 1_000) {
    const signals: AbortSignal[] = []
    vi.stubGlobal('fetch', async (_address: string, { signal }: { signal: AbortSignal }) => {
      signals.push(signal)
      const body = new ReadableStream<Uint8Array>({
        start(controller) {
          signal.addEventListener('abort', () => controller.error(signal.reason))
          const last = seconds.at(-1)
          for (const second of seconds) {
            setTimeout(() => {
              controller.enqueue(new Uint8Array(bytes))
              if (second === last && isEnding) controller.close()
            }, second * 1000)
          }
        },
      })
      return new Response(body, { headers: { 'content-type': 'text/plain' } })
    })
    return signals
  }

  it('waits for a slow response, however long it takes', async () => {
    startHost([20, 45, 70, 95, 120], true)
    const answer = fetchWithIdleTimeout('/file', {})
    await vi.advanceTimersByTimeAsync(121_000)
    const response = await answer
    expect((await response.arrayBuffer()).byteLength).toBe(5_000)
    expect(response.headers.get('content-type')).toBe('text/plain')
  })

  it.each([
    ['without data', [20], 1_000],
    ['with a few bytes now and then', [4, 8, 12, 16, 20, 30, 40], 200],
  ])('fails after half a minute %s, and closes the connection', async (_what, seconds, bytes) => {
    const signals = startHost(seconds, false, bytes)
    const outcome = fetchWithIdleTimeout('/file', {}).catch(() => 'failed')
    expect(await outcomeAfter(49_000, outcome)).toBe('pending')
    expect(await outcomeAfter(2_000, outcome)).toBe('failed')
    expect(signals.map(({ aborted }) => aborted)).toEqual([true])
  })

  it('can be aborted by the caller, before it starts as well', async () => {
    const signals = startHost([20], false)
    const caller = new AbortController()
    const outcome = fetchWithIdleTimeout('/file', { signal: caller.signal })
    caller.abort('left')
    await expect(outcome).rejects.toBe('left')
    await expect(fetchWithIdleTimeout('/file', { signal: caller.signal })).rejects.toBe('left')
    expect(signals).toHaveLength(1)
  })

  it('returns a response without a body as it is', async () => {
    vi.stubGlobal('fetch', async () => new Response(null, { status: 204 }))
    expect((await fetchWithIdleTimeout('/file', {})).status).toBe(204)
  })
})
