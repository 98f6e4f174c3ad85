import { messageSW, Workbox } from 'workbox-window'
import { withTimeout } from '../../device/withTimeout.ts'
import type { ShellRequest, ShellStatus } from '../../device/workers/shellMessages.ts'
import { createStore } from '../memory/store.ts'

/**
 * What the page is told of updates: a new version waits for consent; it is not whole, and cannot be mended now; or
 * consent was given in another tab.
 */
export type UpdateState = 'none' | 'ready' | 'spoilt' | 'elsewhere'

/** How long a worker may be silent before the reader is told what is known without it: milliseconds. */
export const workerPatience = 10_000

/** What the page knows of updates. */
export const updates = createStore<UpdateState>('none')

let registered: Promise<ServiceWorkerRegistration | undefined> | undefined
let consented = false

/** Registers the service worker, and asks for a newer one now and whenever the reader comes back to the page. */
export async function registerServiceWorker(): Promise<void> {
  if (import.meta.env.KILL_SWITCH || !('serviceWorker' in navigator)) return
  let controlled = navigator.serviceWorker.controller !== null
  const registering = new Workbox(`${import.meta.env.BASE_URL}sw.js`, { scope: import.meta.env.BASE_URL })
  registering.addEventListener('waiting', () => updates.write('ready'))
  navigator.serviceWorker.addEventListener('controllerchange', () => {
    if (consented) location.reload()
    else if (controlled) updates.write('elsewhere')
    controlled = true
  })
  const isReturning = controlled
  const checkForUpdate = () => registering.update().catch(() => {})
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') checkForUpdate()
  })
  registered = registering.register().catch(() => undefined)
  await registered
  // The browser itself looks for a newer worker late, or not at all where the page was never left.
  if (isReturning) checkForUpdate()
}

/**
 * The reader agrees to a newer version: it takes over, and this page is loaded anew, once. One that is not whole on this
 * device, and cannot be mended now, is not taken, and the reader is told. Where there is none, or it does not arrive, the
 * page is loaded anew all the same: it says again what it lacks.
 */
export async function consentToUpdate(): Promise<void> {
  const next = await withTimeout(nextWorker(), workerPatience).catch(() => undefined)
  if (next && !(await withTimeout(isWhole(next), workerPatience).catch(() => false)))
    return updates.write('spoilt')
  consented = true
  const request: ShellRequest = { type: 'SKIP_WAITING' }
  next?.postMessage(request)
  // One that is slow to take over has the page say again that it is ready.
  setTimeout(() => location.reload(), next ? workerPatience : 0)
}

/** Not now: the notice goes, the version in use stays. */
export function postponeUpdate(): void {
  updates.write('none')
}

/**
 * Whether the active worker has every file of the shell, mended if need be. False where no worker came to be active. It
 * may take as long as the line does, or for ever.
 */
export async function isShellWhole(): Promise<boolean> {
  try {
    const registration = (await findRegistration()) ?? (await registered)
    // One that waits takes over by itself once no page is open, and had better be whole by then.
    if (registration?.waiting) void isWhole(registration.waiting)
    const worker =
      registration?.active ?? (await reached('activated', registration?.installing ?? registration?.waiting))
    return worker !== undefined && (await isWhole(worker))
  } catch {
    return false
  }
}

function findRegistration(): Promise<ServiceWorkerRegistration | undefined> {
  return navigator.serviceWorker.getRegistration(import.meta.env.BASE_URL)
}

/** The worker that waits to take over, once it has arrived whole; undefined where none does. */
async function nextWorker(): Promise<ServiceWorker | undefined> {
  const registration = await findRegistration()
  if (registration?.waiting) return registration.waiting
  await registration?.update().catch(() => {})
  return reached('installed', registration?.installing)
}

async function isWhole(worker: ServiceWorker): Promise<boolean> {
  const request: ShellRequest = { type: 'MEND_SHELL' }
  const status: ShellStatus = await messageSW(worker, request)
  return status.whole
}

/** The worker once it is so far; undefined when its installation failed, or there is none. */
function reached(
  state: 'installed' | 'activated',
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
