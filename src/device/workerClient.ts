import { idleTimeout, withTimeout } from './timeouts.ts'
import { heartbeat, type Requests, type WorkerMessage } from './workerRequests.ts'

/** The worker did not start, or failed, so the request has no answer. The next request starts another worker. */
export class WorkerLost extends Error {}

/** Options of a request. */
type RequestOptions<Progress> = {
  /** Called with each progress report before the result, until the signal is aborted. */
  readonly onProgress?: (progress: Progress) => void
  /**
   * Aborting it makes the worker stop. Its answer still counts; if it fails, the request throws the signal's reason.
   */
  readonly signal?: AbortSignal
}

/** A client of the one worker that runs some code and answers these requests. */
export class WorkerClient<Of extends Requests> {
  private readonly code: string
  private running: RunningWorker | undefined

  /** @param code the address of a module */
  constructor(code: string) {
    this.code = code
  }

  /**
   * Starts the worker, if none runs; after one that failed, once its code has been fetched again. An early start
   * matters: the worker then has its code, even if the host gets a new release before the first request.
   * @returns the running worker; undefined if the browser starts none
   */
  async start(): Promise<RunningWorker | undefined> {
    await this.running?.repair
    if (this.running && !this.running.lost.aborted) return this.running
    try {
      this.running = new RunningWorker(this.code)
    } catch {
      this.running = undefined
    }
    return this.running
  }

  /**
   * Sends a request to the worker. Throws a `WorkerLost` if the worker fails or is silent for half a minute.
   * Otherwise throws the worker's own error, or what the signal throws.
   */
  async request<Kind extends keyof Of>(
    kind: Kind,
    asked: Of[Kind]['asked'],
    { onProgress, signal }: RequestOptions<Of[Kind]['progress']> = {},
  ): Promise<Of[Kind]['result']> {
    const running = await this.start()
    if (!running) throw new WorkerLost()
    if (signal?.aborted) throw signal.reason
    const { port1: port, port2 } = new MessageChannel()
    let silence = 0
    // If the page is suspended, that counts as one interval, because its worker is suspended as well.
    const watch = setInterval(() => {
      silence += heartbeat
      if (silence >= idleTimeout) running.giveUp()
    }, heartbeat)
    const answer = new Promise<Of[Kind]['result']>((resolve, reject) => {
      port.onmessage = ({ data }: MessageEvent<WorkerMessage<Of[Kind]>>) => {
        silence = 0
        running.isMute = false
        if (data.type === 'progress' && !signal?.aborted) onProgress?.(data.progress)
        if (data.type === 'result') resolve(data.result)
        if (data.type === 'failure') reject(signal?.aborted ? signal.reason : new Error(data.reason))
      }
      running.lost.addEventListener('abort', () => reject(new WorkerLost()))
      signal?.addEventListener('abort', () => port.postMessage('stop'))
      running.worker.postMessage({ kind, asked }, [port2])
    })
    return answer.finally(() => {
      clearInterval(watch)
      port.close()
    })
  }
}

/** A worker that was started. It ends if it fails. */
class RunningWorker {
  readonly worker: Worker
  /** Whether it never posted a message: its code may be truncated. */
  isMute = true
  /** The code of a worker that was mute when it failed is fetched again, past the caches. */
  repair: Promise<unknown> | undefined
  private readonly code: string
  private readonly loss = new AbortController()

  /** Throws if the browser starts no worker. */
  constructor(code: string) {
    this.code = code
    this.worker = new Worker(code, { type: 'module' })
    this.worker.addEventListener('error', () => this.giveUp(), { once: true })
  }

  /** Aborted when the worker no longer runs. */
  get lost(): AbortSignal {
    return this.loss.signal
  }

  /** Ends the worker, as a failure does. */
  giveUp(): void {
    if (this.lost.aborted) return
    this.worker.terminate()
    this.loss.abort()
    if (this.isMute) this.repair = withTimeout(fetch(this.code, { cache: 'reload' })).catch(() => {})
  }
}
