import { afterEach, describe, expect, it, vi } from 'vitest'
import {
  archiveCacheName,
  cachedFiles,
  isQuotaExceeded,
  openArchiveCache,
  readCached,
  readCachedJson,
  removeCached,
  tryDevice,
  writeCached,
} from '../../src/device/archiveCache.ts'
import { integrityOf } from '../../src/device/archiveFile.ts'
import { hashedFile } from '../support/hashedFile.ts'
import { startMemoryCaches } from '../support/memoryCaches.ts'

const never = () => new Promise<never>(() => {})
const tea = await hashedFile('tea.json', 'tea')

afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

it('writes a hash as Subresource Integrity does', async () => {
  // printf tea | openssl dgst -sha256 -binary | base64
  const hash = 'sha256-qfdNHsNuvesto/blhoCQzSotILPcynti9gMEsdPZ70I='
  expect(await integrityOf(new TextEncoder().encode('tea').buffer)).toBe(hash)
})

describe('the archive’s cache', () => {
  it('has a different name for each site of an origin', () => {
    expect(archiveCacheName('/')).not.toBe(archiveCacheName('/reader/'))
  })

  it.each([
    ['the browser has no caches', undefined, 'undefined'],
    ['forbids them', { open: () => Promise.reject(new DOMException('no', 'SecurityError')) }, 'undefined'],
    ['does not answer', { open: never }, 'Error: no answer in 30000 ms'],
  ])(
    'is given up after three seconds if %s; only a slow device makes opening it throw',
    async (_what, caches, outcome) => {
      vi.useFakeTimers()
      vi.stubGlobal('caches', caches)
      const tried = tryDevice(async () => 'opened')
      const opened = openArchiveCache().catch((error: unknown) => error)
      await vi.advanceTimersByTimeAsync(3_000)
      expect(await tried).toBeUndefined()
      await vi.advanceTimersByTimeAsync(27_000)
      expect(String(await opened)).toBe(outcome)
    },
  )
})

describe('a cached file', () => {
  it('can be read without its original headers after it is written, until it is removed', async () => {
    const { cache } = await startMemoryCaches()
    const json = await hashedFile('issues/tea.json', '{"tea":1}')
    await writeCached(cache, json.file, new Response('{"tea":1}', { headers: { refresh: '0' } }))
    expect(await cachedFiles(cache)).toEqual(new Set(['issues/tea.json']))
    expect(await readCachedJson(cache, json)).toEqual({ tea: 1 })
    expect((await readCached(cache, json))?.headers.get('refresh')).toBeNull()
    await removeCached(cache, json.file)
    expect(await cachedFiles(cache)).toEqual(new Set())
    expect(await readCached(cache, json)).toBeUndefined()
  })

  it.each(['sea', 'te', ''])('is not read, and stays, if it is damaged into “%s”', async (content) => {
    const { cache, files } = await startMemoryCaches()
    files.set(tea.file, { content })
    expect(await readCached(cache, tea)).toBeUndefined()
    expect([...files.keys()]).toEqual([tea.file])
  })

  // While a page closes, WebKit fails its reads, and would still carry out a deletion.
  it('stays if it cannot be read', async () => {
    const { cache, files } = await startMemoryCaches()
    await writeCached(cache, tea.file, new Response('tea'))
    const closed = () => new ReadableStream({ start: (body) => body.error(new TypeError('closed')) })
    Object.assign(cache, { match: async () => new Response(closed()) })
    expect(await readCached(cache, tea)).toBeUndefined()
    expect([...files.keys()]).toEqual([tea.file])
  })

  it('fails if the cache is silent for half a minute', async () => {
    vi.useFakeTimers()
    const { cache } = await startMemoryCaches()
    Object.assign(cache, { match: never })
    const outcome = readCached(cache, tea).catch(String)
    await vi.advanceTimersByTimeAsync(30_000)
    expect(await outcome).toBe('Error: no answer in 30000 ms')
  })
})

it('knows that storage is full only if the browser names its quota', () => {
  expect(isQuotaExceeded(new DOMException('full', 'QuotaExceededError'))).toBe(true)
  // A file that Firefox 153 has no room for in a cache is refused with an object of its own.
  expect(isQuotaExceeded({ name: 'NS_ERROR_FILE_NO_DEVICE_SPACE' })).toBe(true)
  expect(isQuotaExceeded(new DOMException('no', 'SecurityError'))).toBe(false)
  expect(isQuotaExceeded(undefined)).toBe(false)
  expect(isQuotaExceeded(new Error('QuotaExceededError'))).toBe(false)
})
