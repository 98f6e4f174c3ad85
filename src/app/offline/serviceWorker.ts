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
  workbox = new Workbox(`${import.meta.env.BASE_URL}sw.js`, { scope: import.meta.env.BASE_URL })
  workbox.addEventListener('waiting', takeOrOffer)
  navigator.serviceWorker.addEventListener('controllerchange', () => {
    if (consented) location.reload()
    else if (controlled) setState('elsewhere')
    controlled = true
  })
  const isReturning = controlled
  const registration = await workbox.register().catch(() => undefined)
  // The browser itself looks for a newer worker late, or not at all where the page was never left.
  if (isReturning) registration?.update().catch(() => {})
  if (registration?.waiting) takeOrOffer()
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') registration?.update().catch(() => {})
  })
}

function takeOrOffer(): void {
  if (consented) workbox?.messageSkipWaiting()
  else setState('ready')
}

/** The reader agrees to a newer version: it takes over, and this page is loaded anew, once. */
export async function consentToUpdate(): Promise<void> {
  consented = true
  const registration = await navigator.serviceWorker.getRegistration(import.meta.env.BASE_URL)
  if (!registration?.waiting) await registration?.update().catch(() => {})
  if (registration?.waiting) workbox?.messageSkipWaiting()
  else if (!registration?.installing) location.reload()
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
  const worker = registration?.active ?? (await activation(registration?.installing ?? registration?.waiting))
  if (!worker) return false
  const request: WorkerRequest = { type: 'MEND_SHELL' }
  const status: ShellStatus = await messageSW(worker, request)
  return status.whole
}

/** The worker once it is active; undefined when its installation failed, or there is none. */
function activation(worker: ServiceWorker | null | undefined): Promise<ServiceWorker | undefined> {
  if (!worker) return Promise.resolve(undefined)
  return new Promise((resolve) => {
    const look = () => {
      if (worker.state === 'activated') resolve(worker)
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
