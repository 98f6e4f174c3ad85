import { longestSilence } from './withTimeout.ts'

/** What a request is made of, and what may end it. */
export type SteadyInit = Omit<RequestInit, 'signal'> & { readonly signal?: AbortSignal | undefined }

/**
 * Fetches, and hears the answer out, however long that takes; fails once nothing of it has come for half a minute. A line
 * may be slow, but not silent.
 */
export async function fetchSteadily(address: string, { signal, ...init }: SteadyInit): Promise<Response> {
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
