import { onTestFinished, vi } from 'vitest'

type Post = (message: unknown) => void

/**
 * Gives the page workers that run in the test's own process, until the test ends.
 * @param serve handles each message; it gets a function that posts messages back
 * @returns the workers that were started and not terminated
 */
export function startLocalWorkers<Message>(serve: (post: Post) => (message: Message) => void) {
  const running = new Set<LocalWorker>()

  class LocalWorker extends EventTarget {
    readonly hear = serve((data) => {
      if (running.has(this)) this.dispatchEvent(new MessageEvent('message', { data }))
    })

    constructor() {
      super()
      running.add(this)
    }

    terminate(): void {
      running.delete(this)
    }

    postMessage(message: Message): void {
      this.hear(structuredClone(message))
    }
  }

  vi.stubGlobal('Worker', LocalWorker)
  onTestFinished(() => {
    // The page drops a worker that fails, so that the next test gets a new one.
    for (const worker of running) worker.dispatchEvent(new Event('error'))
    vi.unstubAllGlobals()
  })
  return running
}
