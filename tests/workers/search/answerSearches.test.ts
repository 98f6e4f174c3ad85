import { describe, expect, it, vi } from 'vitest'
import { noRelease } from '../../../src/archive/catalogue.ts'
import { noFilters } from '../../../src/archive/filters.ts'
import type { SearchRequests } from '../../../src/device/searchRequests.ts'
import { WorkerClient } from '../../../src/device/workerClient.ts'
import { deriveCatalogue } from '../../../src/site/deriveCatalogue.ts'
import { lexicon } from '../../../src/words/lexicon.ts'
import { answerSearches } from '../../../src/workers/search/answerSearches.ts'
import { madeArchive } from '../../site/madeIssues.ts'
import { startLocalWorkers } from '../../support/localWorker.ts'
import { startMemoryCaches } from '../../support/memoryCaches.ts'

// Before any test, since loading it takes a second.
const words = lexicon()

const searchFor = (query: string) => ({ query, filters: noFilters, limit: 20 })

/** A device that holds three issues, and a search worker. */
async function startSearch() {
  startLocalWorkers(answerSearches)
  const { keep } = await startMemoryCaches()
  const { catalogue, files } = deriveCatalogue(madeArchive(3, 2))
  keep(files)
  const client = new WorkerClient<SearchRequests>('/search.js')
  const archive = {
    files: catalogue.issues.map(({ id, file, sri }) => ({ id, file, sri })),
    keeps: true,
    names: [],
  }
  return { client, archive }
}

it('searches the issues on the device', async () => {
  const { client, archive } = await startSearch()
  const found = await client.request('search', { archive, search: searchFor('headline') })
  expect(found).toMatchObject({ searched: 3, total: 3, done: true })
  expect(found.hits).toHaveLength(6)
})

it('stops a search that the page aborts, and answers the next', async () => {
  const { client, archive } = await startSearch()
  const asking = new AbortController()
  const asked = { archive, search: searchFor('headline') }
  const stopped = client.request('search', asked, { signal: asking.signal })
  asking.abort('another query')
  await expect(stopped).rejects.toBe('another query')
  const next = await client.request('search', { archive, search: searchFor('story-2') })
  expect(next.hits).toHaveLength(3)
})

describe('a search that fetches the issues itself', () => {
  /** A host of three issues and their words, without some files. `asked` lists the paths that were requested. */
  async function startFetching(query: string, without: (path: string) => boolean = () => false) {
    startLocalWorkers(answerSearches)
    const { catalogue, files } = deriveCatalogue(madeArchive(3, 2), [], noRelease, { lexicon: words })
    const asked: string[] = []
    vi.stubGlobal('location', { href: 'https://example.org/worker.js' })
    vi.stubGlobal('caches', undefined)
    vi.stubGlobal('fetch', async (address: string) => {
      const file = files.find(({ path }) => address === `https://example.org/${path}` && !without(path))
      asked.push(address)
      return new Response(file?.content, { status: file ? 200 : 404 })
    })
    const client = new WorkerClient<SearchRequests>('/search.js')
    const listed = catalogue.issues.map(({ id, file, sri, words }) => ({ id, file, sri, words }))
    const archive = { files: listed, keeps: false, names: [] }
    await client.request('open', archive)
    expect(asked).toEqual([])
    return { found: await client.request('search', { archive, search: searchFor(query) }), asked }
  }

  it('finds words by their pinyin the first time as well', async () => {
    const { found } = await startFetching('biaoti')
    expect(found).toMatchObject({ searched: 3, total: 3, done: true })
    expect(found.hits).toHaveLength(6)
  })

  it('requests a file once that the host does not have', async () => {
    const { found, asked } = await startFetching('biaoti', (path) => path.includes('issues/2021-11'))
    expect(found).toMatchObject({ searched: 2, total: 3, done: true })
    expect(asked.filter((address) => address.includes('issues/2021-11'))).toHaveLength(1)
  })
})

it('finds what the reader follows only in issues that are on the device and intact', async () => {
  const { client, archive } = await startSearch()
  const subjects = [{ kind: 'topic', id: 'trade' }] as const
  const [newest, ...others] = archive.files
  const damaged = others.map((file) => ({ ...file, sri: 'sha256-other' }))
  const missing = { ...archive.files[1], id: '2022-01', file: 'issues/2022-01.none.json', sri: '' }
  const files = [...(newest ? [newest] : []), ...damaged, missing]
  const found = await client.request('follow', { files, subjects })
  const stories = [1, 2].map((each) => ({
    id: `story-${each}`,
    headline: { en: `Headline of story-${each}`, zh: `标题 story-${each}` },
  }))
  expect(found).toEqual([{ id: '2021-12', stories }])
})
