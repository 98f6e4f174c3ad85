import type { RouteHandlerCallback } from 'workbox-core/types.js'
import { createHandlerBoundToURL } from 'workbox-precaching'

/** Answers every navigation with the shell: the one in the cache, or the host's where the browser has removed that. */
export function answerWithShell(address: string): RouteHandlerCallback {
  const shell = createHandlerBoundToURL(address)
  return async (options) => withoutRedirect(await shell(options))
}

/** A browser takes no answer to a navigation that was redirected on its way to the worker. */
export function withoutRedirect(response: Response): Response {
  return response.redirected ? new Response(response.body, response) : response
}
