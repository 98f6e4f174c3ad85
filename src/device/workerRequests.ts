/** One kind of request: what is asked, the progress that the worker reports, and the result. */
export type RequestShape = { readonly asked: unknown; readonly progress: unknown; readonly result: unknown }

/** The requests that a worker answers, by kind. */
export type Requests = Readonly<Record<string, RequestShape>>

type PageRequest<Of extends Requests, Kind extends keyof Of> = {
  readonly kind: Kind
  readonly asked: Of[Kind]['asked']
}

/** A request as a page posts it, with a port for the answer. Any message on that port stops the request. */
export type PageMessage<Of extends Requests> = {
  readonly data: { readonly [Kind in keyof Of]: PageRequest<Of, Kind> }[keyof Of]
  readonly ports: readonly MessagePort[]
}

/** What a worker posts about a request: heartbeats, progress, and one result or failure. */
export type WorkerMessage<Of extends RequestShape> =
  | { readonly type: 'alive' }
  | { readonly type: 'progress'; readonly progress: Of['progress'] }
  | { readonly type: 'result'; readonly result: Of['result'] }
  | { readonly type: 'failure'; readonly reason: string }

/** How often a busy worker posts a heartbeat, in milliseconds. */
export const heartbeat = 5_000

/** Answers one kind of request. */
type Answer<Of extends RequestShape> = (
  asked: Of['asked'],
  page: {
    readonly report: (progress: Of['progress']) => void
    /** Aborted when the page no longer needs the answer. */
    readonly stop: AbortController
  },
) => Promise<Of['result']>

/**
 * Makes a worker's message handler. If an answer throws, the page gets the error.
 * @param answers an answer for each kind of request
 */
export function answerRequests<Of extends Requests>(
  answers: {
    readonly [Kind in keyof Of]: Answer<Of[Kind]>
  },
): (message: PageMessage<Of>) => void {
  async function answer<Kind extends keyof Of>({ kind, asked }: PageRequest<Of, Kind>, port: MessagePort) {
    const post = (message: WorkerMessage<Of[Kind]>) => port.postMessage(message)
    const stop = new AbortController()
    port.onmessage = () => stop.abort()
    const beating = setInterval(() => post({ type: 'alive' }), heartbeat)
    try {
      const report = (progress: Of[Kind]['progress']) => post({ type: 'progress', progress })
      post({ type: 'result', result: await answers[kind](asked, { report, stop }) })
    } catch (error) {
      post({ type: 'failure', reason: error instanceof Error ? error.message : String(error) })
    } finally {
      clearInterval(beating)
    }
  }

  return ({ data, ports: [port] }) => {
    if (port) void answer(data, port)
  }
}
