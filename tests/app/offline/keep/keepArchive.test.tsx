import { QueryClient } from '@tanstack/react-query'
import { afterEach, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest'
import { catalogueQuery, createQueryClient } from '../../../../src/app/data/queries.ts'
import { recordKnown } from '../../../../src/app/memory/deviceMemory.ts'
import { changePreferences } from '../../../../src/app/memory/preferences.ts'
import { saveStory } from '../../../../src/app/memory/readingRecord.ts'
import { readDeviceState, reportDeviceState } from '../../../../src/app/offline/keep/deviceState.ts'
import { keepArchive, removeIssues } from '../../../../src/app/offline/keep/keepArchive.ts'
import { writeCatalogue } from '../../../../src/device/keptCatalogue.ts'
import { answerDownloads } from '../../../../src/downloadWorker/answerDownloads.ts'
import { madeArchive } from '../../../publish/site/madeIssues.ts'
import { startLocalWorkers } from '../../../support/localWorker.ts'
import { startMemoryCaches } from '../../../support/memoryCaches.ts'
import { emptyDisk, fillDisk, storedRecord } from '../../support/deviceDisk.ts'
import { seed } from '../../support/renderRoute.tsx'

beforeEach(emptyDisk)
// The disk of the next test needs real ones.
afterEach(() => void vi.useRealTimers())

it('an issue that is removed makes room for what the reader saved while there was none', async () => {
  await recordKnown()
  fillDisk()
  saveStory('2021-07/tea', { en: 'Tea' })
  await recordKnown()
  vi.restoreAllMocks()
  await removeIssues(new QueryClient(), [])
  expect(Object.keys(await storedRecord())).toEqual(['2021-07/tea'])
})

/** A page of an archive that the reader does not download, and its device. */
async function startDevice() {
  startLocalWorkers(answerDownloads)
  const device = await startMemoryCaches()
  Object.defineProperty(navigator, 'serviceWorker', { value: {}, configurable: true })
  onTestFinished(() => void Reflect.deleteProperty(navigator, 'serviceWorker'))
  changePreferences({ download: 'stop' })
  reportDeviceState({ kind: 'checking', held: [] })
  const client = createQueryClient()
  seed(client, madeArchive(2, 1), [])
  return { ...device, client }
}

describe('a device that is slow to open its cache', () => {
  /** A page on a device that opens its cache in these times. */
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
    expect(readDeviceState().kind).toBe('partial')
  })

  it('may be asked again after half a minute', async () => {
    const client = await startSlowDevice(100_000)
    const check = keepArchive(client)
    await vi.advanceTimersByTimeAsync(30_000)
    await check
    expect(readDeviceState()).toEqual({ kind: 'checking', held: [], reason: 'unknown' })
    const next = keepArchive(client)
    await vi.runAllTimersAsync()
    await next
    expect(readDeviceState().kind).toBe('partial')
  })

  it('and did not answer one check does not hide what a later one found', async () => {
    const client = await startSlowDevice(100_000)
    const checks = [keepArchive(client), keepArchive(client)]
    await vi.advanceTimersByTimeAsync(30_000)
    await Promise.all(checks)
    expect(readDeviceState().kind).toBe('partial')
  })
})

describe('a device with a catalogue in a format of tomorrow', () => {
  /** The page's catalogue is the second release; the device keeps one in a later format, with a file of its own. */
  async function startDeviceOfTomorrow(order: number) {
    const { cache, client, files } = await startDevice()
    const shown = { ...(await client.ensureQueryData(catalogueQuery)), order: 2 }
    client.setQueryData(catalogueQuery.queryKey, shown)
    await writeCatalogue(cache, { ...shown, schema: shown.schema + 1, order })
    files.set('issues/tomorrow.json', { content: 'kept' })
    return { client, files, before: new Map(files) }
  }

  it('is left to the page of a later release that wrote it', async () => {
    const { client, files, before } = await startDeviceOfTomorrow(3)
    await keepArchive(client)
    expect(files).toEqual(before)
    expect(readDeviceState()).toEqual({ kind: 'checking', held: [], reason: 'unknown' })
  })

  it('follows a release that came after, in the format of today', async () => {
    const { client, files } = await startDeviceOfTomorrow(1)
    await keepArchive(client)
    expect([...files.keys()]).toEqual(['catalogue.json'])
    expect(JSON.parse(files.get('catalogue.json')?.content ?? '')).toMatchObject({ order: 2 })
  })
})
