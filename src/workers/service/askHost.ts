import { idleTimeout, withTimeout } from '../../device/timeouts.ts'

/**
 * The host's answer to a request of a page, once it begins. Rejects if the host is silent for long, as if it had
 * failed. The page checks the hash: a check here would wait for the whole file, and take a slow host for a silent one.
 */
export function askHost(request: Request): Promise<Response> {
  // A navigation must be sent on as it is.
  const asked = request.integrity === '' ? request : new Request(request, { integrity: '' })
  return withTimeout(fetch(asked), idleTimeout)
}
