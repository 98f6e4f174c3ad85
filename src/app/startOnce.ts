/**
 * A way to the one worker that `make` starts, which is started when it is first asked for. One that fails is given up, so
 * that another try starts another. Of one that never said a word, the code may have been cut on its way: it is asked for
 * anew, past every cache that has kept it so.
 */
export function startOnce(make: () => Worker): () => Worker {
  let worker: Worker | undefined
  return () => {
    if (worker) return worker
    const started = make()
    let isMute = true
    const hear = () => {
      isMute = false
    }
    // The browser names no file where it has none.
    const giveUp = ({ filename }: ErrorEvent) => {
      started.terminate()
      worker = undefined
      if (isMute && filename) fetch(filename, { cache: 'reload' }).catch(() => {})
    }
    started.addEventListener('message', hear, { once: true })
    started.addEventListener('error', giveUp, { once: true })
    worker = started
    return started
  }
}
