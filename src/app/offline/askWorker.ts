import { messageSW } from 'workbox-window'
import type { ShellRequest, ShellStatus } from '../../device/shellMessages.ts'

/** How soon a worker takes over that does not wait to be let, in milliseconds. */
const takeoverTime = 200

/** Lets a worker that waits take over. */
export function letTakeOver(worker: ServiceWorker): void {
  const request: ShellRequest = { type: 'SKIP_WAITING' }
  worker.postMessage(request)
}

/** Whether every file of its shell is there, repaired if needed. */
export async function isWhole(worker: ServiceWorker): Promise<boolean> {
  return (await askStatus(worker)).whole
}

/** Whether its shell is whole; it repairs that first, which may take as long as the connection does, or never end. */
export function askStatus(worker: ServiceWorker): Promise<ShellStatus> {
  const request: ShellRequest = { type: 'MEND_SHELL' }
  return messageSW(worker, request)
}

/** The worker once it reaches the state; undefined if its installation failed, or there is none. */
export function reached(
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

/** Whether the worker that is being installed then waits to be let take over. The first has none to wait for. */
export async function waitsOnceInstalled(registration: ServiceWorkerRegistration): Promise<boolean> {
  const worker = await reached('installed', registration.installing)
  if (!worker) return false
  await new Promise((resolve) => setTimeout(resolve, takeoverTime))
  return registration.active !== null && registration.waiting === worker
}
