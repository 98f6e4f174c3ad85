import type { RouteHandlerCallback } from 'workbox-core/types.js'
import { createHandlerBoundToURL } from 'workbox-precaching'

/**
 * Answers every navigation with the shell. Where that is gone from the cache and the host's is another by now, the
 * host answers itself: better a page of the next release than none.
 */
export function answerWithShell(address: string): RouteHandlerCallback {
  const shell = createHandlerBoundToURL(address)
  return async (options) => {
    try {
      return withoutRedirect(await shell(options))
    } catch {
      return fetch(options.request)
    }
  }
}

/** A browser takes no answer to a navigation that was redirected on its way to the worker. */
export function withoutRedirect(response: Response): Response {
  return response.redirected ? new Response(response.body, response) : response
}
