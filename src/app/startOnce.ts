/**
 * A way to the one worker that `make` starts, which is started when it is first asked for. One that fails is given up, so
 * that another try starts another.
 */
export function startOnce(make: () => Worker): () => Worker {
  let worker: Worker | undefined
  return () => {
    if (worker) return worker
    const started = make()
    const giveUp = () => {
      started.terminate()
      worker = undefined
    }
    started.addEventListener('error', giveUp, { once: true })
    worker = started
    return started
  }
}
