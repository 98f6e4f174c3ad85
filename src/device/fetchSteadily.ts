import { longestSilence } from './withTimeout.ts'

/** The options of a request, and the signal that aborts it. */
export type SteadyInit = Omit<RequestInit, 'signal'> & { readonly signal?: AbortSignal | undefined }

/**
 * Fetches, and waits for the whole response, however long it takes. Fails after half a minute without data: a
 * connection may be slow, but not silent.
 */
export async function fetchSteadily(address: string, { signal, ...init }: SteadyInit): Promise<Response> {
  if (signal?.aborted) throw signal.reason
  const request = new AbortController()
  const giveUp = () => request.abort(signal?.reason)
  let timer = setTimeout(giveUp, longestSilence)
  const restartTimer = () => {
    clearTimeout(timer)
    timer = setTimeout(giveUp, longestSilence)
  }
  signal?.addEventListener('abort', giveUp)
  try {
    const response = await fetch(address, { ...init, signal: request.signal })
    const reader = response.clone().body?.getReader()
    while (reader && !(await reader.read()).done) restartTimer()
    return response
  } finally {
    clearTimeout(timer)
    signal?.removeEventListener('abort', giveUp)
  }
}
