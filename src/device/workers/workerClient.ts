import { longestSilence } from '../withTimeout.ts'
import { type RunningWorker, startWorker } from './startWorker.ts'
import type { PageRequest, Requests, WorkerMessage } from './workerMessages.ts'

/** The worker did not start, or failed: what it was asked has no answer. Another try starts another. */
export class WorkerLost extends Error {}

/** What a page wants besides the result. */
type RequestOptions<Progress> = {
  /** Called with what the worker reports before the result, unless the request was stopped. */
  readonly onProgress?: (progress: Progress) => void
  /** Has the worker stop. What it then answers is the answer; where that is a failure, it is the signal's reason. */
  readonly signal?: AbortSignal
}

/** The page's way to the one worker that runs this code and answers these requests. */
export class WorkerClient<Of extends Requests> {
  private readonly code: string
  private running: RunningWorker | undefined
  private asked = 0

  /** @param code the address of a module */
  constructor(code: string) {
    this.code = code
  }

  /**
   * Starts the worker, where none runs. Early, it has its code whatever release the host has by the time that there is
   * something to ask.
   * @returns the worker that runs now; undefined where the browser starts none
   */
  start(): RunningWorker | undefined {
    if (this.running && !this.running.lost.aborted) return this.running
    try {
      this.running = startWorker(this.code)
    } catch {
      this.running = undefined
    }
    return this.running
  }

  /**
   * Asks the worker. Throws a `WorkerLost`, also where the worker is silent for half a minute; an error of the worker's
   * own words; or what the signal throws.
   */
  async request<Kind extends keyof Of>(
    kind: Kind,
    asked: Of[Kind]['asked'],
    options: RequestOptions<Of[Kind]['progress']> = {},
  ): Promise<Of[Kind]['result']> {
    const running = this.start()
    if (!running) throw new WorkerLost()
    if (options.signal?.aborted) throw options.signal.reason
    const request: PageRequest<Of, Kind> = { type: 'request', number: ++this.asked, kind, asked }
    const listening = new AbortController()
    return post<Of, Kind>(running, request, options, listening.signal).finally(() => listening.abort())
  }
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
    const restartTimer = watch(running, ended)
    const fail = (reason: string) => reject(signal?.aborted ? signal.reason : new Error(reason))
    const onMessage = ({ data }: MessageEvent<WorkerMessage<Of[Kind]>>) => {
      if (data.number !== number) return
      restartTimer()
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
 * Gives the worker up once it has been silent for too long.
 * @param ended ends the watch
 * @returns to be called at each word of the worker
 */
function watch({ giveUp }: RunningWorker, ended: AbortSignal): () => void {
  let timer = setTimeout(giveUp, longestSilence)
  ended.addEventListener('abort', () => clearTimeout(timer))
  return () => {
    clearTimeout(timer)
    timer = setTimeout(giveUp, longestSilence)
  }
}
