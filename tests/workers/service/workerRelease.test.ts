import { afterEach, describe, expect, it, vi } from 'vitest'
import { keepRelease, requireUpdate } from '../../../src/workers/service/workerRelease.ts'
import { makeMemoryCache } from '../../support/memoryCaches.ts'

// Workbox reads its switches from a worker's global scope.
vi.hoisted(() => vi.stubGlobal('self', { __WB_DISABLE_DEV_LOGS: true }))

const start = 'https://example.org/'
const known = { order: 20, content: 'known' }
const later = { order: 30, content: 'other' }
const older = { order: 10, content: 'other' }

/** Stands for a worker that the device has. */
const worker: ServiceWorker = Object.assign(new EventTarget(), {
  scriptURL: `${start}sw.js`,
  state: 'activated' as const,
  onstatechange: null,
  onerror: null,
  postMessage: () => {},
})
const none = { active: null, waiting: null }
const active = { active: worker, waiting: null }
const both = { active: worker, waiting: worker }

afterEach(() => {
  vi.unstubAllGlobals()
})

/** A device whose active worker has noted its release. */
async function startDevice() {
  const { files, cache } = makeMemoryCache(start)
  vi.stubGlobal('location', { href: `${start}sw.js` })
  vi.stubGlobal('caches', { open: async () => cache })
  await keepRelease(known, active)
  return files
}

const refused = /^The device has /

describe('a worker', () => {
  it.each([
    ['of a later build', later, active],
    ['of a later build, while one waits', later, both],
    ['of another build with the same order', { ...later, order: known.order }, active],
    [
      'of a later build with the shell of the active one, which takes back the one that waits',
      { ...known, order: 30 },
      both,
    ],
  ])('%s is installed', async (_what, release, workers) => {
    await startDevice()
    await expect(requireUpdate(release, workers)).resolves.toBeUndefined()
  })

  it.each([
    ['of an earlier build', older, active],
    ['of an earlier build, while one waits', older, both],
    ['that is the active one', known, both],
    ['of a later build with the shell of the active one', { ...known, order: 30 }, active],
    ['of an earlier build with the shell of the active one', { ...known, order: 10 }, active],
  ])('%s is refused', async (_what, release, workers) => {
    await startDevice()
    await expect(requireUpdate(release, workers)).rejects.toThrow(refused)
  })

  it('is installed, however old, where none is active', async () => {
    await startDevice()
    await expect(requireUpdate(older, none)).resolves.toBeUndefined()
  })

  it('is installed, however old, where nothing is noted of the active one', async () => {
    const files = await startDevice()
    files.clear()
    await expect(requireUpdate(older, active)).resolves.toBeUndefined()
  })

  it('is installed, however old, where what is noted is damaged', async () => {
    const files = await startDevice()
    const note = files.get('sw.js')
    files.set('sw.js', { ...note, content: note?.content.replace('20', '90') ?? '' })
    await expect(requireUpdate(later, active)).resolves.toBeUndefined()
  })

  it('is installed where storage throws, and the active one is none the worse for noting nothing', async () => {
    await startDevice()
    vi.stubGlobal('caches', { open: () => Promise.reject(new Error('no storage')) })
    await expect(requireUpdate(older, active)).resolves.toBeUndefined()
    await expect(keepRelease(later, active)).resolves.toBeUndefined()
  })

  it('between the active one and a later build that changed the archive alone is refused', async () => {
    await startDevice()
    await expect(requireUpdate({ ...known, order: 30 }, active)).rejects.toThrow(refused)
    await expect(requireUpdate({ ...later, order: 25 }, active)).rejects.toThrow(refused)
    // The active worker is asked to mend the shell, and still has its own order.
    await keepRelease(known, active)
    await expect(requireUpdate({ ...later, order: 25 }, active)).rejects.toThrow(refused)
  })

  it('that became active notes its release in place of the one before, also if that is later', async () => {
    await startDevice()
    await keepRelease(older, active)
    await expect(requireUpdate({ ...known, order: 15 }, active)).resolves.toBeUndefined()
  })

  it('that waits notes nothing', async () => {
    await startDevice()
    await keepRelease(later, both)
    await expect(requireUpdate(later, active)).resolves.toBeUndefined()
  })
})
