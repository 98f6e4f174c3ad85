import { beforeEach, expect, it, onTestFinished, vi } from 'vitest'
import type { ShellRequest } from '../../../src/device/shellMessages.ts'

/** A service worker whose shell is whole. `heard` are the kinds of the messages that it got. */
class LocalServiceWorker extends EventTarget {
  readonly heard: string[] = []
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
    register: async () => registration,
    getRegistration: async () => registration,
  })
  Object.defineProperty(navigator, 'serviceWorker', { value: container, configurable: true })
  onTestFinished(() => void Reflect.deleteProperty(navigator, 'serviceWorker'))
  const page = await import('../../../src/app/offline/serviceWorker.ts')
  await page.registerServiceWorker()
  return { registration, ...page }
}

beforeEach(() => vi.resetModules())

it('a version that another page is installing is offered once it waits', async () => {
  const next = new LocalServiceWorker('installing')
  const { registration, updates } = await openPage({ installing: next })
  expect(updates.getState()).toBe('none')
  Object.assign(registration, { installing: null, waiting: next })
  next.become('installed')
  await vi.waitFor(() => expect(updates.getState()).toBe('ready'))
})

it('a version that does not install is not offered', async () => {
  const next = new LocalServiceWorker('installing')
  const { registration, updates } = await openPage({ installing: next })
  Object.assign(registration, { installing: null })
  next.become('redundant')
  await new Promise((resolve) => setTimeout(resolve, 300))
  expect(updates.getState()).toBe('none')
})

it('a version that comes to wait while the host is asked takes over, if the reader consents', async () => {
  const next = new LocalServiceWorker('installed')
  const { registration, consentToUpdate } = await openPage({})
  // A browser asks the host once the installation under way has ended.
  registration.update = async () => void Object.assign(registration, { waiting: next })
  vi.useFakeTimers({ toFake: ['setTimeout'] })
  await consentToUpdate()
  vi.useRealTimers()
  expect(next.heard).toEqual(['MEND_SHELL', 'SKIP_WAITING'])
})
