import { idleTimeout, withTimeout } from './timeouts.ts'
import { heartbeat, type PageRequest, type Requests, type WorkerMessage } from './workerRequests.ts'

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
  private asked = 0

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
    await this.running?.codeRepaired()
    if (this.running && !this.running.lost.aborted) return this.running
    try {
      this.running = startWorker(this.code)
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
    options: RequestOptions<Of[Kind]['progress']> = {},
  ): Promise<Of[Kind]['result']> {
    const running = await this.start()
    if (!running) throw new WorkerLost()
    if (options.signal?.aborted) throw options.signal.reason
    const request: PageRequest<Of, Kind> = { type: 'request', number: ++this.asked, kind, asked }
    const ended = new AbortController()
    return post<Of, Kind>(running, request, options, ended.signal).finally(() => ended.abort())
  }
}

/** A worker that was started. */
export type RunningWorker = {
  readonly worker: Worker
  /** Aborted when the worker no longer runs. */
  readonly lost: AbortSignal
  /** Ends the worker, as a failure does. */
  readonly giveUp: () => void
  /** Waits until the code of a worker that is lost has been fetched again, if that is under way. */
  readonly codeRepaired: () => Promise<unknown>
}

/**
 * Starts a worker, and ends it if it fails. If it never posted a message, its code may be truncated: it is then fetched
 * again, past the caches. Throws if the browser starts no worker.
 */
function startWorker(code: string): RunningWorker {
  const worker = new Worker(code, { type: 'module' })
  const loss = new AbortController()
  let isMute = true
  let repair: Promise<unknown> = Promise.resolve()
  const onMessage = () => {
    isMute = false
  }
  const giveUp = () => {
    if (loss.signal.aborted) return
    worker.terminate()
    loss.abort()
    if (isMute) repair = withTimeout(fetch(code, { cache: 'reload' })).catch(() => {})
  }
  worker.addEventListener('message', onMessage, { once: true })
  worker.addEventListener('error', giveUp, { once: true })
  return { worker, lost: loss.signal, giveUp, codeRepaired: () => repair }
}

/** Posts the request, and listens for its answer until `ended` is aborted. */
function post<Of extends Requests, Kind extends keyof Of>(
  running: RunningWorker,
  request: PageRequest<Of, Kind>,
  { onProgress, signal }: RequestOptions<Of[Kind]['progress']>,
  ended: AbortSignal,
): Promise<Of[Kind]['result']> {
  const { worker, lost } = running
  const { number } = request
  return new Promise((resolve, reject) => {
    const onSignOfLife = watch(running, ended)
    const fail = (reason: string) => reject(signal?.aborted ? signal.reason : new Error(reason))
    const onMessage = ({ data }: MessageEvent<WorkerMessage<Of[Kind]>>) => {
      if (data.number !== number) return
      onSignOfLife()
      if (data.type === 'progress' && !signal?.aborted) onProgress?.(data.progress)
      if (data.type === 'result') resolve(data.result)
      if (data.type === 'failure') fail(data.reason)
    }
    worker.addEventListener('message', onMessage, { signal: ended })
    lost.addEventListener('abort', () => reject(new WorkerLost()), { signal: ended })
    signal?.addEventListener('abort', () => worker.postMessage({ type: 'stop', number }), { signal: ended })
    worker.postMessage(request)
  })
}

/**
 * Ends the worker once it has been silent for too long. If the page is suspended, that counts as one
 * interval, because its worker is suspended as well.
 * @param ended ends the watch
 * @returns a function to call at each message of the worker
 */
function watch({ giveUp }: RunningWorker, ended: AbortSignal): () => void {
  let silence = 0
  const timer = setInterval(() => {
    silence += heartbeat
    if (silence >= idleTimeout) giveUp()
  }, heartbeat)
  ended.addEventListener('abort', () => clearInterval(timer))
  return () => {
    silence = 0
  }
}
