import { afterEach, describe, expect, it, vi } from 'vitest'
import { integrityOf } from '../../src/device/integrity.ts'
import type { IssueFile } from '../../src/device/workers/searchMessages.ts'
import { deriveCatalogue } from '../../src/publish/site/data/deriveCatalogue.ts'
import { DeviceIssues } from '../../src/searchWorker/deviceIssues.ts'
import { madeArchive } from '../publish/site/madeIssues.ts'

afterEach(() => vi.unstubAllGlobals())

/** A device that holds these issues; `held` has its files by their address. */
function makeDevice(count: number) {
  const { catalogue, files: built } = deriveCatalogue(madeArchive(count, 1))
  const addressOf = (file: string) => `https://example.org/archive/${file}`
  const content = new Map(built.map((one) => [`https://example.org/${one.path}`, one.content]))
  const files: IssueFile[] = catalogue.issues.map(({ id, file, sri }) => ({
    id,
    address: addressOf(file),
    sri,
  }))
  const held = new Map(files.map(({ address }) => [address, content.get(address) ?? '']))
  vi.stubGlobal('caches', {
    open: async () => ({
      keys: async () => [...held.keys()].map((url) => new Request(url)),
      match: async (address: string) => {
        const text = held.get(address)
        return text === undefined ? undefined : new Response(text)
      },
    }),
  })
  return { files, held }
}

/** The ids of the issues that can be searched. */
async function searchable(issues: DeviceIssues): Promise<string[]> {
  const read = await Promise.all(issues.newestFirst())
  return read.flatMap((issue) => issue?.id ?? [])
}

it('those on the device are read, and those alone', async () => {
  const { files, held } = makeDevice(3)
  held.delete(files[1]?.address ?? '')
  const issues = new DeviceIssues()
  await issues.open({ cache: 'archive', files, keeps: true })
  expect(await searchable(issues)).toEqual(['2021-12', '2021-10'])
  expect(issues.count).toBe(3)
})

it('a file that is not what the catalogue promised is left out, and read once it is mended', async () => {
  const { files, held } = makeDevice(2)
  const [{ address } = { address: '' }] = files
  const right = held.get(address) ?? ''
  held.set(address, right.replace('Headline', 'Heedline'))
  const issues = new DeviceIssues()
  await issues.open({ cache: 'archive', files, keeps: true })
  expect(await searchable(issues)).toEqual(['2021-11'])
  held.set(address, right)
  await issues.open({ cache: 'archive', files, keeps: true })
  expect(await searchable(issues)).toEqual(['2021-12', '2021-11'])
})

describe('where the device keeps none', () => {
  /** A host that answers with these files, once the browser has held them against their hash. */
  function makeHost(held: ReadonlyMap<string, string>) {
    const asked: string[] = []
    vi.stubGlobal('caches', { open: () => Promise.reject(new DOMException('no', 'SecurityError')) })
    vi.stubGlobal('fetch', async (address: string, { integrity = '' }: RequestInit) => {
      asked.push(address)
      const content = held.get(address)
      if (!content || (await integrityOf(await new Response(content).arrayBuffer())) !== integrity)
        throw new TypeError('Failed to fetch')
      return new Response(content)
    })
    return asked
  }

  it('a search fetches them, verified, newest first, and each once', async () => {
    const { files, held } = makeDevice(6)
    const asked = makeHost(held)
    held.set(files[1]?.address ?? '', '{}')
    const issues = new DeviceIssues()
    await issues.open({ cache: 'archive', files, keeps: false })
    expect(asked).toEqual([])
    expect(await searchable(issues)).toEqual(['2021-12', '2021-10', '2021-09', '2021-08', '2021-07'])
    expect(asked).toEqual(files.map(({ address }) => address))
    expect(await searchable(issues)).toHaveLength(5)
    expect(asked.slice(6)).toEqual([files[1]?.address])
  })

  it('no more are fetched than a reader would let it, nor from a host that does not answer', async () => {
    const { files, held } = makeDevice(120)
    const asked = makeHost(held)
    const issues = new DeviceIssues()
    await issues.open({ cache: 'archive', files, keeps: false })
    expect(await searchable(issues)).toHaveLength(100)
    const silent = makeHost(new Map())
    const others = new DeviceIssues()
    await others.open({ cache: 'archive', files, keeps: false })
    expect(await searchable(others)).toEqual([])
    expect([asked.length, silent.length]).toEqual([100, 4])
  })
})

it('a device that does not answer is passed by', async () => {
  vi.useFakeTimers()
  const { files } = makeDevice(2)
  vi.stubGlobal('caches', { open: () => new Promise(() => {}) })
  const issues = new DeviceIssues()
  const opening = issues.open({ cache: 'archive', files, keeps: true })
  await vi.advanceTimersByTimeAsync(10_000)
  await opening
  vi.useRealTimers()
  expect(await searchable(issues)).toEqual([])
})
