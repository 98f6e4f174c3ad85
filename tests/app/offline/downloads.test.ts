import { expect, it, vi } from 'vitest'
import { damagedFiles, fetchFiles, stopFetching } from '../../../src/app/offline/downloads.ts'
import { integrityOf } from '../../../src/device/archiveFile.ts'
import { answerDownloads } from '../../../src/workers/download/answerDownloads.ts'
import { startLocalWorkers } from '../../support/localWorker.ts'
import { startMemoryCaches } from '../../support/memoryCaches.ts'

/** A device with a download worker, and a host that holds back its answers for these files. */
async function startDownloads(...names: readonly string[]) {
  const workers = startLocalWorkers(() => answerDownloads)
  const { files: held } = await startMemoryCaches()
  const files = await Promise.all(
    names.map(async (file) => ({ file, sri: await integrityOf(new TextEncoder().encode(file).buffer) })),
  )
  const host = new EventTarget()
  const answered = new Set<string>()
  vi.stubGlobal('fetch', async (address: string, { signal }: { signal: AbortSignal }) => {
    const name = new URL(address, 'https://example.org').pathname.replace('/archive/', '')
    // The worker's code is there at once.
    if (!names.includes(name)) return new Response('')
    await new Promise<void>((resolve, reject) => {
      if (answered.has(name)) resolve()
      host.addEventListener(name, () => resolve())
      signal.addEventListener('abort', () => reject(signal.reason))
    })
    return new Response(name)
  })
  const answerFor = (name: string) => {
    answered.add(name)
    host.dispatchEvent(new Event(name))
  }
  return { files, held, answerFor, workers }
}

it('can neither check nor fetch if the cache is forbidden', async () => {
  const { files } = await startDownloads('one')
  vi.stubGlobal('caches', { open: () => Promise.reject(new DOMException('no', 'SecurityError')) })
  await expect(damagedFiles(files)).rejects.toThrow('The device has no cache to check.')
  expect(await fetchFiles(files, () => {})).toBe('unreachable')
})

it('finds a damaged file, and leaves it', async () => {
  const { files, held } = await startDownloads('one', 'two', 'three')
  held.set('one', { content: 'one' })
  held.set('two', { content: 'owt' })
  expect(await damagedFiles(files)).toEqual(new Set(['two']))
  expect([...held.keys()]).toEqual(['one', 'two'])
})

it('stops a download, and leaves the next one alone', async () => {
  const { files, answerFor } = await startDownloads('one')
  const first = fetchFiles(files, () => {})
  await new Promise((resolve) => setTimeout(resolve))
  stopFetching()
  expect(await first).toBe('stopped')
  const second = fetchFiles(files, () => {})
  answerFor('one')
  expect(await second).toBeUndefined()
})
