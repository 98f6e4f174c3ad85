import { withTimeout } from '../timeouts.ts'

/** A worker that was started. `lost` is aborted when it no longer runs. */
export type RunningWorker = {
  readonly worker: Worker
  readonly lost: AbortSignal
  /** Ends it, as a failure does. */
  readonly giveUp: () => void
  /** Waits until its code has been fetched again, if that is under way. */
  readonly mended: () => Promise<unknown>
}

/**
 * Starts a worker that runs this code, and ends it if it fails. If it never sent a message, its code may be
 * truncated: it is then fetched again, past the caches. Throws if the browser starts no worker.
 * @param code the address of a module
 */
export function startWorker(code: string): RunningWorker {
  const worker = new Worker(code, { type: 'module' })
  const loss = new AbortController()
  let isMute = true
  let mending: Promise<unknown> = Promise.resolve()
  const onMessage = () => {
    isMute = false
  }
  const giveUp = () => {
    if (loss.signal.aborted) return
    worker.terminate()
    loss.abort()
    if (isMute) mending = withTimeout(fetch(code, { cache: 'reload' })).catch(() => {})
  }
  worker.addEventListener('message', onMessage, { once: true })
  worker.addEventListener('error', giveUp, { once: true })
  return { worker, lost: loss.signal, giveUp, mended: () => mending }
}
