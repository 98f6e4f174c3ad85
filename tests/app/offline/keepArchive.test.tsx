import { QueryClient } from '@tanstack/react-query'
import { afterEach, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest'
import { catalogueQuery, createQueryClient, ensureCatalogue } from '../../../src/app/data/queries.ts'
import { recordKnown } from '../../../src/app/memory/deviceMemory.ts'
import { changePreferences } from '../../../src/app/memory/preferences.ts'
import { saveStory } from '../../../src/app/memory/readingRecord.ts'
import { readDeviceState, reportDeviceState } from '../../../src/app/offline/deviceState.ts'
import { keepArchive, removeIssues } from '../../../src/app/offline/keepArchive.ts'
import { type Catalogue, filesOf } from '../../../src/archive/catalogue.ts'
import { packCatalogue } from '../../../src/archive/packedCatalogue.ts'
import { writeKeptCatalogue } from '../../../src/device/keptCatalogue.ts'
import { deriveCatalogue } from '../../../src/site/deriveCatalogue.ts'
import { answerDownloads } from '../../../src/workers/download/answerDownloads.ts'
import { madeArchive, madeIssue, madeStory } from '../../site/madeIssues.ts'
import { startLocalWorkers } from '../../support/localWorker.ts'
import { startMemoryCaches } from '../../support/memoryCaches.ts'
import { emptyDisk, fillDisk, storedRecord } from '../support/deviceDisk.ts'
import { seed } from '../support/renderRoute.tsx'

beforeEach(emptyDisk)
// The disk of the next test needs real ones.
afterEach(() => void vi.useRealTimers())

it('writes what the reader saved on a full device once a removed issue has made room', async () => {
  await recordKnown()
  fillDisk()
  saveStory('2021-07/tea', { en: 'Tea' })
  await recordKnown()
  vi.restoreAllMocks()
  await removeIssues(new QueryClient(), [])
  expect(Object.keys(await storedRecord())).toEqual(['2021-07/tea'])
})

/** A page whose reader downloads nothing, and its device. */
async function startDevice() {
  startLocalWorkers(() => answerDownloads)
  const device = await startMemoryCaches()
  Object.defineProperty(navigator, 'serviceWorker', { value: {}, configurable: true })
  onTestFinished(() => void Reflect.deleteProperty(navigator, 'serviceWorker'))
  changePreferences({ download: 'stop' })
  reportDeviceState({ kind: 'checking', held: [] })
  const client = createQueryClient()
  seed(client, madeArchive(2, 1), [])
  return { ...device, client }
}

it('removes a corrected issue in both versions if the page shows the earlier one', async () => {
  const { files, keep, cache, client } = await startDevice()
  const issues = [madeIssue('2021-12', [madeStory('tea')]), ...madeArchive(2, 1).slice(1)]
  const corrected = deriveCatalogue(issues, [], { order: 1, withdrawn: [] })
  keep([...deriveCatalogue(madeArchive(2, 1)).files, ...corrected.files])
  await writeKeptCatalogue(cache, corrected.catalogue)
  const [december] = (await ensureCatalogue(client)).issues
  await removeIssues(client, december ? [december] : [])
  expect([...files.keys()].filter((path) => path.includes('2021-12'))).toEqual([])
})

describe('a device that is slow to open its cache', () => {
  /** A page on a device that takes these times to open its cache, in milliseconds. */
  async function startSlowDevice(...times: readonly number[]) {
    const { cache, client } = await startDevice()
    const delays = times.values()
    vi.stubGlobal('caches', {
      open: () => new Promise((resolve) => setTimeout(() => resolve(cache), delays.next().value ?? 0)),
    })
    vi.useFakeTimers()
    return client
  }

  it('is waited for', async () => {
    const check = keepArchive(await startSlowDevice(10_000))
    await vi.advanceTimersByTimeAsync(9_000)
    expect(readDeviceState()).toEqual({ kind: 'checking', held: [] })
    await vi.runAllTimersAsync()
    await check
    expect(readDeviceState().kind).toBe('shell')
  })

  it('can be asked again after half a minute', async () => {
    const client = await startSlowDevice(100_000)
    const check = keepArchive(client)
    await vi.advanceTimersByTimeAsync(30_000)
    await check
    expect(readDeviceState()).toEqual({ kind: 'unknown', held: [] })
    const next = keepArchive(client)
    await vi.runAllTimersAsync()
    await next
    expect(readDeviceState().kind).toBe('shell')
  })

  it('does not hide what a later check found', async () => {
    const client = await startSlowDevice(100_000)
    const checks = [keepArchive(client), keepArchive(client)]
    await vi.advanceTimersByTimeAsync(30_000)
    await Promise.all(checks)
    expect(readDeviceState().kind).toBe('shell')
  })
})

/** Passes fake time until the task ends. The device's hashes take real time. */
async function passTimeFor(task: Promise<void>): Promise<void> {
  let ended = false
  void task.finally(() => {
    ended = true
  })
  while (!ended) {
    await vi.advanceTimersByTimeAsync(50)
    await new Promise((resolve) => setImmediate(resolve))
  }
}

it.each([
  ['as long as it works', 60_000, 60_000],
  ['for two minutes at most', 1e9, 120_000],
])('waits for another tab that has the lock, %s', async (_what, held, waited) => {
  const { client } = await startDevice()
  vi.useFakeTimers()
  const request = (_name: string, { signal }: LockOptions, work: () => Promise<unknown>) =>
    new Promise((resolve, reject) => {
      setTimeout(() => signal?.aborted || resolve(work()), held)
      signal?.addEventListener('abort', () => reject(signal.reason))
    })
  Object.defineProperty(navigator, 'locks', { value: { request }, configurable: true })
  onTestFinished(() => void Reflect.deleteProperty(navigator, 'locks'))
  const check = keepArchive(client)
  await vi.advanceTimersByTimeAsync(waited - 1_000)
  expect(readDeviceState()).toEqual({ kind: 'checking', held: [] })
  await vi.advanceTimersByTimeAsync(30_000)
  vi.useRealTimers()
  await check
  expect(readDeviceState().kind).toBe('shell')
})

describe('a slow device, and a host whose catalogue neither lists nor withdraws an issue', () => {
  const kept = deriveCatalogue(madeArchive(3, 1), [], { order: 1, withdrawn: [] })
  const host = deriveCatalogue(madeArchive(2, 1), [], { order: 2, withdrawn: [] })

  /** A device with the longer archive that takes four seconds for each of these operations. */
  async function startSlowDisk(...slow: readonly ('match' | 'keys')[]) {
    const { cache, files, keep } = await startDevice()
    keep(kept.files)
    await writeKeptCatalogue(cache, kept.catalogue)
    for (const name of slow) {
      const operation: (address: string) => Promise<unknown> = cache[name]
      Object.assign(cache, {
        [name]: (address: string) =>
          new Promise((resolve) => setTimeout(() => resolve(operation(address)), 4_000)),
      })
    }
    const text = JSON.stringify(packCatalogue(host.catalogue))
    vi.stubGlobal('fetch', async () => new Response(text))
    return files
  }

  it.each([
    ['the catalogue', ['match']],
    ['the list of its files', ['keys']],
    ['both', ['match', 'keys']],
  ] as const)('loses nothing if it was slow to give %s', async (_, slow) => {
    const files = await startSlowDisk(...slow)
    vi.useFakeTimers({ toFake: ['setTimeout'] })
    await passTimeFor(keepArchive(createQueryClient()))
    expect([...files.keys()].sort()).toEqual(
      ['catalogue.json', ...filesOf(kept.catalogue).map(({ file }) => file)].sort(),
    )
    const ids = kept.catalogue.issues.map(({ id }) => id)
    const written: Catalogue = JSON.parse(files.get('catalogue.json')?.content ?? '')
    expect(written.issues.map(({ id }) => id)).toEqual(ids)
    expect(readDeviceState().held).toEqual(ids)
  })
})

describe('a device with a damaged issue', () => {
  const { catalogue, files: published } = deriveCatalogue(madeArchive(2, 1), [], { order: 1, withdrawn: [] })
  const [damaged, intact] = catalogue.issues.map(({ id }) => id)

  async function keepDamaged(answer: (address: string) => Promise<Response>) {
    const { cache, files, keep, client } = await startDevice()
    keep(published)
    await writeKeptCatalogue(cache, catalogue)
    const file = catalogue.issues[0]?.file ?? ''
    const content = files.get(file)?.content ?? ''
    files.set(file, { content: content.slice(1) })
    changePreferences({ download: 'keep' })
    client.setQueryData(catalogueQuery.queryKey, { value: catalogue })
    vi.stubGlobal('fetch', answer)
    await keepArchive(client)
    return { now: files.get(file)?.content, content }
  }

  it('does not say that it has the issue, and keeps the file until the host answers', async () => {
    const { now, content } = await keepDamaged(() => Promise.reject(new TypeError('no host')))
    expect(now).toBe(content.slice(1))
    expect(readDeviceState()).toMatchObject({ kind: 'shell', held: [intact] })
  })

  it('replaces it by the host’s', async () => {
    const { now, content } = await keepDamaged(async (address) => {
      const asked = published.find(({ path }) => new URL(address, location.href).pathname.endsWith(path))
      return asked ? new Response(asked.content) : new Response('', { status: 404 })
    })
    expect(now).toBe(content)
    expect(readDeviceState().held).toEqual([damaged, intact])
  })

  it('does not say that it has one that arrived and was kept empty, as Firefox does when it is full', async () => {
    const { cache, client } = await startDevice()
    const put = cache.put.bind(cache)
    const kept: string[] = []
    cache.put = async (address, response) => {
      const path = String(address)
      if (!path.includes('/issues/')) return put(path, response)
      if (kept.length > 0) throw new DOMException('', 'QuotaExceededError')
      kept.push(path)
      return put(path, new Response(''))
    }
    changePreferences({ download: 'keep' })
    client.setQueryData(catalogueQuery.queryKey, { value: catalogue })
    const contents = new Map(published.map(({ path, content }) => [`/${path}`, content]))
    vi.stubGlobal('fetch', async (address: string) => new Response(contents.get(new URL(address).pathname)))
    await keepArchive(client)
    expect([kept.length, readDeviceState().held]).toEqual([1, []])
  })
})

describe('a device with a catalogue in a later format', () => {
  /** The page's catalogue is the second release. The device has one in a later format, with a file of its own. */
  async function startDeviceOfTomorrow(order: number) {
    const { cache, client, files } = await startDevice()
    const shown = { ...(await ensureCatalogue(client)), order: 2 }
    client.setQueryData(catalogueQuery.queryKey, { value: shown })
    await writeKeptCatalogue(cache, { ...shown, schema: shown.schema + 1, order })
    files.set('issues/tomorrow.json', { content: 'kept' })
    return { client, files, before: new Map(files) }
  }

  it('is left alone if a later release wrote it', async () => {
    const { client, files, before } = await startDeviceOfTomorrow(3)
    await keepArchive(client)
    expect(files).toEqual(before)
    expect(readDeviceState()).toEqual({ kind: 'unknown', held: [] })
  })

  it('follows a later release in today’s format', async () => {
    const { client, files } = await startDeviceOfTomorrow(1)
    await keepArchive(client)
    expect([...files.keys()]).toEqual(['catalogue.json'])
    expect(JSON.parse(files.get('catalogue.json')?.content ?? '')).toMatchObject({ order: 2 })
  })
})
