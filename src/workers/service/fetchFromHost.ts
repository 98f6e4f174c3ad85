import { idleTimeout, withTimeout } from '../../device/timeouts.ts'

/**
 * Returns the host's response to a page's request as soon as it begins. Rejects if the host is silent for
 * half a minute, as if it had failed. The page checks the hash: a check here would wait for the complete
 * file, and mistake a slow host for a silent one.
 */
export function fetchFromHost(request: Request): Promise<Response> {
  // A navigation must be passed on unchanged.
  const unchecked = request.integrity === '' ? request : new Request(request, { integrity: '' })
  return withTimeout(fetch(unchecked), idleTimeout)
}
