import { describe, expect, it, vi } from 'vitest'
import { noRelease } from '../../../src/archive/catalogue.ts'
import { findStories } from '../../../src/archive/search/searchableIssue.ts'
import { readTerms } from '../../../src/archive/search/searchTerms.ts'
import { wordsSpelt } from '../../../src/archive/search/spelledWords.ts'
import { archiveCacheName } from '../../../src/device/archiveCache.ts'
import { integrityOf } from '../../../src/device/archiveFile.ts'
import { writeKeptCatalogue } from '../../../src/device/keptCatalogue.ts'
import type { IssueFile } from '../../../src/device/searchRequests.ts'
import { deriveCatalogue } from '../../../src/site/deriveCatalogue.ts'
import { lexicon } from '../../../src/words/lexicon.ts'
import { DeviceIssues } from '../../../src/workers/search/deviceIssues.ts'
import { madeArchive, madeIssue, madeStory } from '../../site/madeIssues.ts'
import { issueOfTomorrow } from '../../support/issueOfTomorrow.ts'
import { type CachedFile, startMemoryCaches } from '../../support/memoryCaches.ts'

// Before any test, since loading it takes a second.
const words = lexicon()

/** A device with these issues. `held` has its files by their paths under `archive/`. */
async function makeDevice(count: number, archive = madeArchive(count, 1)) {
  const { files, held, keep } = await makeDeviceWithWords(archive)
  return { files: files.map(withoutWords), held, keep }
}

/** A device with issues and the files of their words. */
async function makeDeviceWithWords(archive = madeArchive(2, 1)) {
  const { catalogue, files: built } = deriveCatalogue(archive, [], noRelease, { lexicon: words })
  const { cache, files: held, keep } = await startMemoryCaches()
  keep(built)
  return { files: catalogue.issues, held, keep, cache }
}

const withoutWords = ({ id, file, sri }: IssueFile): IssueFile => ({ id, file, sri })

/** The issues that can be searched. */
async function read(issues: DeviceIssues, files: readonly IssueFile[], keeps = true) {
  const read = await Promise.all(await issues.newestFirst({ files, keeps }))
  return read.filter((issue) => issue !== undefined)
}

async function idsOf(...asked: Parameters<typeof read>): Promise<string[]> {
  return (await read(...asked)).map(({ id }) => id)
}

/** The words with this pinyin. */
async function spelt(pinyin: string, ...asked: Parameters<typeof read>): Promise<string[]> {
  await read(...asked)
  return wordsSpelt(pinyin, asked[0].spellings)
}

it('reads the issues on the device, and no others', async () => {
  const { files, held } = await makeDevice(3)
  held.delete(files[1]?.file ?? '')
  expect(await idsOf(new DeviceIssues(), files)).toEqual(['2021-12', '2021-10'])
})

it('leaves out a damaged file, and reads it once it is repaired', async () => {
  const { files, held } = await makeDevice(2)
  const [{ file } = { file: '' }] = files
  const content = held.get(file)?.content ?? ''
  held.set(file, { content: content.replace('Headline', 'Heedline') })
  const issues = new DeviceIssues()
  expect(await idsOf(issues, files)).toEqual(['2021-11'])
  held.set(file, { content })
  expect(await idsOf(issues, files)).toEqual(['2021-12', '2021-11'])
})

it('finds a story with places and topics of a later release, but omits those', async () => {
  const { files } = await makeDevice(1, [issueOfTomorrow()])
  const [issue] = await read(new DeviceIssues(), files)
  const found = issue ? findStories(issue, readTerms('headline')) : []
  expect(found.map(({ places, topics }) => [places, topics])).toEqual([
    [['yunnan'], ['tourism']],
    [[], []],
  ])
})

describe('an issue that was corrected since the page was opened', () => {
  /** A device that has the correction alone or both versions, and the files that the page lists. */
  async function correct(kept: 'alone' | 'as well') {
    const { files, held, keep } = await makeDevice(2)
    const later = deriveCatalogue([madeIssue('2021-12', [madeStory('tea')]), ...madeArchive(2, 1).slice(1)])
    keep(later.files)
    if (kept === 'alone') held.delete(files[0]?.file ?? '')
    const cache = await caches.open(archiveCacheName('/'))
    await writeKeptCatalogue(cache, later.catalogue)
    return { files, held, cache, later: later.catalogue }
  }

  /** The ids of the stories that the issues have, newest first. */
  async function stories(files: readonly IssueFile[], issues = new DeviceIssues()): Promise<string[]> {
    const found = (await read(issues, files)).flatMap((issue) => findStories(issue, readTerms('headline')))
    return found.map(({ id }) => id)
  }

  it('is read as corrected if the device has only the correction, although the page lists the earlier version', async () => {
    const { files } = await correct('alone')
    expect(await stories(files)).toEqual(['tea', 'story-1'])
  })

  it('is read in the version that the page lists if the device has both', async () => {
    const { files } = await correct('as well')
    expect(await stories(files)).toEqual(['story-1', 'story-1'])
  })

  it('is read as corrected if the correction replaces it during the read', async () => {
    const { files, held } = await correct('as well')
    held.set(files[0]?.file ?? '', { content: 'cut' })
    const issues = new DeviceIssues()
    expect(await stories(files, issues)).toEqual(['story-1'])
    held.delete(files[0]?.file ?? '')
    expect(await stories(files, issues)).toEqual(['tea', 'story-1'])
  })

  it('is not read if it is withdrawn, or the correction is damaged', async () => {
    const { files, held, cache, later } = await correct('alone')
    held.set(later.issues[0]?.file ?? '', { content: 'cut' })
    expect(await stories(files)).toEqual(['story-1'])
    const [, november] = later.issues
    await writeKeptCatalogue(cache, { ...later, issues: november ? [november] : [] })
    expect(await stories(files)).toEqual(['story-1'])
  })
})

