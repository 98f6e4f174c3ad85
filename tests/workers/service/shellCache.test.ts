import { afterEach, expect, it, onTestFinished, vi } from 'vitest'
import { fixedHeaders } from '../../../src/boot/contracts.ts'
import { intactFile, removeOthers, repairShell } from '../../../src/workers/service/shellCache.ts'
import { hashedFile } from '../../support/hashedFile.ts'
import { makeMemoryCache } from '../../support/memoryCaches.ts'

const start = 'https://example.org/'

afterEach(() => {
  vi.unstubAllGlobals()
})

/** Headers that would stop a page, or the app, for as long as the device keeps the file. */
const harmful = {
  'content-security-policy': 'sandbox',
  'content-type': 'text/plain',
  'content-disposition': 'attachment',
  refresh: '0;url=https://portal.example/',
}
const own = new Headers([...fixedHeaders, ['content-type', 'text/javascript']])

/** A device with this content of `app.js`, or none, and the host's answer, if there is one. */
async function startDevice(held: string | undefined, answer?: () => Response) {
  const { files, cache } = makeMemoryCache(start)
  if (held !== undefined) files.set('app.js', { content: held })
  vi.stubGlobal('location', { href: `${start}sw.js` })
  vi.stubGlobal('caches', { open: async () => cache })
  const asked: unknown[] = []
  vi.stubGlobal('fetch', async (url: string, { cache: mode }: RequestInit) => {
    asked.push({ url, mode })
    if (!answer) throw new TypeError('Failed to fetch')
    return answer()
  })
  const { sri } = await hashedFile('app.js', 'right')
  const refuseWriting = () => {
    cache.put = () => Promise.reject(new DOMException('full', 'QuotaExceededError'))
  }
  return { files, asked, refuseWriting, entry: { url: `${start}app.js`, revision: null, integrity: sri } }
}

it('does not wait for a cache that removes nothing, because pages wait until the worker is active', async () => {
  vi.useFakeTimers()
  onTestFinished(() => void vi.useRealTimers())
  await startDevice(undefined)
  vi.stubGlobal('caches', { open: async () => ({ keys: () => new Promise(() => {}) }) })
  const outcome = removeOthers([]).catch(String)
  await vi.advanceTimersByTimeAsync(3_000)
  expect(await outcome).toContain('no answer')
})

it('does not request a file that is intact', async () => {
  const { entry, asked } = await startDevice('right')
  expect(await (await intactFile(entry))?.text()).toBe('right')
  expect(asked).toEqual([])
})

it.each([
  ['damaged', 'wrong'],
  ['missing', undefined],
])('fetches a file that is %s past every cache, and keeps it', async (_, held) => {
  const bodies = ['wrong', 'right'].values()
  const { entry, asked, files } = await startDevice(held, () => new Response(bodies.next().value))
  expect(await (await intactFile(entry))?.text()).toBe('right')
  expect(asked).toEqual(['default', 'reload'].map((mode) => ({ url: entry.url, mode })))
  expect(files.get('app.js')?.content).toBe('right')
})

it.each([
  ['that the device has from an earlier release', 'right', undefined],
  ['that the host sends', undefined, () => new Response('right', { headers: harmful })],
])('keeps and returns a file %s with only our own headers', async (_, held, answer) => {
  const { entry, files } = await startDevice(undefined, answer)
  if (held) files.set('app.js', { content: held, headers: harmful })
  const file = await intactFile(entry)
  expect([...(file?.headers ?? [])]).toEqual([...own])
  expect(files.get('app.js')).toEqual({ content: 'right', headers: Object.fromEntries(own) })
})

it.each([
  ['that it has from an earlier release', 'right', true],
  ['that the host sends, but does not count it as kept', undefined, false],
])('returns a file %s if the device is full', async (_, held, isKept) => {
  const { entry, files, refuseWriting } = await startDevice(undefined, () => new Response('right'))
  if (held) files.set('app.js', { content: held, headers: harmful })
  refuseWriting()
  const file = await intactFile(entry)
  expect(await file?.text()).toBe('right')
  expect([...(file?.headers ?? [])]).toEqual([...own])
  expect(await repairShell([entry])).toBe(isKept)
})

it.each([
  ['refuses the file', () => new Response('gone', { status: 404 })],
  ['is unreachable', undefined],
  ['sends another file', () => new Response('wrong as well')],
])('returns undefined for a damaged file if the host %s', async (_, answer) => {
  const { entry, files } = await startDevice('wrong', answer)
  expect(await intactFile(entry)).toBeUndefined()
  expect(files.get('app.js')?.content).toBe('wrong')
})

// `timeouts.test.ts` has files that arrive slowly.
it('gives up a file after half a minute without data', async () => {
  vi.useFakeTimers()
  onTestFinished(() => void vi.useRealTimers())
  const { entry } = await startDevice(undefined)
  const silent = (_: string, { signal }: RequestInit) =>
    new Promise((_resolve, reject) => signal?.addEventListener('abort', () => reject(signal.reason)))
  vi.stubGlobal('fetch', silent)
  const outcome = vi.fn()
  void intactFile(entry).then(outcome)
  await vi.advanceTimersByTimeAsync(29_000)
  expect(outcome).not.toHaveBeenCalled()
  await vi.advanceTimersByTimeAsync(2_000)
  expect(outcome).toHaveBeenCalledExactlyOnceWith(undefined)
})

it('replaces a page that a network has edited with its copy, and keeps that as the page', async () => {
  const { files } = await startDevice(undefined)
  const { sri } = await hashedFile('shell.html', 'right')
  vi.stubGlobal(
    'fetch',
    async (url: string) => new Response(url === `${start}shell.txt` ? 'right' : 'edited'),
  )
  expect(
    await (await intactFile({ url: `${start}shell.html`, revision: null, integrity: sri }))?.text(),
  ).toBe('right')
  expect(files.get('shell.html')?.content).toBe('right')
})

it('keeps a picture that a network has re-encoded as received, and does not request it again', async () => {
  await startDevice(undefined)
  const { sri } = await hashedFile('icon.png', 'right')
  let asked = 0
  vi.stubGlobal('fetch', async () => {
    asked += 1
    return new Response('smaller', { headers: { 'content-type': 'image/webp' } })
  })
  const entry = { url: `${start}icon.png`, revision: null, integrity: sri }
  expect(await (await intactFile(entry))?.text()).toBe('smaller')
  expect(await (await intactFile(entry))?.text()).toBe('smaller')
  expect(asked).toBe(2)
})

it.each([
  ['a page', 'app.png', 'text/html', 200],
  ['an error', 'app.png', 'image/png', 500],
  ['code that calls itself a picture', 'app.js', 'image/png', 200],
])('does not keep %s in place of the file', async (_, path, type, status) => {
  const { files } = await startDevice(undefined)
  const { sri } = await hashedFile(path, 'right')
  vi.stubGlobal('fetch', async (_: string, { integrity }: RequestInit) => {
    if (integrity) throw new TypeError('Failed to fetch')
    return new Response('wrong', { status, headers: { 'content-type': type } })
  })
  expect(await intactFile({ url: `${start}${path}`, revision: null, integrity: sri })).toBeUndefined()
  expect(files.has(path)).toBe(false)
})

it('says whether every file of the shell that reading needs is intact', async () => {
  const { entry } = await startDevice('right')
  expect(await repairShell([entry])).toBe(true)
  expect(await repairShell([entry, { ...entry, url: `${start}icon.png` }])).toBe(true)
  expect(await repairShell([entry, { ...entry, url: `${start}other.js` }])).toBe(false)
})
