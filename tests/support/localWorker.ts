import { onTestFinished, vi } from 'vitest'

/** A message as a local worker gets it. */
export type LocalMessage<Data> = { readonly data: Data; readonly ports: readonly MessagePort[] }

/** One end of a channel in the test's own process. Messages arrive at once. */
class LocalPort {
  onmessage: ((message: { readonly data: unknown }) => void) | null = null
  other: LocalPort | undefined

  postMessage(data: unknown): void {
    this.other?.onmessage?.({ data })
  }

  close(): void {
    if (this.other) this.other.other = undefined
  }
}

class LocalChannel {
  readonly port1 = new LocalPort()
  readonly port2 = new LocalPort()

  constructor() {
    this.port1.other = this.port2
    this.port2.other = this.port1
  }
}

/**
 * Gives the page workers that run in the test's own process, until the test ends.
 * @param serve makes a worker's message handler
 * @returns the workers that were started and not terminated
 */
export function startLocalWorkers<Data>(serve: () => (message: LocalMessage<Data>) => void) {
  const running = new Set<LocalWorker>()

  class LocalWorker extends EventTarget {
    readonly hear = serve()

    constructor() {
      super()
      running.add(this)
    }

    terminate(): void {
      running.delete(this)
    }

    postMessage(data: Data, ports: readonly MessagePort[]): void {
      this.hear({ data: structuredClone(data), ports })
    }
  }

  vi.stubGlobal('Worker', LocalWorker)
  vi.stubGlobal('MessageChannel', LocalChannel)
  onTestFinished(() => {
    // The page drops a worker that fails, so that the next test gets a new one.
    for (const worker of running) worker.dispatchEvent(new Event('error'))
    vi.unstubAllGlobals()
  })
  return running
}
