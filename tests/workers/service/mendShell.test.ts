import { afterEach, expect, it, onTestFinished, vi } from 'vitest'
import { mendShell, wholeFile } from '../../../src/workers/service/mendShell.ts'
import { hashedFile } from '../../support/hashedFile.ts'
import { makeMemoryCache } from '../../support/memoryCaches.ts'

// Workbox reads its switches from a worker's global scope.
vi.hoisted(() => vi.stubGlobal('self', { __WB_DISABLE_DEV_LOGS: true }))

const start = 'https://example.org/'

afterEach(() => {
  vi.unstubAllGlobals()
})

/** A device that holds `app.js`, or something else instead, and the host's answer, if there is one. */
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
  return { files, asked, entry: { url: `${start}app.js`, integrity: sri } }
}

it('a file that is as the build wrote it is not asked for', async () => {
  const { entry, asked } = await startDevice('right')
  expect(await (await wholeFile(entry))?.text()).toBe('right')
  expect(asked).toEqual([])
})

it.each([
  ['spoilt', 'wrong'],
  ['missing', undefined],
])('a file that is %s is fetched past every cache, and kept', async (_, held) => {
  const { entry, asked, files } = await startDevice(held, () => new Response('right'))
  expect(await (await wholeFile(entry))?.text()).toBe('right')
  expect(asked).toEqual([{ url: entry.url, mode: 'reload' }])
  expect(files.get('app.js')?.content).toBe('right')
})

it.each([
  ['refuses it', () => new Response('gone', { status: 404 })],
  ['is away', undefined],
  ['sends another', () => new Response('wrong as well')],
])('a damaged file is not available where the host %s', async (_, answer) => {
  const { entry, files } = await startDevice('wrong', answer)
  expect(await wholeFile(entry)).toBeUndefined()
  expect(files.get('app.js')?.content).toBe('wrong')
})

it('a file that comes slowly is kept, and one of which nothing comes for half a minute is given up', async () => {
  vi.useFakeTimers()
  onTestFinished(() => {
    vi.useRealTimers()
  })
  const { entry, files } = await startDevice(undefined)
  let isSilent = true
  vi.stubGlobal('fetch', async (_: string, { signal }: RequestInit) => {
    const body = new ReadableStream({
      start(controller) {
        signal?.addEventListener('abort', () => controller.error(signal.reason))
        if (isSilent) return
        for (const [at, letter] of [...'right'].entries())
          setTimeout(() => controller.enqueue(new TextEncoder().encode(letter)), (at + 1) * 25_000)
        setTimeout(() => controller.close(), 125_001)
      },
    })
    return new Response(body)
  })
  const outcome = vi.fn()
  void wholeFile(entry).then(outcome)
  await vi.advanceTimersByTimeAsync(29_000)
  expect(outcome).not.toHaveBeenCalled()
  await vi.advanceTimersByTimeAsync(2_000)
  expect(outcome).toHaveBeenCalledExactlyOnceWith(undefined)
  isSilent = false
  const found = wholeFile(entry)
  await vi.advanceTimersByTimeAsync(126_000)
  expect(await (await found)?.text()).toBe('right')
  expect(files.get('app.js')?.content).toBe('right')
})

it('a page that was edited on its way comes from its copy, and is kept as the page', async () => {
  const { files } = await startDevice(undefined)
  const { sri } = await hashedFile('shell.html', 'right')
  vi.stubGlobal(
    'fetch',
    async (url: string) => new Response(url === `${start}shell.txt` ? 'right' : 'edited'),
  )
  expect(await (await wholeFile({ url: `${start}shell.html`, integrity: sri }))?.text()).toBe('right')
  expect(files.get('shell.html')?.content).toBe('right')
})

it('a picture that was re-encoded on its way is kept as it came, and not asked for again', async () => {
  await startDevice(undefined)
  const { sri } = await hashedFile('icon.png', 'right')
  let asked = 0
  vi.stubGlobal('fetch', async () => {
    asked += 1
    return new Response('smaller', { headers: { 'content-type': 'image/webp' } })
  })
  const entry = { url: `${start}icon.png`, integrity: sri }
  expect(await (await wholeFile(entry))?.text()).toBe('smaller')
  expect(await (await wholeFile(entry))?.text()).toBe('smaller')
  expect(asked).toBe(2)
})

it.each([
  ['a page', 'app.png', 'text/html', 200],
  ['an error', 'app.png', 'image/png', 500],
  ['code that calls itself a picture', 'app.js', 'image/png', 200],
])('%s is not kept in place of the file', async (_, path, type, status) => {
  const { files } = await startDevice(undefined)
  const { sri } = await hashedFile(path, 'right')
  vi.stubGlobal('fetch', async (_: string, { integrity }: RequestInit) => {
    if (integrity) throw new TypeError('Failed to fetch')
    return new Response('wrong', { status, headers: { 'content-type': type } })
  })
  expect(await wholeFile({ url: `${start}${path}`, integrity: sri })).toBeUndefined()
  expect(files.has(path)).toBe(false)
})

it('the shell is whole where each of its files is', async () => {
  const { entry } = await startDevice('right')
  expect(await mendShell([entry])).toBe(true)
  expect(await mendShell([entry, { ...entry, url: `${start}other.js` }])).toBe(false)
})
