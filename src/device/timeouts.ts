/** How long a device or a network has before another source is tried, in milliseconds. */
const defaultTimeout = 3_000

/**
 * How long a background operation may be silent before it counts as failed, in milliseconds. A connection may be
 * slow, or a device busy.
 */
export const idleTimeout = 30_000

/** How much a response must bring within that time, in bytes. */
const leastData = 1_000

/** Settles as the operation does, or rejects after the timeout, in milliseconds. */
export function withTimeout<Value>(operation: Promise<Value>, timeout = defaultTimeout): Promise<Value> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const timedOut = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer in ${timeout} ms`)), timeout)
  })
  return Promise.race([operation, timedOut]).finally(() => clearTimeout(timer))
}

/** Resolves when a reader has waited long enough. */
export type TimedOut = () => Promise<void>

/**
 * Resolves with the answer, or with the fallback if the answer times out or fails. A fallback may be slow as well:
 * the first of the two then counts. Without a fallback, it waits for the answer and throws what the answer throws.
 */
export async function raceWithFallback<Value extends object>(
  answer: Promise<Value>,
  timedOut: TimedOut,
  makeFallback: () => Promise<Value | undefined>,
): Promise<Value> {
  const first = await Promise.race([answer, timedOut().then(() => undefined)]).catch(() => undefined)
  if (first) return first
  const fallback = makeFallback().then((value) => value ?? Promise.reject(new Error('no fallback')))
  return Promise.any([fallback, answer]).catch(() => answer)
}

/** The options of a request, and the signal that aborts it. */
export type IdleTimeoutInit = Omit<RequestInit, 'signal'> & { readonly signal?: AbortSignal | undefined }

/**
 * Fetches, and waits for the complete response, however long that takes. Fails after half a minute with less than a
 * kilobyte: a connection may be slow, but not silent, and a few bytes now and then would never end.
 */
export async function fetchWithIdleTimeout(
  address: string,
  { signal, ...init }: IdleTimeoutInit,
): Promise<Response> {
  if (signal?.aborted) throw signal.reason
  const request = new AbortController()
  const abort = () => request.abort(signal?.reason)
  let timer = setTimeout(abort, idleTimeout)
  const restartTimer = () => {
    clearTimeout(timer)
    timer = setTimeout(abort, idleTimeout)
  }
  signal?.addEventListener('abort', abort)
  try {
    const response = await fetch(address, { ...init, signal: request.signal })
    const reader = response.clone().body?.getReader()
    for (let received = 0; reader; ) {
      const { done, value } = await reader.read()
      if (done) break
      received += value.length
      if (received < leastData) continue
      received = 0
      restartTimer()
    }
    return response
  } finally {
    clearTimeout(timer)
    signal?.removeEventListener('abort', abort)
  }
}
