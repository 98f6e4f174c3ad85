import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { aloneTexts } from '../../../src/app/start/aloneTexts.ts'
import type { InlineParts } from '../../../src/site/pages/inlineParts.ts'
import { prerenderPages } from '../../../src/site/pages/prerenderPages.ts'
import { makeFolder } from '../../support/makeFolder.ts'
import { hostileText, madeIssue, madeStory } from '../madeIssues.ts'

const root = { base: '/reader/', site: 'https://example.org' }
const headline = { en: hostileText, zh: '茶' }
const corrections = [{ date: '2021-08-20', en: 'It said 15.', zh: '误作15。' }]
const stories = [madeStory('tea', { headline, date: '2021-07-03' }), madeStory('rice', { corrections })]
const issues = [madeIssue('2021-07', stories)]
const customs = { id: 'customs', kind: 'office', en: 'Customs', zh: '海关', pinyin: 'Hǎiguān' } as const
const glossary = { names: [{ ...customs, stories: { '2021-07': 1 } }], pinyinOrder: [0] }

const inline: InlineParts = {
  scripts: { firstPaint: 'paint()', shell: 'show()', startApp: 'start()' },
  aloneTexts,
  withoutScriptCss: '.choice{}',
  styles: { front: 'ul{}', issue: 'ol{}', story: 'article{}', other: 'main{}' },
}

const part = [{ address: '/reader/b.js', integrity: 'sha256-part' }]
const code = {
  script: { address: '/reader/a.js', integrity: 'sha256-script' },
  pages: { front: part, issue: part, story: part, other: part },
  sheet: { address: '/reader/a.css', integrity: 'sha256-sheet' },
}

/** The pages that the build writes, by path, if the app renders the same for each. */
async function writtenPages(): Promise<ReadonlyMap<string, string>> {
  const folder = await makeFolder({})
  const rendered = { head: '<title>Reader</title>', body: '<main></main>', archiveState: 'e1', files: [] }
  await prerenderPages(folder, root, { issues, glossary }, inline, code, async () => rendered)
  const paths = (await readdir(folder, { recursive: true })).filter((path) => path.endsWith('.html'))
  return new Map(
    await Promise.all(paths.map(async (path) => [path, await readFile(join(folder, path), 'utf8')] as const)),
  )
}

it('each page of a story tells search engines what it is, in its language', async () => {
  const pages = await writtenPages()
  const linked = [...pages].flatMap(([path, page]) =>
    [...page.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gs)].map(([, json = '']) => [
      path,
      JSON.parse(json),
    ]),
  )
  expect(linked.length).toBe(4)
  const told = Object.fromEntries(linked)
  expect(told['zh/issues/2021-07/tea/index.html']).toEqual({
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    headline: headline.zh,
    datePublished: '2021-07-03',
    author: { '@type': 'Organization', name: '西南地区商务通讯', url: 'https://example.org/reader/zh/' },
  })
  expect(told['en/issues/2021-07/tea/index.html'].headline).toBe(hostileText)
  expect(told['en/issues/2021-07/rice/index.html'].dateModified).toBe('2021-08-20')
})

it('each page has its language, its manifest and its address, and the styles of its kind', async () => {
  const pages = await writtenPages()
  expect([...pages.keys()].filter((path) => !path.includes('/')).sort()).toEqual(['404.html', 'index.html'])
  for (const part of [
    '<html lang="zh-Hans">',
    'manifest.zh.webmanifest',
    '<style>article{}</style>',
    'data-page="/reader/zh/issues/2021-07/tea/" data-edition="e1"',
  ])
    expect(pages.get('zh/issues/2021-07/tea/index.html')).toContain(part)
  expect(pages.get('404.html')).toContain('data-page=""')
  expect(pages.get('en/index.html')).toMatch(/<link rel=preload [^>]*href=\/reader\/archive\/catalogue\.json/)
  expect(pages.get('en/index.html')).toContain('<style>ul{}</style>')
})

it('each page fetches the app before its text, or after the text if that is a story', async () => {
  const pages = await writtenPages()
  const order = (path: string) =>
    pages.get(path)?.match(/<(?=main)|(?<=<link rel=modulepreload [^>]*href=\/reader\/)\w+/g)
  for (const path of ['index.html', 'zh/issues/2021-07/index.html', 'en/search/index.html', '404.html'])
    expect([path, order(path)]).toEqual([path, ['a', 'b', '<']])
  expect(order('en/issues/2021-07/tea/index.html')).toEqual(['<', 'a', 'b'])
})
