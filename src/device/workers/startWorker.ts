/** A worker that was started: `lost` is aborted once it runs no more. */
export type RunningWorker = {
  readonly worker: Worker
  readonly lost: AbortSignal
  /** Ends it, as when it fails. */
  readonly giveUp: () => void
}

/**
 * Starts a worker that runs this code. One that fails is given up. Where it never said a word, its code may have been cut
 * on its way: that is asked for anew, past every cache that has kept it so. Throws where the browser starts no worker.
 * @param code the address of a module
 */
export function startWorker(code: string): RunningWorker {
  const worker = new Worker(code, { type: 'module' })
  const loss = new AbortController()
  let isMute = true
  const onMessage = () => {
    isMute = false
  }
  const giveUp = () => {
    if (loss.signal.aborted) return
    worker.terminate()
    loss.abort()
    if (isMute) fetch(code, { cache: 'reload' }).catch(() => {})
  }
  worker.addEventListener('message', onMessage, { once: true })
  worker.addEventListener('error', giveUp, { once: true })
  return { worker, lost: loss.signal, giveUp }
}