describe('words that arrive after their issue was read', () => {
  async function startLate() {
    const { files, held } = await makeDeviceWithWords()
    const late = files.flatMap(({ words }) => {
      const content = words && held.get(words.file)
      return content ? [[words.file, content] as const] : []
    })
    for (const [file] of late) held.delete(file)
    const bringWords = () => {
      for (const [file, content] of late) held.set(file, content)
    }
    return { files, bringWords }
  }

  it('are found by the next search', async () => {
    const { files, bringWords } = await startLate()
    const issues = new DeviceIssues()
    expect(await spelt('biāotí', issues, files)).toEqual([])
    bringWords()
    expect(await spelt('biāotí', issues, files)).toEqual(['标题'])
    expect(await idsOf(issues, files)).toEqual(['2021-12', '2021-11'])
  })

  it('are found if the page did not ask for words at first', async () => {
    const { files, bringWords } = await startLate()
    bringWords()
    const issues = new DeviceIssues()
    expect(await spelt('biāotí', issues, files.map(withoutWords))).toEqual([])
    expect(await spelt('biāotí', issues, files)).toEqual(['标题'])
  })
})

it('reads words in a later format once, and their issues as well', async () => {
  const { files: listed, cache, held } = await makeDeviceWithWords()
  const later = new TextEncoder().encode('{"format":2}')
  const sri = await integrityOf(later.buffer)
  const files = listed.map((issue) => ({ ...issue, words: { file: `${issue.id}.words`, sri } }))
  for (const { words } of files) held.set(words.file, { content: '{"format":2}' })
  const issues = new DeviceIssues()
  expect(await spelt('biāotí', issues, files)).toEqual([])
  const reading = vi.spyOn(cache, 'match')
  expect(await idsOf(issues, files)).toEqual(['2021-12', '2021-11'])
  expect(reading).not.toHaveBeenCalled()
})

it('finds words by pinyin, and loses nothing else to a damaged file of words', async () => {
  const { files, held } = await makeDeviceWithWords()
  held.set(files[1]?.words?.file ?? '', { content: '{' })
  const issues = new DeviceIssues()
  expect(await spelt('biāotí', issues, files)).toEqual(['标题'])
  expect(await idsOf(issues, files)).toEqual(['2021-12', '2021-11'])
})

describe('on a device that keeps no issues', () => {
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

  it('a search fetches them, verified, newest first, each once, and a damaged one past the browser’s cache', async () => {
    const { files, held } = await makeDevice(6)
    const asked = makeHost(held)
    const damaged = files[1]?.file ?? ''
    held.set(damaged, { content: '{}' })
    const issues = new DeviceIssues()
    expect(await idsOf(issues, files, false)).toEqual(['2021-12', '2021-10', '2021-09', '2021-08', '2021-07'])
    expect([...new Set(asked)]).toEqual(files.map(({ file }) => file))
    expect(asked.filter((file) => file === damaged)).toHaveLength(2)
    expect(asked).toHaveLength(7)
    expect(await idsOf(issues, files, false)).toHaveLength(5)
    expect(asked.slice(7)).toEqual([damaged, damaged])
  })

  it('a search fetches at most a hundred, and none from a host that does not answer', async () => {
    const { files, held } = await makeDevice(120)
    const asked = makeHost(held)
    expect(await idsOf(new DeviceIssues(), files, false)).toHaveLength(100)
    const silent = makeHost(new Map())
    expect(await idsOf(new DeviceIssues(), files, false)).toEqual([])
    expect([asked.length, silent.length]).toEqual([100, 4])
  })
})

it('goes on without a device that does not answer, and asks it again in the next search', async () => {
  vi.useFakeTimers()
  const { files } = await makeDevice(2)
  const answering = caches
  vi.stubGlobal('caches', { open: () => new Promise(() => {}) })
  const issues = new DeviceIssues()
  const first = idsOf(issues, files)
  await vi.advanceTimersByTimeAsync(60_000)
  expect(await first).toEqual([])
  vi.useRealTimers()
  vi.stubGlobal('caches', answering)
  expect(await idsOf(issues, files)).toEqual(['2021-12', '2021-11'])
})
