import { afterEach, describe, expect, it, vi } from 'vitest'
import { answerRequests } from '../../../src/device/workers/answerRequests.ts'
import { WorkerClient, WorkerLost } from '../../../src/device/workers/workerClient.ts'
import type { PageMessage } from '../../../src/device/workers/workerMessages.ts'
import { startLocalWorkers } from '../../support/localWorker.ts'

type Requests = {
  /** Resolves when released or stopped. */
  readonly hold: { readonly asked: string; readonly progress: string; readonly result: string }
  readonly fail: { readonly asked: string; readonly progress: never; readonly result: never }
}

afterEach(() => {
  vi.useRealTimers()
})

/** A client, its workers, and functions that end the held requests or report their progress. */
function startClient() {
  const held = new Map<string, { end: () => void; report: (progress: string) => void }>()
  const heard: PageMessage<Requests>[] = []
  const workers = startLocalWorkers<PageMessage<Requests>>((post) => {
    const answer = answerRequests<Requests>(
      {
        hold: (asked, { report, stop }) =>
          new Promise((resolve, reject) => {
            held.set(asked, { end: () => resolve(`${asked} ended`), report })
            const isMild = asked === 'mild'
            stop.signal.addEventListener('abort', () =>
              isMild ? resolve('mild stopped') : reject(new Error('stopped')),
            )
          }),
        fail: async (asked) => {
          throw new Error(`no ${asked}`)
        },
      },
      post,
    )
    return (message) => {
      heard.push(message)
      answer(message)
    }
  })
  const refetched: string[] = []
  vi.stubGlobal('fetch', async (code: string, { cache }: RequestInit) => {
    refetched.push(`${code} ${cache}`)
    return new Response('')
  })
  return { client: new WorkerClient<Requests>('/code.js'), workers, held, heard, refetched }
}

function breakWorkers(workers: ReturnType<typeof startClient>['workers']) {
  for (const worker of workers) worker.dispatchEvent(new Event('error'))
}

describe('a request', () => {
  it('has its own result, whichever ends first', async () => {
    const { client, held } = startClient()
    const [first, second] = [client.request('hold', 'first'), client.request('hold', 'second')]
    held.get('second')?.end()
    expect(await second).toBe('second ended')
    expect(await Promise.race([first, 'waits'])).toBe('waits')
    held.get('first')?.end()
    expect(await first).toBe('first ended')
  })

  it('is reported for its own request, and no more once that has ended', async () => {
    const { client, held } = startClient()
    const told: string[] = []
    const first = client.request('hold', 'first', {
      onProgress: (progress) => told.push(`first: ${progress}`),
    })
    const second = client.request('hold', 'second', {
      onProgress: (progress) => told.push(`second: ${progress}`),
    })
    held.get('second')?.report('half')
    held.get('first')?.report('third')
    held.get('second')?.end()
    await second
    held.get('second')?.report('too late')
    held.get('first')?.end()
    await first
    expect(told).toEqual(['second: half', 'first: third'])
  })

  it('fails in the worker’s own words', async () => {
    const { client } = startClient()
    await expect(client.request('fail', 'paper')).rejects.toThrow('no paper')
  })

  it('that is stopped fails for the reason that the page gave', async () => {
    const { client } = startClient()
    const asking = new AbortController()
    const answer = client.request('hold', 'first', { signal: asking.signal })
    asking.abort(new Error('The reader left.'))
    await expect(answer).rejects.toThrow('The reader left.')
  })

  it('that is stopped may have an answer all the same', async () => {
    const { client } = startClient()
    const asking = new AbortController()
    const answer = client.request('hold', 'mild', { signal: asking.signal })
    asking.abort()
    expect(await answer).toBe('mild stopped')
  })

  it('that is stopped leaves the others alone', async () => {
    const { client, held } = startClient()
    const asking = new AbortController()
    const stopped = client.request('hold', 'first', { signal: asking.signal })
    const other = client.request('hold', 'second')
    asking.abort('left')
    await stopped.catch(() => {})
    held.get('second')?.end()
    expect(await other).toBe('second ended')
  })

  it('that is stopped before it is made is not made', async () => {
    const { client, heard } = startClient()
    await expect(client.request('hold', 'first', { signal: AbortSignal.abort('left') })).rejects.toBe('left')
    expect(heard).toEqual([])
  })
})

