import { messageSW } from 'workbox-window'
import type { ShellRequest, ShellStatus } from '../../device/shellMessages.ts'

/** How soon a worker takes over that does not wait for `skipWaiting`, in milliseconds. */
const takeoverTime = 200

/** Lets a waiting worker take over. */
export function skipWaiting(worker: ServiceWorker): void {
  const request: ShellRequest = { type: 'SKIP_WAITING' }
  worker.postMessage(request)
}

/** Has a worker check and repair its shell. That may take as long as the connection does. One that is not ours never answers. */
export function requestShellStatus(worker: ServiceWorker): Promise<ShellStatus> {
  const request: ShellRequest = { type: 'MEND_SHELL' }
  return messageSW(worker, request)
}

/** Whether a worker has every file of its shell, repaired if needed. */
export async function hasIntactShell(worker: ServiceWorker): Promise<boolean> {
  return (await requestShellStatus(worker)).whole
}

/**
 * Removes what an active worker has noted of its release in the shell's cache. Otherwise the right worker would be refused
 * as one of the same release.
 */
export async function forgetRelease({ scriptURL }: ServiceWorker, base: string): Promise<void> {
  const cache = await caches.open(`workbox-precache-v2-${new URL(base, scriptURL).href}`)
  await cache.delete(scriptURL)
}

/** Returns the worker once it reaches the state. Undefined if its installation failed, or there is none. */
export function waitForState(
  state: 'installed' | 'activated' | 'redundant',
  worker: ServiceWorker | null | undefined,
): Promise<ServiceWorker | undefined> {
  if (!worker) return Promise.resolve(undefined)
  return new Promise((resolve) => {
    const check = () => {
      if (worker.state === state) resolve(worker)
      if (worker.state === 'redundant') resolve(undefined)
    }
    worker.addEventListener('statechange', check)
    check()
  })
}

/** Whether the worker that is being installed then waits for `skipWaiting`. The first one takes over at once. */
export async function waitsOnceInstalled(registration: ServiceWorkerRegistration): Promise<boolean> {
  const worker = await waitForState('installed', registration.installing)
  if (!worker) return false
  await new Promise((resolve) => setTimeout(resolve, takeoverTime))
  return registration.active !== null && registration.waiting === worker
}
