import { describe, expect, it, onTestFinished, vi } from 'vitest'
import type { Catalogue } from '../../src/archive/catalogue.ts'
import { type FileOptions, fetchFile } from '../../src/device/fetchFile.ts'
import { writeKeptCatalogue } from '../../src/device/keptCatalogue.ts'
import { deriveCatalogue } from '../../src/site/deriveCatalogue.ts'
import { madeArchive } from '../site/madeIssues.ts'
import { hashedFile } from '../support/hashedFile.ts'
import { startMemoryCaches } from '../support/memoryCaches.ts'

type Tea = { readonly leaves: number }

const now = { path: 'tea-2.json', content: '{"leaves":2}' }
const earlier = { path: 'tea-1.json', content: '{"leaves":1}' }

const isTea = (value: unknown): value is Tea =>
  typeof value === 'object' && value !== null && 'leaves' in value

const patient = () => new Promise<never>(() => {})
const hasty = async () => {}

const wanted: FileOptions<Tea> = {
  read: (value) => (isTea(value) ? value : undefined),
  isKept: () => true,
  listedIn: ({ glossary }) => glossary,
  timedOut: patient,
  signal: undefined,
}

/** A device with a catalogue that lists an earlier version of the file, and the host's answer. */
async function startDevice(answer: () => Promise<Response> | Response) {
  const { files, cache } = await startMemoryCaches()
  const listed = { ...(await hashedFile(earlier.path, earlier.content)), bytes: earlier.content.length }
  const catalogue: Catalogue = { ...deriveCatalogue(madeArchive(1, 1)).catalogue, glossary: listed }
  await writeKeptCatalogue(cache, catalogue)
  files.set(earlier.path, { content: earlier.content })
  const asked: string[] = []
  vi.stubGlobal('fetch', async (address: string) => {
    asked.push(address)
    return answer()
  })
  return { files, cache, asked, file: await hashedFile(now.path, now.content) }
}

const right = () => new Response(now.content)
const silent = () => new Promise<never>(() => {})
const away = () => Promise.reject(new TypeError('Failed to fetch'))

describe('fetchFile', () => {
  it('returns the file on the device, and asks no host', async () => {
    const { files, asked, file } = await startDevice(right)
    files.set(now.path, { content: now.content })
    expect(await fetchFile(file, wanted)).toEqual({ value: { leaves: 2 } })
    expect(asked).toEqual([])
  })

  it('returns the host’s file otherwise, and keeps it', async () => {
    const { files, file } = await startDevice(right)
    expect(await fetchFile(file, wanted)).toEqual({ value: { leaves: 2 } })
    await expect.poll(() => files.get(now.path)?.content).toBe(now.content)
  })

  it('returns the host’s file while the device is still writing it', async () => {
    const { cache, file } = await startDevice(right)
    Object.assign(cache, { put: silent })
    // The seconds that the device has to answer never pass.
    vi.useFakeTimers({ toFake: ['setTimeout'] })
    onTestFinished(() => {
      vi.useRealTimers()
    })
    expect(await fetchFile(file, wanted)).toEqual({ value: { leaves: 2 } })
  })

  it('returns the host’s file if the device’s is damaged', async () => {
    const { files, file } = await startDevice(right)
    files.set(now.path, { content: '{"leaves":3}' })
    expect(await fetchFile(file, wanted)).toEqual({ value: { leaves: 2 } })
  })

  it('does not keep a file that the reader removed while it was fetched', async () => {
    const { files, file } = await startDevice(right)
    expect(await fetchFile(file, { ...wanted, isKept: () => false })).toEqual({ value: { leaves: 2 } })
    expect(files.has(now.path)).toBe(false)
  })

  it('returns the file on a full device as well, and in a browser without caches', async () => {
    const { cache, file } = await startDevice(right)
    Object.assign(cache, { put: () => Promise.reject(new DOMException('full', 'QuotaExceededError')) })
    expect(await fetchFile(file, wanted)).toEqual({ value: { leaves: 2 } })
    vi.stubGlobal('caches', undefined)
    expect(await fetchFile(file, wanted)).toEqual({ value: { leaves: 2 } })
  })

  it('returns the version of a new release, which has replaced the file on the host', async () => {
    const { file } = await startDevice(right)
    const renamed = { ...(await hashedFile('tea-3.json', '{"leaves":3}')), bytes: 12 }
    const { files, catalogue } = deriveCatalogue(madeArchive(1, 1))
    const listed = JSON.parse(files.find(({ path }) => path === 'archive/catalogue.json')?.content ?? '')
    const release = JSON.stringify({ ...listed, order: catalogue.order + 1, glossary: renamed })
    vi.stubGlobal('fetch', async (address: string) => {
      if (address.endsWith('catalogue.json')) return new Response(release)
      return address.endsWith('tea-3.json') ? new Response('{"leaves":3}') : new Response('', { status: 404 })
    })
    expect(await fetchFile(file, wanted)).toEqual({ value: { leaves: 3 } })
  })

  it('throws for a file that neither the host nor its catalogue has any more', async () => {
    const { file } = await startDevice(() => new Response('', { status: 404 }))
    const outcome = fetchFile(file, { ...wanted, listedIn: () => undefined })
    await expect(outcome).rejects.toMatchObject({ kind: 'missing', file: now.path, status: 404 })
  })

  it('throws for a file that has its hash and is something else', async () => {
    await startDevice(() => new Response('{}'))
    const file = await hashedFile('other.json', '{}')
    const outcome = fetchFile(file, { ...wanted, listedIn: () => undefined })
    await expect(outcome).rejects.toMatchObject({ kind: 'damaged', file: 'other.json' })
  })
})

describe('the earlier version on the device', () => {
  it.each([
    ['is unreachable', away, patient],
    ['times out', silent, hasty],
  ])('stands in if the host %s', async (_what, answer, timedOut) => {
    const { file } = await startDevice(answer)
    expect(await fetchFile(file, { ...wanted, timedOut })).toMatchObject({ value: { leaves: 1 } })
  })

  it('comes with a way to wait for the version that was asked for', async () => {
    let send: (answer: Response) => void = () => {}
    const { file, asked } = await startDevice(() => new Promise<Response>((resolve) => (send = resolve)))
    const { later } = await fetchFile(file, { ...wanted, timedOut: hasty })
    const version = later?.()
    await vi.waitFor(() => expect(asked).toHaveLength(1))
    send(right())
    expect(await version).toEqual({ leaves: 2 })
    expect(asked).toHaveLength(1)
  })

  it('comes with a way to request that version again if the first request failed', async () => {
    const answers = [away, away, right]
    const { file } = await startDevice(() => answers.shift()?.() ?? away())
    const { later } = await fetchFile(file, wanted)
    await expect(later?.()).rejects.toMatchObject({ kind: 'unreachable' })
    expect(await later?.()).toEqual({ leaves: 2 })
  })

  it('does not stand in if it is damaged or not listed', async () => {
    const { files, file } = await startDevice(away)
    const failure = { kind: 'unreachable', file: now.path }
    await expect(fetchFile(file, { ...wanted, listedIn: () => undefined })).rejects.toMatchObject(failure)
    files.set(earlier.path, { content: '{"leaves":0}' })
    await expect(fetchFile(file, wanted)).rejects.toMatchObject(failure)
  })
})
