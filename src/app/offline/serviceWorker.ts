import { messageSW } from 'workbox-window/messageSW.js'
import type { ShellRequest, ShellStatus } from '../../device/shellMessages.ts'
import { withTimeout } from '../../device/timeouts.ts'
import { workerState } from './noticeState.ts'

/** How long to wait for a service worker before the page reports without it, in milliseconds. */
export const workerTimeout = 10_000

/** How long a check of the shell may take, in milliseconds. Browsers end a worker that handles a message longer. */
const longestCheck = 300_000

/** How soon a worker takes over that does not wait for `skipWaiting`, in milliseconds. */
const takeoverTime = 200

/** In development, no worker is built. The development server always sends the current shell. */
const isInDevelopment = import.meta.env.MODE === 'development'

/** A site with the kill switch has no worker to register. */
const isKilled = import.meta.env.KILL_SWITCH

/** Registers the service worker, and checks for a newer one now and whenever the reader comes back to the page. */
export async function registerServiceWorker(): Promise<void> {
  if (isInDevelopment || isKilled || !('serviceWorker' in navigator)) return
  const isReturning = navigator.serviceWorker.controller !== null
  workerState.setState({ isControlled: isReturning })
  navigator.serviceWorker.addEventListener('controllerchange', onControllerChange)
  const checkForUpdate = async () => (await findRegistration())?.update().catch(() => {})
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') void checkForUpdate()
  })
  await register().catch(() => {})
  // The browser itself checks late, or never if the page stays open.
  if (isReturning) void checkForUpdate()
}

function onControllerChange(): void {
  const { hasConsented, isControlled } = workerState.getState()
  if (hasConsented) location.reload()
  // A version that replaces a worker without a shell may have been offered before it took over.
  else workerState.setState({ update: isControlled ? 'elsewhere' : 'none' })
  workerState.setState({ isControlled: true })
}

/** Registers the worker, or returns its registration. Rejects if the browser or the host has none. */
async function register(): Promise<ServiceWorkerRegistration> {
  await loaded()
  const scope = import.meta.env.BASE_URL
  const registration = await navigator.serviceWorker.register(`${scope}sw.js`, { scope })
  const offerFound = async () => {
    if (await waitsOnceInstalled(registration)) workerState.setState({ update: 'ready' })
  }
  registration.addEventListener('updatefound', offerFound)
  // Another page may have found one before this one listened.
  void offerFound()
  if (registration.waiting) workerState.setState({ update: 'ready' })
  return registration
}

/** Waits until the page has loaded: the files of the shell must not compete with those of the page. */
function loaded(): Promise<unknown> | undefined {
  if (document.readyState === 'complete') return undefined
  return new Promise((resolve) => addEventListener('load', resolve, { once: true }))
}

/**
 * The reader consents to a newer version. It takes over, and this page reloads once. If it already took over
 * because of another tab, the page reloads at once. A damaged version that cannot be repaired now does not
 * take over. If the host has no later one instead, the page says so. Without a newer version, the page
 * reloads anyway, and will say again what is missing.
 */
export async function consentToUpdate(): Promise<void> {
  // The newer version has taken over, and the host may be silent.
  if (workerState.getState().update === 'elsewhere') return location.reload()
  const next = await intactUpdate()
  if (next === 'damaged') return workerState.setState({ update: 'damaged' })
  workerState.setState({ hasConsented: true })
  if (next) skipWaiting(next)
  // If the new worker is slow, the reloaded page says again that it is ready.
  setTimeout(() => location.reload(), next ? workerTimeout : 0)
}

/**
 * Whether the active worker has every file of the shell, repaired if needed. False if no worker becomes
 * active; the next call then registers it again. A worker that does not answer as ours does is replaced. This
 * may take as long as the connection does, but no longer than five minutes.
 */
export function isShellIntact(): Promise<boolean> {
  return isInDevelopment ? Promise.resolve(true) : withTimeout(checkShell(), longestCheck).catch(() => false)
}

