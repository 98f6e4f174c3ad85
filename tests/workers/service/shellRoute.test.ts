import { afterEach, expect, it, onTestFinished, vi } from 'vitest'
import { fixedHeaders, leadToHost } from '../../../src/boot/contracts.ts'
import { archiveCacheName } from '../../../src/device/archiveCache.ts'
import { writeKeptCatalogue } from '../../../src/device/keptCatalogue.ts'
import { deriveCatalogue } from '../../../src/site/deriveCatalogue.ts'
import { answerWithShell, readerAddress } from '../../../src/workers/service/shellRoute.ts'
import { madeArchive } from '../../site/madeIssues.ts'
import { hashedFile } from '../../support/hashedFile.ts'
import { makeMemoryCache, startMemoryCaches } from '../../support/memoryCaches.ts'

const origin = 'https://example.org/'
const shell = `<head>${leadToHost}</head><body><div id="root"></div></body>`

afterEach(() => {
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
})

it.each([
  ['/', ['/', '/index.html', '/en', '/en/', '/zh/about/index.html', '/en/search/?q=12.5', '/?from=a.html']],
  ['/b/', ['/b/', '/b/zh/issues/2021-07/tea/', '/b/en/?utm_source=mp.weixin.qq.com']],
])('answers only for the reader’s own pages under %s', (base, own) => {
  const others = ['/b/b/', '/blog/', '/feed.json', '/en/feed.xml', '/en/feed.xml?a=1', '/sw.js', '/english/']
  const another = base === '/' ? '/b/en/' : '/en/'
  const answered = [...own, ...others, another].filter((path) => readerAddress(base).test(path))
  expect(answered).toEqual(own)
})

/** A worker on a device with an issue and this shell, and the host's answer, if there is one. */
async function startWorker(held: string, answer?: () => Response | Promise<Response>) {
  const { keep, cache } = await startMemoryCaches()
  const { catalogue, files: built } = deriveCatalogue(madeArchive(1, 1))
  keep(built)
  await writeKeptCatalogue(cache, catalogue)
  const ofShell = makeMemoryCache(origin)
  ofShell.files.set('shell.html', {
    content: held,
    headers: { 'content-security-policy': 'sandbox', 'content-type': 'text/plain' },
  })
  vi.stubGlobal('caches', {
    open: async (name: string) => (name === archiveCacheName('/') ? cache : ofShell.cache),
  })
  vi.stubGlobal('fetch', async (_asked: unknown, { integrity }: RequestInit = {}) => {
    // The host has pages, but no shell: what it sends instead has another hash.
    if (!answer || integrity !== undefined) throw new TypeError('Failed to fetch')
    return answer()
  })
  const entry = {
    url: `${origin}shell.html`,
    revision: null,
    integrity: (await hashedFile('shell.html', shell)).sri,
  }
  return (path: string) =>
    answerWithShell({ request: new Request(new URL(path, origin)), waitUntil: () => {} }, '/', entry)
}

it('is the shell as the build wrote it, with headers of our own', async () => {
  const answer = await (await startWorker(shell))('/en/about/')
  expect(await answer.text()).toBe(shell)
  expect(answer.headers).toEqual(new Headers([...fixedHeaders, ['content-type', 'text/html; charset=utf-8']]))
})

it('has the text of a story on the device before the root element', async () => {
  const answer = await (await startWorker(shell))('/zh/issues/2021-12/story-1/')
  const [, block, words = ''] =
    /(<script type="application\/json" id="early-story">(.*?)<\/script>)<div id="root">/.exec(
      await answer.text(),
    ) ?? []
  expect(block).toBeDefined()
  expect(JSON.parse(words)).toMatchObject({ language: 'zh', headline: { zh: '标题 story-1' } })
})

it.each([
  ['if the shell is damaged', '<p>Sign in', '/en/about/'],
  ['for a browser without script', shell, '/en/?noscript'],
])('is the host’s page %s', async (_what, held, path) => {
  const open = await startWorker(held, () => new Response('the host’s page'))
  expect(await (await open(path)).text()).toBe('the host’s page')
})

it.each([
  ['unchecked', '<p>Sign in<div id="root">', '/en/about/', '<p>Sign in<div id="root">'],
  ['for a browser without script', shell, '/en/?noscript', shell.replace(leadToHost, '')],
])('is the shell %s if the host is silent', async (_what, held, path, shown) => {
  const open = await startWorker(held, () => new Promise(() => {}))
  vi.useFakeTimers()
  onTestFinished(() => {
    vi.useRealTimers()
  })
  const answer = open(path)
  await vi.advanceTimersByTimeAsync(31_000)
  expect(await (await answer).text()).toBe(shown)
})
