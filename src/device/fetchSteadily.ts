import { longestSilence } from './inTime.ts'

/** What a request is made of, and what may end it. */
export type SteadyInit = Omit<RequestInit, 'signal'> & { readonly signal?: AbortSignal | undefined }

/**
 * Fetches, and hears the answer out, however long that takes; fails once nothing of it has come for half a minute. A line
 * may be slow, but not silent.
 */
export async function fetchSteadily(address: string, { signal, ...init }: SteadyInit): Promise<Response> {
  const hearing = new AbortController()
  const giveUp = () => hearing.abort(signal?.reason)
  let silence = setTimeout(giveUp, longestSilence)
  const hear = () => {
    clearTimeout(silence)
    silence = setTimeout(giveUp, longestSilence)
  }
  signal?.addEventListener('abort', giveUp)
  try {
    const response = await fetch(address, { ...init, signal: hearing.signal })
    const reader = response.clone().body?.getReader()
    while (reader && !(await reader.read()).done) hear()
    return response
  } finally {
    clearTimeout(silence)
    signal?.removeEventListener('abort', giveUp)
  }
}