async function checkShell(): Promise<boolean> {
  // The installation may have failed, or whoever clears the site's data has removed the worker under an open page.
  const registration = (await findRegistration()) ?? (isKilled ? undefined : await register())
  // A waiting worker takes over once no page is open, and should be intact by then.
  if (registration?.waiting) void hasIntactShell(registration.waiting)
  const worker =
    registration?.active ??
    (await waitForState('activated', registration?.installing ?? registration?.waiting))
  if (!worker) return false
  const answer = requestShellStatus(worker)
  const status = await withTimeout(answer, workerTimeout).catch(() => undefined)
  if (status && !status.stepsDown) return status.whole
  // It may be one of ours that is slow.
  return (await isSuccessorIntact()) || (await answer).whole
}

/**
 * Has the worker of this release take over from one that keeps no shell, and says whether its shell is
 * intact. Such a worker is an empty or foreign script that the host sent, or the kill switch: while a page of
 * an earlier release is open, a browser brings a removed worker back if its address is registered again.
 */
async function isSuccessorIntact(): Promise<boolean> {
  const next = await findUpdate()
  if (!next) return false
  // The earlier worker answered nothing, so the page shows the same version as before.
  workerState.setState({ isControlled: false })
  skipWaiting(next)
  const successor = await waitForState('activated', next)
  return successor !== undefined && (await hasIntactShell(successor))
}

function findRegistration(): Promise<ServiceWorkerRegistration | undefined> {
  return navigator.serviceWorker.getRegistration(import.meta.env.BASE_URL)
}

/**
 * Returns the newer worker that can take over, repaired if needed. If the one that waits cannot be repaired, it asks the
 * host for a later release, and tries that one.
 * @param damaged the worker that could not be repaired
 * @returns 'damaged' if there is no newer worker that can be repaired; undefined if there is none at all
 */
async function intactUpdate(damaged?: ServiceWorker): Promise<ServiceWorker | 'damaged' | undefined> {
  const next = await withTimeout(findUpdate(damaged), workerTimeout).catch(() => undefined)
  if (!next) return damaged && 'damaged'
  // A worker whose place another takes may never answer.
  const isReplaced = waitForState('redundant', next).then(() => false)
  const canTakeOver = Promise.race([hasIntactShell(next), isReplaced])
  return (await withTimeout(canTakeOver, workerTimeout).catch(() => false)) ? next : intactUpdate(next)
}

/** Returns the worker that waits to take over, whichever page found it. Undefined if there is none but the damaged one. */
async function findUpdate(damaged?: ServiceWorker): Promise<ServiceWorker | undefined> {
  const registration = await findRegistration()
  const waiting = () => (registration?.waiting === damaged ? undefined : registration?.waiting)
  if (!waiting()) await registration?.update().catch(() => {})
  return waiting() ?? waitForState('installed', registration?.installing)
}

/** Lets a waiting worker take over. */
function skipWaiting(worker: ServiceWorker): void {
  const request: ShellRequest = { type: 'SKIP_WAITING' }
  worker.postMessage(request)
}

/**
 * Has a worker check and repair its shell, however long the connection takes. A worker that is not ours never
 * answers, or answers something else.
 */
async function requestShellStatus(worker: ServiceWorker): Promise<ShellStatus> {
  const request: ShellRequest = { type: 'MEND_SHELL' }
  const status: Partial<ShellStatus> | undefined = await messageSW(worker, request)
  return typeof status?.whole === 'boolean'
    ? { ...status, whole: status.whole }
    : { whole: false, stepsDown: true }
}

/** Whether a worker has every file of its shell, repaired if needed. */
async function hasIntactShell(worker: ServiceWorker): Promise<boolean> {
  return (await requestShellStatus(worker)).whole
}

/** Returns the worker once it reaches the state. Undefined if its installation failed, or there is none. */
function waitForState(
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
async function waitsOnceInstalled(registration: ServiceWorkerRegistration): Promise<boolean> {
  const worker = await waitForState('installed', registration.installing)
  if (!worker) return false
  await new Promise((resolve) => setTimeout(resolve, takeoverTime))
  return registration.active !== null && registration.waiting === worker
}
