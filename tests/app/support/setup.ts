import { format } from 'node:util'
import { cleanup, configure } from '@testing-library/react'
import { afterAll, afterEach, beforeEach, expect, vi } from 'vitest'
import { busyness } from '../../support/busyness.ts'
import { emptyDisk } from './deviceDisk.ts'

/* Every test of the app starts on a device without memory, and fails on any console output. */

// Shorter than the time limit of a test, so that the failure says what was waited for.
configure({ asyncUtilTimeout: 6_000 * busyness() })

// Node cannot hash jsdom's own buffers.
const { subtle } = crypto
const digest = subtle.digest.bind(subtle)
subtle.digest = (algorithm, content) =>
  digest(algorithm, content instanceof ArrayBuffer ? Buffer.from(content) : content)

class SizesNeverChange {
  observe() {}
  disconnect() {}
}

const said: string[] = []

emptyDisk()

beforeEach(() => {
  said.length = 0
  for (const method of ['error', 'warn'] as const) {
    vi.spyOn(console, method).mockImplementation((...words: unknown[]) => {
      said.push(format(...words))
    })
  }
  // jsdom has no layout, so it cannot scroll.
  vi.spyOn(window, 'scrollTo').mockImplementation(() => {})
  vi.spyOn(window, 'scrollBy').mockImplementation(() => {})
  Element.prototype.scrollIntoView = () => {}
  vi.stubGlobal('ResizeObserver', SizesNeverChange)
  // Nor does it have a screen.
  Object.assign(window, { matchMedia: () => ({ matches: false }) })
})

afterEach(() => {
  forget()
  cleanup()
  const noise = [...said]
  vi.restoreAllMocks()
  expect(noise, 'the console').toEqual([])
})

// The next file may share this page, so the browser's own functions are restored.
afterAll(() => {
  vi.unstubAllGlobals()
  vi.unstubAllEnvs()
})

/** As when the reader clears the site's storage in another tab and comes back: the page drops what it had read. */
function forget() {
  localStorage.clear()
  sessionStorage.clear()
  dispatchEvent(new StorageEvent('storage', { key: null }))
  emptyDisk()
  document.dispatchEvent(new Event('visibilitychange'))
}
