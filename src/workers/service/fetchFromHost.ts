import { idleTimeout, withTimeout } from '../../device/timeouts.ts'

/**
 * Returns the host's answer to a request of a page, once it begins. Rejects if the host is silent for half a minute, as if
 * it had failed. The page checks the hash: a check here would wait for the complete file, and take a slow host for a
 * silent one.
 */
export function fetchFromHost(request: Request): Promise<Response> {
  // A navigation must be sent on as it is.
  const unchecked = request.integrity === '' ? request : new Request(request, { integrity: '' })
  return withTimeout(fetch(unchecked), idleTimeout)
}
