/** One kind of request: what is asked, the progress that the worker reports, and the result. */
export type RequestShape = { readonly asked: unknown; readonly progress: unknown; readonly result: unknown }

/** The requests that a worker answers, by kind. */
export type Requests = Readonly<Record<string, RequestShape>>

/** A request as a page posts it, with its own number. */
export type PageRequest<Of extends Requests, Kind extends keyof Of> = {
  readonly type: 'request'
  readonly number: number
  readonly kind: Kind
  readonly asked: Of[Kind]['asked']
}

/** What a page posts: a request, or an order to stop the request of that number. */
export type PageMessage<Of extends Requests> =
  | { readonly [Kind in keyof Of]: PageRequest<Of, Kind> }[keyof Of]
  | { readonly type: 'stop'; readonly number: number }

/** What a worker posts about the request of that number: heartbeats, progress, and one result or failure. */
export type WorkerMessage<Of extends RequestShape> = { readonly number: number } & (
  | { readonly type: 'alive' }
  | { readonly type: 'progress'; readonly progress: Of['progress'] }
  | { readonly type: 'result'; readonly result: Of['result'] }
  | { readonly type: 'failure'; readonly reason: string }
)

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
 * @param post posts a message to the page
 */
export function answerRequests<Of extends Requests>(
  answers: { readonly [Kind in keyof Of]: Answer<Of[Kind]> },
  post: (message: WorkerMessage<Of[keyof Of]>) => void,
): (message: PageMessage<Of>) => void {
  const stops = new Map<number, AbortController>()

  async function answer<Kind extends keyof Of>({ number, kind, asked }: PageRequest<Of, Kind>) {
    const stop = new AbortController()
    stops.set(number, stop)
    const beating = setInterval(() => post({ number, type: 'alive' }), heartbeat)
    try {
      const report = (progress: Of[Kind]['progress']) => post({ number, type: 'progress', progress })
      post({ number, type: 'result', result: await answers[kind](asked, { report, stop }) })
    } catch (error) {
      post({ number, type: 'failure', reason: error instanceof Error ? error.message : String(error) })
    } finally {
      clearInterval(beating)
      stops.delete(number)
    }
  }

  return (message) => {
    if (message.type === 'stop') stops.get(message.number)?.abort()
    else void answer(message)
  }
}
