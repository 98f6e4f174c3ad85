import { afterEach, describe, expect, it, onTestFinished, vi } from 'vitest'
import { noteRelease, requireUpdate } from '../../../src/workers/service/workerRelease.ts'
import { makeMemoryCache } from '../../support/memoryCaches.ts'

const start = 'https://example.org/'
const known = { order: 20, content: 'known' }
const later = { order: 30, content: 'other' }
const older = { order: 10, content: 'other' }

/** Stands for a worker that the device has. */
const worker = {
  postMessage: (_request: unknown, [port]: MessagePort[]) => port?.postMessage(known),
}
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
  await noteRelease(known, active)
  return files
}

const refused = /^The device has /

describe('a worker is installed', () => {
  it.each([
    ['of a later build', later, active],
    ['of a later build, while one waits', later, both],
    ['of another build with the same order', { ...later, order: known.order }, active],
    ['of a later build with the active shell, which replaces one that waits', { ...known, order: 30 }, both],
    ['of an earlier build, if none is active', older, none],
  ])('%s', async (_what, release, workers) => {
    await startDevice()
    await expect(requireUpdate(release, workers)).resolves.toBeUndefined()
  })

  it('of an earlier build, if nothing is noted of the active one', async () => {
    const files = await startDevice()
    files.clear()
    await expect(requireUpdate(older, active)).resolves.toBeUndefined()
  })

  it('of an earlier build, if the active one is from the future because a clock was wrong', async () => {
    await startDevice()
    await noteRelease({ order: Date.now() + 2 * 24 * 60 * 60 * 1000, content: 'other' }, active)
    await expect(requireUpdate(known, active)).resolves.toBeUndefined()
  })

  it.each([
    ['answers nothing', undefined],
    ['answers something else', { ok: true }],
  ])('that is the noted one, if a foreign worker has taken its place that %s', async (_what, answer) => {
    await startDevice()
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    onTestFinished(() => void vi.useRealTimers())
    const foreign = {
      postMessage: vi.fn((_request: unknown, [port]: MessagePort[]) => answer && port?.postMessage(answer)),
    }
    const outcome = requireUpdate(known, { active: foreign, waiting: null })
    await vi.waitFor(() => expect(foreign.postMessage).toHaveBeenCalled())
    await vi.advanceTimersByTimeAsync(10_000)
    await expect(outcome).resolves.toBeUndefined()
  })

  it('if the note is damaged', async () => {
    const files = await startDevice()
    const note = files.get('sw.js')
    files.set('sw.js', { ...note, content: note?.content.replace('20', '90') ?? '' })
    await expect(requireUpdate(later, active)).resolves.toBeUndefined()
  })

  it('if storage throws, and the active one goes on without a note', async () => {
    await startDevice()
    vi.stubGlobal('caches', { open: () => Promise.reject(new Error('no storage')) })
    await expect(requireUpdate(older, active)).resolves.toBeUndefined()
    await expect(noteRelease(later, active)).resolves.toBeUndefined()
  })
})

describe('a worker is refused', () => {
  it.each([
    ['of an earlier build', older, active],
    ['of an earlier build, while one waits', older, both],
    ['that is the active one', known, both],
    ['of a later build with the active shell', { ...known, order: 30 }, active],
    ['of an earlier build with the active shell', { ...known, order: 10 }, active],
  ])('%s', async (_what, release, workers) => {
    await startDevice()
    await expect(requireUpdate(release, workers)).rejects.toThrow(refused)
  })

  it('that is the active one, in a browser whose workers can send each other nothing', async () => {
    await startDevice()
    const mute = {
      postMessage() {
        throw new DOMException('no', 'InvalidStateError')
      },
    }
    await expect(requireUpdate(known, { active: mute, waiting: null })).rejects.toThrow(refused)
  })

  it('between the active one and a later build with the same shell', async () => {
    await startDevice()
    await expect(requireUpdate({ ...known, order: 30 }, active)).rejects.toThrow(refused)
    await expect(requireUpdate({ ...later, order: 25 }, active)).rejects.toThrow(refused)
    // The active worker repairs its shell, and still has its own order.
    await noteRelease(known, active)
    await expect(requireUpdate({ ...later, order: 25 }, active)).rejects.toThrow(refused)
  })
})

it('notes the release that became active, even in place of a later one', async () => {
  await startDevice()
  await noteRelease(older, active)
  await expect(requireUpdate({ ...known, order: 15 }, active)).resolves.toBeUndefined()
})

it('notes nothing while a worker waits', async () => {
  await startDevice()
  await noteRelease(later, both)
  await expect(requireUpdate(later, active)).resolves.toBeUndefined()
})
