import { messageSW, Workbox } from 'workbox-window'
import type { ShellStatus, WorkerRequest } from '../../archive/deviceCache.ts'

/** What the page is told of updates: a new version waits for consent, or consent was given in another tab. */
export type UpdateState = 'none' | 'ready' | 'elsewhere'

let workbox: Workbox | undefined
let state: UpdateState = 'none'
let consented = false
const listeners = new Set<() => void>()

/** Registers the service worker, and asks for a newer one now and whenever the reader comes back to the page. */
export async function registerServiceWorker(): Promise<void> {
  if (import.meta.env.KILL_SWITCH || !('serviceWorker' in navigator)) return
  let controlled = navigator.serviceWorker.controller !== null
  const registering = new Workbox(`${import.meta.env.BASE_URL}sw.js`, { scope: import.meta.env.BASE_URL })
  workbox = registering
  workbox.addEventListener('waiting', () => setState('ready'))
  navigator.serviceWorker.addEventListener('controllerchange', () => {
    if (consented) location.reload()
    else if (controlled) setState('elsewhere')
    controlled = true
  })
  const isReturning = controlled
  await registering.register().catch(() => {})
  const look = () => registering.update().catch(() => {})
  // The browser itself looks for a newer worker late, or not at all where the page was never left.
  if (isReturning) look()
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') look()
  })
}

/**
 * The reader agrees to a newer version: it takes over, and this page is loaded anew, once. Where there is none, or it
 * does not arrive whole, the page is loaded anew all the same: it says again what it lacks.
 */
export async function consentToUpdate(): Promise<void> {
  consented = true
  const registration = await navigator.serviceWorker.getRegistration(import.meta.env.BASE_URL)
  if (registration && !registration.waiting) {
    await registration.update().catch(() => {})
    await reached('installed', registration.installing)
  }
  if (registration?.waiting) workbox?.messageSkipWaiting()
  else location.reload()
}

/** Not now: the notice goes, the version in use stays. */
export function postponeUpdate(): void {
  setState('none')
}

export const updates = {
  current: () => state,
  subscribe: (listener: () => void) => {
    listeners.add(listener)
    return () => {
      listeners.delete(listener)
    }
  },
}

/** Whether the active worker has every file of the shell, mended if need be. False where no worker came to be active. */
export async function isShellSaved(): Promise<boolean> {
  const registration = await navigator.serviceWorker.getRegistration(import.meta.env.BASE_URL)
  const worker =
    registration?.active ?? (await reached('activated', registration?.installing ?? registration?.waiting))
  if (!worker) return false
  const request: WorkerRequest = { type: 'MEND_SHELL' }
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
    const look = () => {
      if (worker.state === state) resolve(worker)
      if (worker.state === 'redundant') resolve(undefined)
    }
    worker.addEventListener('statechange', look)
    look()
  })
}

function setState(next: UpdateState): void {
  state = next
  for (const listener of listeners) listener()
}
