import { createStore } from 'zustand'
import { withTimeout } from '../../device/timeouts.ts'
import { askStatus, isWhole, letTakeOver, reached, waitsOnceInstalled } from './askWorker.ts'

/**
 * The state of updates. `ready`: a new version waits for consent. `damaged`: it is damaged, and cannot be repaired
 * now. `elsewhere`: the reader consented in another tab.
 */
export type UpdateState = 'none' | 'ready' | 'damaged' | 'elsewhere'

/** How long to wait for a service worker before the page reports without it, in milliseconds. */
export const workerTimeout = 10_000

/** What the page knows of updates. */
export const updates = createStore<UpdateState>(() => 'none')

let registered: Promise<ServiceWorkerRegistration | undefined> | undefined
/** Whether no worker could be registered or installed. A browser then keeps no registration. */
let isWithoutWorker = false
let consented = false
/** Whether a worker answers this page's requests. */
let controlled = false

/** Registers the service worker, and checks for a newer one now and whenever the reader comes back to the page. */
export async function registerServiceWorker(): Promise<void> {
  if (import.meta.env.KILL_SWITCH || !('serviceWorker' in navigator)) return
  controlled = navigator.serviceWorker.controller !== null
  navigator.serviceWorker.addEventListener('controllerchange', () => {
    if (consented) location.reload()
    else if (controlled) updates.setState('elsewhere')
    controlled = true
  })
  const isReturning = controlled
  const checkForUpdate = () => void registered?.then((found) => found?.update()).catch(() => {})
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') checkForUpdate()
  })
  await register()
  // The browser itself checks late, or never if the page stays open.
  if (isReturning) checkForUpdate()
}

function register(): Promise<ServiceWorkerRegistration | undefined> {
  registered = registerOnceLoaded().catch(() => undefined)
  return registered
}

async function registerOnceLoaded(): Promise<ServiceWorkerRegistration> {
  await loaded()
  const scope = import.meta.env.BASE_URL
  const registration = await navigator.serviceWorker.register(`${scope}sw.js`, { scope })
  const offerFound = async () => {
    if (await waitsOnceInstalled(registration)) updates.setState('ready')
  }
  registration.addEventListener('updatefound', offerFound)
  // Another page may have found one before this one listened.
  void offerFound()
  if (registration.waiting) updates.setState('ready')
  return registration
}

/** Until the page has loaded: the files of the shell must not compete with those of the page. */
function loaded(): Promise<unknown> | undefined {
  if (document.readyState === 'complete') return undefined
  return new Promise((resolve) => addEventListener('load', resolve, { once: true }))
}

/**
 * The reader consents to a newer version: it takes over, and this page reloads once; at once, if it took over from
 * another tab. A damaged version that cannot be repaired now is not taken. If the host has no later one instead, the page
 * says so. Without a newer version, the page reloads anyway: it will say again what is missing.
 */
export async function consentToUpdate(): Promise<void> {
  // The newer version runs already, and the host may be silent.
  if (updates.getState() === 'elsewhere') return location.reload()
  const next = await wholeWorker()
  if (next === 'damaged') return updates.setState('damaged')
  consented = true
  if (next) letTakeOver(next)
  // If the new worker is slow, the reloaded page says again that it is ready.
  setTimeout(() => location.reload(), next ? workerTimeout : 0)
}

/** Hides the notice; the current version stays. */
export function postponeUpdate(): void {
  updates.setState('none')
}

/**
 * Whether the active worker has every file of the shell, repaired if needed. False if no worker becomes active; the next
 * call then registers it anew. It may take as long as the connection does, or never end.
 */
export async function isShellWhole(): Promise<boolean> {
  try {
    const registration = isWithoutWorker
      ? await register()
      : ((await findRegistration()) ?? (await registered))
    // A waiting worker takes over once no page is open, and should be whole by then.
    if (registration?.waiting) void isWhole(registration.waiting)
    const worker =
      registration?.active ?? (await reached('activated', registration?.installing ?? registration?.waiting))
    isWithoutWorker = registered !== undefined && worker === undefined
    if (!worker) return false
    const { whole, stepsDown } = await askStatus(worker)
    return stepsDown ? isSuccessorWhole() : whole
  } catch {
    return false
  }
}

/**
 * Has the worker of this release take over from that of the kill switch, and says whether it is whole. While a page of an
 * earlier release is open, a browser brings a worker back that removed itself, if its address is registered again.
 */
async function isSuccessorWhole(): Promise<boolean> {
  const next = await nextWorker()
  if (!next) return false
  // The earlier worker answered nothing, so no other version is shown than before.
  controlled = false
  letTakeOver(next)
  const successor = await reached('activated', next)
  return successor !== undefined && (await isWhole(successor))
}

function findRegistration(): Promise<ServiceWorkerRegistration | undefined> {
  return navigator.serviceWorker.getRegistration(import.meta.env.BASE_URL)
}

/**
 * The newer worker that can take over, repaired if needed. If the one that waits cannot be repaired, it asks the host for
 * a later release, and tries that one.
 * @param damaged the worker that could not be repaired
 * @returns 'damaged' if there is no newer worker that can be repaired; undefined if there is none at all
 */
async function wholeWorker(damaged?: ServiceWorker): Promise<ServiceWorker | 'damaged' | undefined> {
  const next = await withTimeout(nextWorker(damaged), workerTimeout).catch(() => undefined)
  if (!next) return damaged && 'damaged'
  // A worker whose place another takes may never answer.
  const isReplaced = reached('redundant', next).then(() => false)
  const canTakeOver = Promise.race([isWhole(next), isReplaced])
  return (await withTimeout(canTakeOver, workerTimeout).catch(() => false)) ? next : wholeWorker(next)
}

/** The worker that waits to take over, whichever page found it; undefined if there is none but the damaged one. */
async function nextWorker(damaged?: ServiceWorker): Promise<ServiceWorker | undefined> {
  const registration = await findRegistration()
  const waiting = () => (registration?.waiting === damaged ? undefined : registration?.waiting)
  if (!waiting()) await registration?.update().catch(() => {})
  return waiting() ?? reached('installed', registration?.installing)
}
