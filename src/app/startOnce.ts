/**
 * A way to the one worker of this code, which is started when it is first asked for. One that fails is given up, so that
 * another try starts another; and where it never said a word, its code is asked for anew by then, past every cache that
 * may have kept it cut.
 * @param code the address of a module, as Vite gives it
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
