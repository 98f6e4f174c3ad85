import { expect, it, onTestFinished, vi } from 'vitest'
import { answerDownloads } from '../../../src/workers/download/answerDownloads.ts'
import { hashedFile } from '../../support/hashedFile.ts'
import { startMemoryCaches } from '../../support/memoryCaches.ts'

it('reports the files of a second together, and none after the end', async () => {
  const { files: kept } = await startMemoryCaches()
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  onTestFinished(() => void vi.useRealTimers())
  const files = await Promise.all(['one', 'two', 'three'].map((name) => hashedFile(name, name)))
  let send = () => {}
  vi.stubGlobal('fetch', async (address: string) => {
    if (address.endsWith('three')) await new Promise<void>((resolve) => (send = resolve))
    return new Response(address.slice(address.lastIndexOf('/') + 1))
  })
  const messages: unknown[] = []
  const { port1: port } = new MessageChannel()
  vi.spyOn(port, 'postMessage').mockImplementation((message) => messages.push(message))
  answerDownloads({ data: { kind: 'fetch', asked: files }, ports: [port] })
  while (kept.size < 2) await new Promise(setImmediate)
  await vi.advanceTimersByTimeAsync(1_000)
  // Files are verified at the same time, so the order is not fixed.
  const together: unknown = expect.arrayContaining(['one', 'two'])
  expect(messages[0]).toEqual({ type: 'progress', progress: together })
  send()
  while (messages.length < 2) await new Promise(setImmediate)
  await vi.advanceTimersByTimeAsync(1_100)
  expect(messages.slice(1)).toEqual([{ type: 'result', result: undefined }])
  port.close()
})
