import { afterEach, describe, expect, it, vi } from 'vitest'
import { WorkerClient, WorkerLost } from '../../src/device/workerClient.ts'
import { answerRequests, type PageMessage } from '../../src/device/workerRequests.ts'
import { startLocalWorkers } from '../support/localWorker.ts'

type Requests = {
  /** Ends when the test says so, or when the page stops it. */
  readonly hold: { readonly asked: string; readonly progress: string; readonly result: string }
  readonly fail: { readonly asked: string; readonly progress: never; readonly result: never }
}

afterEach(() => {
  vi.useRealTimers()
})

/** A client, its workers, and functions that end the held requests or report their progress. */
function startClient() {
  const held = new Map<string, { end: () => void; report: (progress: string) => void }>()
  const heard: unknown[] = []
  const workers = startLocalWorkers<PageMessage<Requests>['data']>(() => {
    const answer = answerRequests<Requests>({
      hold: (asked, { report, stop }) =>
        new Promise((resolve, reject) => {
          held.set(asked, { end: () => resolve(`${asked} ended`), report })
          stop.signal.addEventListener('abort', () =>
            asked === 'mild' ? resolve('mild stopped') : reject(new Error('stopped')),
          )
        }),
      fail: async (asked) => {
        throw new Error(`no ${asked}`)
      },
    })
    return (message) => {
      heard.push(message)
      answer(message)
    }
  })
  const fetched: string[] = []
  vi.stubGlobal('fetch', async (code: string, { cache }: RequestInit) => {
    fetched.push(`${code} ${cache}`)
    return new Response('')
  })
  const end = async (asked: string) => {
    await vi.waitFor(() => expect(held.has(asked)).toBe(true))
    held.get(asked)?.end()
  }
  return { client: new WorkerClient<Requests>('/code.js'), workers, held, heard, fetched, end }
}

function breakWorkers(workers: ReturnType<typeof startClient>['workers']) {
  for (const worker of workers) worker.dispatchEvent(new Event('error'))
}

describe('a request', () => {
  it('gets its own progress and its own result, and no progress after that', async () => {
    const { client, held, end } = startClient()
    const reports: string[] = []
    const [first, second] = ['first', 'second'].map((asked) =>
      client.request('hold', asked, { onProgress: (progress) => reports.push(`${asked}: ${progress}`) }),
    )
    await vi.waitFor(() => expect(held.size).toBe(2))
    held.get('second')?.report('half')
    held.get('first')?.report('third')
    await end('second')
    expect(await second).toBe('second ended')
    held.get('second')?.report('too late')
    expect(await Promise.race([first, 'pending'])).toBe('pending')
    await end('first')
    expect(await first).toBe('first ended')
    expect(reports).toEqual(['second: half', 'first: third'])
  })

  it('throws the worker’s own error', async () => {
    const { client } = startClient()
    await expect(client.request('fail', 'paper')).rejects.toThrow('no paper')
  })

  it('throws the reason of an abort, and leaves other requests alone', async () => {
    const { client, held, end } = startClient()
    const caller = new AbortController()
    const stopped = client.request('hold', 'first', { signal: caller.signal })
    const other = client.request('hold', 'second')
    await vi.waitFor(() => expect(held.size).toBe(2))
    caller.abort(new Error('The reader left.'))
    await expect(stopped).rejects.toThrow('The reader left.')
    await end('second')
    expect(await other).toBe('second ended')
  })

  it('may get an answer although it was aborted', async () => {
    const { client, held } = startClient()
    const caller = new AbortController()
    const answer = client.request('hold', 'mild', { signal: caller.signal })
    await vi.waitFor(() => expect(held.size).toBe(1))
    caller.abort()
    expect(await answer).toBe('mild stopped')
  })

  it('is not posted if it was aborted before', async () => {
    const { client, heard } = startClient()
    await expect(client.request('hold', 'first', { signal: AbortSignal.abort('left') })).rejects.toBe('left')
    expect(heard).toEqual([])
  })
})

