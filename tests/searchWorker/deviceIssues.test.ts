import { describe, expect, it, vi } from 'vitest'
import { noRelease } from '../../src/archive/catalogue/catalogue.ts'
import { wordsSpelt } from '../../src/archive/search/spelledWords.ts'
import type { IssueFile } from '../../src/device/workers/searchMessages.ts'
import { deriveCatalogue } from '../../src/publish/site/data/deriveCatalogue.ts'
import { lexicon } from '../../src/publish/words/lexicon.ts'
import { DeviceIssues } from '../../src/searchWorker/deviceIssues.ts'
import { madeArchive } from '../publish/site/madeIssues.ts'
import { type CachedFile, startMemoryCaches } from '../support/memoryCaches.ts'

// Before any test, since loading it takes a second.
const words = lexicon()

/** A device that holds these issues; `held` has its files by their paths under `archive/`. */
async function makeDevice(count: number) {
  const { catalogue, files: built } = deriveCatalogue(madeArchive(count, 1))
  const content = new Map(built.map((one) => [one.path, one.content]))
  const files: IssueFile[] = catalogue.issues.map(({ id, file, sri }) => ({ id, file, sri }))
  const { files: held } = await startMemoryCaches()
  for (const { file } of files) held.set(file, { content: content.get(`archive/${file}`) ?? '' })
  return { files, held }
}

/** The ids of the searchable issues. */
async function searchable(issues: DeviceIssues): Promise<string[]> {
  const read = await Promise.all(issues.newestFirst())
  return read.flatMap((issue) => issue?.id ?? [])
}

it('those on the device are read, and those alone', async () => {
  const { files, held } = await makeDevice(3)
  held.delete(files[1]?.file ?? '')
  const issues = new DeviceIssues()
  await issues.open({ files, keeps: true })
  expect(await searchable(issues)).toEqual(['2021-12', '2021-10'])
  expect(issues.count).toBe(3)
})

it('a file that is not what the catalogue promised is left out, and read once it is mended', async () => {
  const { files, held } = await makeDevice(2)
  const [{ file } = { file: '' }] = files
  const content = held.get(file)?.content ?? ''
  held.set(file, { content: content.replace('Headline', 'Heedline') })
  const issues = new DeviceIssues()
  await issues.open({ files, keeps: true })
  expect(await searchable(issues)).toEqual(['2021-11'])
  held.set(file, { content })
  await issues.open({ files, keeps: true })
  expect(await searchable(issues)).toEqual(['2021-12', '2021-11'])
})

it('the words of those on the device with their words are found by pinyin, and a spoilt file of words costs nothing else', async () => {
  const { catalogue, files: built } = deriveCatalogue(madeArchive(2, 1), [], noRelease, { lexicon: words })
  const { files: held } = await startMemoryCaches()
  for (const { path, content } of built) held.set(path.replace('archive/', ''), { content })
  held.set(catalogue.issues[1]?.words?.file ?? '', { content: '{' })
  const issues = new DeviceIssues()
  await issues.open({ files: catalogue.issues, keeps: true })
  expect(wordsSpelt('biāotí', await issues.words())).toEqual(['标题'])
  expect(await searchable(issues)).toEqual(['2021-12', '2021-11'])
  const without = new DeviceIssues()
  await without.open({ files: catalogue.issues.map(({ id, file, sri }) => ({ id, file, sri })), keeps: true })
  expect((await without.words()).size).toBe(0)
})

describe('where the device keeps none', () => {
  /** A host with these files; `asked` lists the paths that were requested. */
  function makeHost(held: ReadonlyMap<string, CachedFile>) {
    const asked: string[] = []
    vi.stubGlobal('caches', { open: () => Promise.reject(new DOMException('no', 'SecurityError')) })
    vi.stubGlobal('fetch', async (address: string) => {
      const path = address.replace('https://example.org/archive/', '')
      asked.push(path)
      const file = held.get(path)
      if (!file) throw new TypeError('Failed to fetch')
      return new Response(file.content)
    })
    return asked
  }

  it('a search fetches them, verified, newest first, and each once; a damaged one past the browser’s cache', async () => {
    const { files, held } = await makeDevice(6)
    const asked = makeHost(held)
    const damaged = files[1]?.file ?? ''
    held.set(damaged, { content: '{}' })
    const issues = new DeviceIssues()
    await issues.open({ files, keeps: false })
    expect(asked).toEqual([])
    expect(await searchable(issues)).toEqual(['2021-12', '2021-10', '2021-09', '2021-08', '2021-07'])
    expect([...new Set(asked)]).toEqual(files.map(({ file }) => file))
    expect(asked.filter((file) => file === damaged)).toHaveLength(2)
    expect(asked).toHaveLength(7)
    expect(await searchable(issues)).toHaveLength(5)
    expect(asked.slice(7)).toEqual([damaged, damaged])
  })

  it('no more are fetched than a reader would let it, nor from a host that does not answer', async () => {
    const { files, held } = await makeDevice(120)
    const asked = makeHost(held)
    const issues = new DeviceIssues()
    await issues.open({ files, keeps: false })
    expect(await searchable(issues)).toHaveLength(100)
    const silent = makeHost(new Map())
    const others = new DeviceIssues()
    await others.open({ files, keeps: false })
    expect(await searchable(others)).toEqual([])
    expect([asked.length, silent.length]).toEqual([100, 4])
  })
})

it('a device that does not answer is passed by, and asked again by the next search', async () => {
  vi.useFakeTimers()
  const { files } = await makeDevice(2)
  const answering = caches
  vi.stubGlobal('caches', { open: () => new Promise(() => {}) })
  const issues = new DeviceIssues()
  const opening = issues.open({ files, keeps: true })
  await vi.advanceTimersByTimeAsync(10_000)
  await opening
  const first = searchable(issues)
  await vi.advanceTimersByTimeAsync(60_000)
  expect(await first).toEqual([])
  vi.useRealTimers()
  vi.stubGlobal('caches', answering)
  expect(await searchable(issues)).toEqual(['2021-12', '2021-11'])
})
