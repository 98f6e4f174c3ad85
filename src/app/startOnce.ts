/**
 * A way to the one worker that runs this code, which is started when it is first asked for. One that fails is given up,
 * so that another try starts another. Where it never said a word, its code may have been cut on its way: that is asked
 * for anew, past every cache that has kept it so.
 * @param code the address of a module
 */
export function startOnce(code: string): () => Worker {
  let worker: Worker | undefined
  return () => {
    if (worker) return worker
    const started = new Worker(code, { type: 'module' })
    let isMute = true
    const hear = () => {
      isMute = false
    }
    const giveUp = () => {
      started.terminate()
      worker = undefined
      if (isMute) fetch(code, { cache: 'reload' }).catch(() => {})
    }
    started.addEventListener('message', hear, { once: true })
    started.addEventListener('error', giveUp, { once: true })
    worker = started
    return started
  }
}
