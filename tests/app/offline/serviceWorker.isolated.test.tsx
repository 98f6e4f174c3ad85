import { afterEach, beforeEach, expect, it, onTestFinished, vi } from 'vitest'
import type { ShellRequest } from '../../../src/device/shellMessages.ts'

/** A service worker whose shell is intact. `heard` has the types of the messages that it got. */
class LocalServiceWorker extends EventTarget {
  readonly heard: string[] = []
  readonly scriptURL = new URL('/sw.js', location.href).href
  state: ServiceWorkerState

  constructor(state: ServiceWorkerState) {
    super()
    this.state = state
  }

  become(state: ServiceWorkerState): void {
    this.state = state
    this.dispatchEvent(new Event('statechange'))
  }

  postMessage({ type }: ShellRequest, [port]: readonly MessagePort[] = []): void {
    this.heard.push(type)
    if (type === 'SKIP_WAITING') this.become('activated')
    this.answer(port)
  }

  answer(port: MessagePort | undefined): void {
    port?.postMessage({ whole: true })
  }
}

type Role = 'installing' | 'waiting' | 'active'

/** A newly opened page, in a browser whose registration has these workers. */
async function openPage(workers: { [Name in Role]?: LocalServiceWorker }) {
  const registration = Object.assign(new EventTarget(), {
    installing: null,
    waiting: null,
    active: new LocalServiceWorker('activated'),
    update: async () => {},
    ...workers,
  })
  const container = Object.assign(new EventTarget(), {
    controller: registration.active,
    register: vi.fn(async () => registration),
    getRegistration: async (): Promise<typeof registration | undefined> => registration,
  })
  Object.defineProperty(navigator, 'serviceWorker', { value: container, configurable: true })
  onTestFinished(() => void Reflect.deleteProperty(navigator, 'serviceWorker'))
  const page = await import('../../../src/app/offline/serviceWorker.ts')
  const { workerState } = await import('../../../src/app/offline/noticeState.ts')
  await page.registerServiceWorker()
  return { registration, container, workerState, ...page }
}

beforeEach(() => vi.resetModules())
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

it('offers a version that another page is installing, once it waits', async () => {
  const next = new LocalServiceWorker('installing')
  const { registration, workerState } = await openPage({ installing: next })
  expect(workerState.getState().update).toBe('none')
  Object.assign(registration, { installing: null, waiting: next })
  next.become('installed')
  await vi.waitFor(() => expect(workerState.getState().update).toBe('ready'))
})

it('does not offer a version that does not install', async () => {
  const next = new LocalServiceWorker('installing')
  const { registration, workerState } = await openPage({ installing: next })
  Object.assign(registration, { installing: null })
  next.become('redundant')
  await new Promise((resolve) => setTimeout(resolve, 300))
  expect(workerState.getState().update).toBe('none')
})

it('lets a version take over that comes to wait while the host is asked, if the reader consents', async () => {
  const next = new LocalServiceWorker('installed')
  const { registration, consentToUpdate } = await openPage({})
  // A browser asks the host once the current installation has ended.
  registration.update = async () => void Object.assign(registration, { waiting: next })
  vi.useFakeTimers({ toFake: ['setTimeout'] })
  await consentToUpdate()
  vi.useRealTimers()
  expect(next.heard).toEqual(['MEND_SHELL', 'SKIP_WAITING'])
})

/** A worker that the host sent in place of ours: an empty script, or that of a blocker. */
class ForeignServiceWorker extends LocalServiceWorker {
  override answer(): void {}
}

/** The kill switch. */
class KilledServiceWorker extends LocalServiceWorker {
  override answer(port: MessagePort | undefined): void {
    port?.postMessage({ whole: false, stepsDown: true })
  }
}

/** A worker of another app, which answers every message. */
class TalkativeServiceWorker extends LocalServiceWorker {
  override answer(port: MessagePort | undefined): void {
    port?.postMessage({ ok: true })
  }
}

it.each([
  ['does not answer', ForeignServiceWorker],
  ['answers something else', TalkativeServiceWorker],
])('replaces a worker that %s', async (_what, Foreign) => {
  const { registration, isShellIntact } = await openPage({ active: new Foreign('activated') })
  const next = new LocalServiceWorker('installed')
  registration.update = async () => void Object.assign(registration, { waiting: next })
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  const found = isShellIntact()
  await vi.advanceTimersByTimeAsync(10_000)
  expect(await found).toBe(true)
  expect(next.heard).toEqual(['SKIP_WAITING', 'MEND_SHELL'])
})

it('gives up after five minutes if the host has no worker in its place', async () => {
  const { isShellIntact } = await openPage({ active: new ForeignServiceWorker('activated') })
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  const found = isShellIntact()
  await vi.advanceTimersByTimeAsync(300_000)
  expect(await found).toBe(false)
})

it('registers no worker in development, and misses none', async () => {
  vi.stubEnv('MODE', 'development')
  onTestFinished(() => void vi.unstubAllEnvs())
  const { container, isShellIntact } = await openPage({})
  expect(container.register).not.toHaveBeenCalled()
  expect(await isShellIntact()).toBe(true)
})

it('registers the worker again at the next check if none could be registered', async () => {
  const { container, registration, registerServiceWorker, isShellIntact } = await openPage({})
  container.getRegistration = vi.fn(async () => undefined)
  container.register.mockRejectedValueOnce(new TypeError('no worker'))
  await registerServiceWorker()
  container.register.mockClear()
  expect(await isShellIntact()).toBe(true)
  expect(container.register).toHaveBeenCalledTimes(1)
  container.getRegistration = vi.fn(async () => registration)
  expect(await isShellIntact()).toBe(true)
  expect(container.register).toHaveBeenCalledTimes(1)
})

it('registers the worker again if it was removed under the open page', async () => {
  const { container, registration, isShellIntact } = await openPage({})
  container.getRegistration = async () => undefined
  container.register.mockClear()
  expect(await isShellIntact()).toBe(true)
  expect(container.register).toHaveBeenCalledTimes(1)
  container.getRegistration = async () => registration
  expect(await isShellIntact()).toBe(true)
  expect(container.register).toHaveBeenCalledTimes(1)
})

it('says that another version runs if a worker takes over without consent in this page', async () => {
  const { container, workerState } = await openPage({})
  container.dispatchEvent(new Event('controllerchange'))
  expect(workerState.getState().update).toBe('elsewhere')
})

it('withdraws its offer of a version that replaces a worker without a shell', async () => {
  const active = new KilledServiceWorker('activated')
  const next = new LocalServiceWorker('installed')
  const { container, isShellIntact, workerState } = await openPage({ active, waiting: next })
  expect(workerState.getState().update).toBe('ready')
  expect(await isShellIntact()).toBe(true)
  container.dispatchEvent(new Event('controllerchange'))
  expect(workerState.getState().update).toBe('none')
})
