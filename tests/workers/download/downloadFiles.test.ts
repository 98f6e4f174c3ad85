import { expect, it, vi } from 'vitest'
import { downloadFiles } from '../../../src/workers/download/answerDownloads.ts'
import { hashedFile } from '../../support/hashedFile.ts'
import { startMemoryCaches } from '../../support/memoryCaches.ts'

/** A device, and a host of files that contain their own names; those in `lost` are missing. */
async function startDownload(count: number, lost: readonly string[] = []) {
  const { files: held, cache } = await startMemoryCaches()
  const names = Array.from({ length: count }, (_, number) => `file-${number + 1}`)
  const asked: string[] = []
  vi.stubGlobal('fetch', async (address: string) => {
    const name = address.slice(address.lastIndexOf('/') + 1)
    asked.push(name)
    return lost.includes(name) ? new Response('', { status: 404 }) : new Response(name)
  })
  const files = await Promise.all(names.map((name) => hashedFile(name, name)))
  return { held, cache, names, asked, files, stop: new AbortController() }
}

it('keeps all files, in order, and reports each once it is kept', async () => {
  const { held, cache, names, asked, files, stop } = await startDownload(12)
  const kept: string[] = []
  const failure = await downloadFiles(cache, files, stop, ({ file }) => {
    expect([...held.keys()]).toContain(file)
    kept.push(file)
  })
  expect(failure).toBeUndefined()
  expect(asked).toEqual(names)
  expect(kept.sort()).toEqual([...names].sort())
})

it('keeps the other files if one is missing, and says so', async () => {
  const { held, cache, files, stop } = await startDownload(8, ['file-2'])
  expect(await downloadFiles(cache, files, stop, () => {})).toBe('unreachable')
  expect(held.size).toBe(7)
  expect(held.has('file-2')).toBe(false)
})

it('does not keep a file with another hash', async () => {
  const { held, cache, files, stop } = await startDownload(2)
  const wrong = await hashedFile('file-1', 'something else')
  expect(await downloadFiles(cache, [wrong, ...files.slice(1)], stop, () => {})).toBe('unreachable')
  expect([...held.keys()]).toEqual(['file-2'])
})

it('ends on a full device, and keeps what it can', async () => {
  const { held, cache, files, stop, asked } = await startDownload(40)
  const put = cache.put.bind(cache)
  Object.assign(cache, {
    put: (address: string, response: Response) =>
      held.size < 10 ? put(address, response) : Promise.reject(new DOMException('', 'QuotaExceededError')),
  })
  expect(await downloadFiles(cache, files, stop, () => {})).toBe('full')
  expect(held.size).toBeGreaterThanOrEqual(10)
  expect(asked.length).toBeLessThan(40)
})

it('has at most ten files waiting for a slow device', async () => {
  const { held, cache, files, stop, asked } = await startDownload(40)
  const put = cache.put.bind(cache)
  const onTheirWay: number[] = []
  let before = Promise.resolve()
  Object.assign(cache, {
    put: (address: string, response: Response) => {
      before = before.then(async () => {
        await new Promise((done) => setTimeout(done, 5))
        onTheirWay.push(asked.length - held.size)
        await put(address, response)
      })
      return before
    },
  })
  await downloadFiles(cache, files, stop, () => {})
  expect(Math.max(...onTheirWay)).toBeLessThanOrEqual(10)
  expect(held.size).toBe(40)
})

it('ends when the reader stops it, after what is being written', async () => {
  const { held, cache, files, stop } = await startDownload(40)
  const kept: string[] = []
  const failure = await downloadFiles(cache, files, stop, ({ file }) => {
    kept.push(file)
    stop.abort()
  })
  expect(failure).toBe('stopped')
  expect(kept.length).toBeLessThan(40)
  expect([...held.keys()].sort()).toEqual(kept.sort())
})