describe('the worker', () => {
  it('is started once, and again after it was lost', async () => {
    const { client, workers } = startClient()
    const running = await client.start()
    expect(await client.start()).toBe(running)
    expect(workers.size).toBe(1)
    breakWorkers(workers)
    expect(workers.size).toBe(0)
    expect(await client.start()).not.toBe(running)
    expect(workers.size).toBe(1)
  })

  it('that fails fails all who wait for it, and another answers', async () => {
    const { client, workers, held } = startClient()
    const waiting = [client.request('hold', 'first'), client.request('hold', 'second')]
    breakWorkers(workers)
    for (const answer of waiting) await expect(answer).rejects.toThrow(WorkerLost)
    const next = client.request('hold', 'third')
    await vi.waitFor(() => expect(held.has('third')).toBe(true))
    held.get('third')?.end()
    expect(await next).toBe('third ended')
  })

  it('that fails before it says a word is started anew once its code has come', async () => {
    const { client, workers, held } = startClient()
    let come: (code: Response) => void = () => undefined
    vi.stubGlobal('fetch', () => new Promise<Response>((resolve) => (come = resolve)))
    await client.start()
    breakWorkers(workers)
    const starting = client.start()
    const next = client.request('hold', 'first')
    await new Promise((done) => setTimeout(done))
    expect(workers.size).toBe(0)
    expect(held.has('first')).toBe(false)
    come(new Response(''))
    await vi.waitFor(() => expect(held.has('first')).toBe(true))
    expect(await starting).toBeDefined()
    expect(workers.size).toBe(1)
    held.get('first')?.end()
    expect(await next).toBe('first ended')
  })

  it('that fails before it says a word has its code fetched past every cache; a later one has not', async () => {
    const { client, workers, refetched } = startClient()
    await client.start()
    breakWorkers(workers)
    expect(refetched).toEqual(['/code.js reload'])
    await client.request('fail', 'paper').catch(() => {})
    breakWorkers(workers)
    expect(refetched).toHaveLength(1)
  })

  it('that a browser does not start has no answer', async () => {
    const { client } = startClient()
    vi.stubGlobal('Worker', undefined)
    expect(await client.start()).toBeUndefined()
    await expect(client.request('hold', 'first')).rejects.toThrow(WorkerLost)
  })

  it('that is at work for long is waited for', async () => {
    vi.useFakeTimers()
    const { client, held } = startClient()
    const answer = client.request('hold', 'first')
    await vi.advanceTimersByTimeAsync(600_000)
    held.get('first')?.end()
    expect(await answer).toBe('first ended')
  })

  it('that is silent for half a minute is given up', async () => {
    vi.useFakeTimers()
    const { refetched } = startClient()
    const workers = startLocalWorkers(() => () => {})
    const client = new WorkerClient<Requests>('/code.js')
    const answer = client.request('hold', 'first').catch((error: unknown) => error)
    await vi.advanceTimersByTimeAsync(29_000)
    expect(workers.size).toBe(1)
    await vi.advanceTimersByTimeAsync(2_000)
    expect(await answer).toBeInstanceOf(WorkerLost)
    expect(workers.size).toBe(0)
    expect(refetched).toEqual(['/code.js reload'])
  })

  it('that slept as long as its page is not given up when both wake', async () => {
    const overdue: (() => void)[] = []
    const { client, workers, held } = startClient()
    for (const timer of ['setTimeout', 'setInterval'])
      vi.stubGlobal(timer, (act: () => void) => overdue.push(act))
    const answer = client.request('hold', 'first')
    // A browser that wakes runs once what is overdue, and may do so before the worker says a word.
    for (const act of overdue.splice(0)) act()
    expect(workers.size).toBe(1)
    held.get('first')?.end()
    expect(await answer).toBe('first ended')
  })

  it('that has answered is watched no more', async () => {
    vi.useFakeTimers()
    const { client, workers } = startClient()
    await client.request('fail', 'paper').catch(() => {})
    await vi.advanceTimersByTimeAsync(600_000)
    expect(workers.size).toBe(1)
  })
})
