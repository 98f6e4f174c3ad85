import { afterEach, describe, expect, it, vi } from 'vitest'
import {
  archiveCacheName,
  forgetFile,
  fromDevice,
  hasRoom,
  heldFile,
  heldFiles,
  heldJson,
  isFull,
  keepFile,
  openArchiveCache,
  openCacheInTime,
} from '../../src/device/archiveCache.ts'
import { hashedFile } from '../support/hashedFile.ts'
import { startMemoryCaches } from '../support/memoryCaches.ts'

afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

describe('the archive’s cache', () => {
  it('is of its own for each site of an origin', () => {
    expect(archiveCacheName('/')).not.toBe(archiveCacheName('/reader/'))
  })

  it('is opened where the browser has it', async () => {
    const { cache } = await startMemoryCaches()
    expect(await openArchiveCache()).toBe(cache)
  })

  it('is none where the browser forbids it', async () => {
    vi.stubGlobal('caches', { open: () => Promise.reject(new DOMException('no', 'SecurityError')) })
    expect(await openArchiveCache()).toBeUndefined()
  })

  it('is none where the browser has no caches', async () => {
    expect(await openArchiveCache()).toBeUndefined()
  })

  it('is none where the browser does not answer within three seconds', async () => {
    vi.useFakeTimers()
    vi.stubGlobal('caches', { open: () => new Promise(() => {}) })
    const opened = openArchiveCache()
    await vi.advanceTimersByTimeAsync(3_000)
    expect(await opened).toBeUndefined()
  })

  it.each([
    ['undefined', 'forbids it', () => Promise.reject(new DOMException('no', 'SecurityError'))],
    ['Error: no answer in 3000 ms', 'is slow', () => new Promise(() => {})],
  ])('is %s to those who must know that the browser %s', async (found, _what, open) => {
    vi.useFakeTimers()
    vi.stubGlobal('caches', { open })
    const opened = openCacheInTime().catch((error: unknown) => error)
    await vi.advanceTimersByTimeAsync(3_000)
    expect(String(await opened)).toBe(found)
  })
})

describe('a file', () => {
  it('is held once it was kept, and no more once it was forgotten', async () => {
    const { cache } = await startMemoryCaches()
    const tea = await hashedFile('issues/tea.json', '{"tea":1}')
    await keepFile(cache, tea.file, new Response('{"tea":1}'))
    expect(await heldFiles(cache)).toEqual(new Set(['issues/tea.json']))
    expect(await heldJson(cache, tea)).toEqual({ tea: 1 })
    await forgetFile(cache, tea.file)
    expect(await heldFiles(cache)).toEqual(new Set())
    expect(await heldFile(cache, tea)).toBeUndefined()
  })

  it('has the headers that it was kept with', async () => {
    const { cache } = await startMemoryCaches()
    const tea = await hashedFile('tea.json', 'tea')
    await keepFile(cache, tea.file, new Response('tea', { headers: { 'x-kept': 'yes' } }))
    expect((await heldFile(cache, tea))?.headers.get('x-kept')).toBe('yes')
  })

  it.each(['sea', 'te', ''])('that is spoilt into “%s” is not held, and removed', async (content) => {
    const { cache, files } = await startMemoryCaches()
    const tea = await hashedFile('tea.json', 'tea')
    files.set(tea.file, { content })
    expect(await heldFile(cache, tea)).toBeUndefined()
    expect(files.size).toBe(0)
  })

  it('that cannot be read for a moment, as where a page closes in WebKit, is held a second later', async () => {
    vi.useFakeTimers()
    const { cache, files, tea } = await unreadableTea(1)
    const held = heldFile(cache, tea)
    await vi.advanceTimersByTimeAsync(999)
    expect([...files.keys()]).toEqual(['tea.json'])
    await vi.advanceTimersByTimeAsync(1)
    expect(await (await held)?.text()).toBe('tea')
  })

  it('that cannot be read a second later either is not held, and removed', async () => {
    vi.useFakeTimers()
    const { cache, files, tea } = await unreadableTea(2)
    const held = heldFile(cache, tea)
    await vi.advanceTimersByTimeAsync(1_000)
    expect(await held).toBeUndefined()
    expect(files.size).toBe(0)
  })

  it('that the cache is silent about fails after half a minute', async () => {
    vi.useFakeTimers()
    const { cache } = await startMemoryCaches()
    const tea = { file: 'tea.json', sri: '' }
    Object.assign(cache, { match: () => new Promise(() => {}) })
    const outcome = heldFile(cache, tea).catch(String)
    await vi.advanceTimersByTimeAsync(30_000)
    expect(await outcome).toBe('Error: no answer in 30000 ms')
  })
})

describe('a device', () => {
  it('that fails says nothing', async () => {
    const { cache } = await startMemoryCaches()
    expect(await fromDevice(cache, () => Promise.reject(new Error('spoilt')))).toBeUndefined()
  })

  it('without a cache is not asked', async () => {
    const ask = vi.fn()
    expect(await fromDevice(undefined, ask)).toBeUndefined()
    expect(ask).not.toHaveBeenCalled()
  })

  it('that takes a file of that size has room, and keeps nothing of the trial', async () => {
    const { cache, files } = await startMemoryCaches()
    expect(await hasRoom(cache, 1000)).toBe(true)
    expect(files.size).toBe(0)
  })

  it('that refuses one has none', async () => {
    const { cache } = await startMemoryCaches()
    Object.assign(cache, { put: () => Promise.reject(new DOMException('full', 'QuotaExceededError')) })
    expect(await hasRoom(cache, 1000)).toBe(false)
  })

  it('is full where the browser says so, and not where it refuses for another reason', () => {
    expect(isFull(new DOMException('full', 'QuotaExceededError'))).toBe(true)
    expect(isFull(new DOMException('no', 'SecurityError'))).toBe(false)
    expect(isFull(new Error('QuotaExceededError'))).toBe(false)
  })
})

/** A cache with a whole file that cannot be read so many times. */
async function unreadableTea(times: number) {
  const { cache, files } = await startMemoryCaches()
  const tea = await hashedFile('tea.json', 'tea')
  await keepFile(cache, tea.file, new Response('tea'))
  const match = cache.match.bind(cache)
  let left = times
  Object.assign(cache, {
    match: async (address: string) => {
      left -= 1
      if (left < 0) return match(address)
      return new Response(new ReadableStream({ start: (body) => body.error(new TypeError('closed')) }))
    },
  })
  return { cache, files, tea }
}