describe('the worker', () => {
  it('starts once, and again after it was lost', async () => {
    const { client, workers } = startClient()
    const running = await client.start()
    expect(await client.start()).toBe(running)
    expect(workers.size).toBe(1)
    breakWorkers(workers)
    expect(workers.size).toBe(0)
    expect(await client.start()).not.toBe(running)
    expect(workers.size).toBe(1)
  })

  it('fails all pending requests when it fails, and another answers', async () => {
    const { client, workers, held, end } = startClient()
    const pending = [client.request('hold', 'first'), client.request('hold', 'second')]
    await vi.waitFor(() => expect(held.size).toBe(2))
    breakWorkers(workers)
    for (const answer of pending) await expect(answer).rejects.toThrow(WorkerLost)
    const next = client.request('hold', 'third')
    await end('third')
    expect(await next).toBe('third ended')
  })

  it('starts again only once its code has been fetched, if it failed before its first message', async () => {
    const { client, workers, held, end } = startClient()
    let arrive: (code: Response) => void = () => undefined
    vi.stubGlobal('fetch', () => new Promise<Response>((resolve) => (arrive = resolve)))
    await client.start()
    breakWorkers(workers)
    const starting = client.start()
    const next = client.request('hold', 'first')
    await new Promise((done) => setTimeout(done))
    expect([workers.size, held.size]).toEqual([0, 0])
    arrive(new Response(''))
    expect(await starting).toBeDefined()
    await end('first')
    expect(await next).toBe('first ended')
    expect(workers.size).toBe(1)
  })

  it('has its code fetched past every cache if it failed before its first message, and only then', async () => {
    const { client, workers, fetched } = startClient()
    await client.start()
    breakWorkers(workers)
    expect(fetched).toEqual(['/code.js reload'])
    await client.request('fail', 'paper').catch(() => {})
    breakWorkers(workers)
    expect(fetched).toHaveLength(1)
  })

  it('counts as lost if the browser starts none', async () => {
    const { client } = startClient()
    vi.stubGlobal('Worker', undefined)
    expect(await client.start()).toBeUndefined()
    await expect(client.request('hold', 'first')).rejects.toThrow(WorkerLost)
  })

  it('may be busy for a long time', async () => {
    vi.useFakeTimers()
    const { client, held } = startClient()
    const answer = client.request('hold', 'first')
    await vi.advanceTimersByTimeAsync(600_000)
    held.get('first')?.end()
    expect(await answer).toBe('first ended')
  })

  it('is given up after half a minute of silence', async () => {
    vi.useFakeTimers()
    const { fetched } = startClient()
    const workers = startLocalWorkers(() => () => {})
    const client = new WorkerClient<Requests>('/code.js')
    const answer = client.request('hold', 'first').catch((error: unknown) => error)
    await vi.advanceTimersByTimeAsync(29_000)
    expect(workers.size).toBe(1)
    await vi.advanceTimersByTimeAsync(2_000)
    expect(await answer).toBeInstanceOf(WorkerLost)
    expect(workers.size).toBe(0)
    expect(fetched).toEqual(['/code.js reload'])
  })

  it('is not given up after the page was suspended, because it was suspended as well', async () => {
    const overdue: (() => void)[] = []
    const { client, workers, held } = startClient()
    await client.start()
    for (const timer of ['setTimeout', 'setInterval'])
      vi.stubGlobal(timer, (act: () => void) => overdue.push(act))
    const answer = client.request('hold', 'first')
    while (!held.has('first')) await Promise.resolve()
    // A browser that wakes runs overdue timers once, perhaps before the worker posts anything.
    for (const act of overdue.splice(0)) act()
    expect(workers.size).toBe(1)
    held.get('first')?.end()
    expect(await answer).toBe('first ended')
  })

  it('is not watched once it has answered', async () => {
    vi.useFakeTimers()
    const { client, workers } = startClient()
    await client.request('fail', 'paper').catch(() => {})
    await vi.advanceTimersByTimeAsync(600_000)
    expect(workers.size).toBe(1)
    expect(vi.getTimerCount()).toBe(0)
  })
})
