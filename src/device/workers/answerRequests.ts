import {
  type PageMessage,
  type PageRequest,
  type RequestShape,
  type Requests,
  signOfLife,
  type WorkerMessage,
} from './workerMessages.ts'

/** Answers one kind of request. */
export type Answer<Of extends RequestShape> = (
  asked: Of['asked'],
  page: {
    readonly report: (progress: Of['progress']) => void
    /** Aborted when the page wants no more of it. */
    readonly stop: AbortController
  },
) => Promise<Of['result']>

/**
 * Makes a worker's message handler. It sends the page the error of an answer that throws.
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
    const living = setInterval(() => post({ number, type: 'alive' }), signOfLife)
    try {
      const report = (progress: Of[Kind]['progress']) => post({ number, type: 'progress', progress })
      post({ number, type: 'result', result: await answers[kind](asked, { report, stop }) })
    } catch (error) {
      post({ number, type: 'failure', reason: error instanceof Error ? error.message : String(error) })
    } finally {
      clearInterval(living)
      stops.delete(number)
    }
  }

  return (message) => {
    if (message.type === 'stop') stops.get(message.number)?.abort()
    else void answer(message)
  }
}
