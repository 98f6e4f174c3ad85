import { expect, test } from 'vitest'
import { atomFeed } from '../../../src/site/feeds/atomFeed.ts'
import { hostileText, madeArchive, madeIssue, madeStory, publication } from '../madeIssues.ts'
import { writtenEditions } from '../writtenEditions.ts'
import { atomFaults } from './xmlFaults.ts'

const root = { base: '/reader/', site: 'https://example.org' }

function ids(xml: string): string[] {
  return [...xml.matchAll(/<id>(.*?)<\/id>/g)].map(([, id = '']) => id)
}

test('is valid in both languages, with a site and without one', async () => {
  const issues = madeArchive(4, 20)
  for (const language of ['en', 'zh'] as const)
    for (const at of [root, { base: '/' }])
      expect(await atomFaults(atomFeed(issues, language, at, publication))).toEqual([])
})

test('is valid for an archive without a story', async () => {
  expect(await atomFaults(atomFeed([], 'en', root, publication))).toEqual([])
})

test('a fault is one that the schema sees', async () => {
  const xml = atomFeed(madeArchive(1, 1), 'en', root, publication)
  expect(await atomFaults(xml.replace(/<updated>.*?<\/updated>/, ''))).not.toEqual([])
  expect(await atomFaults(xml.replace('</entry>', ''))).not.toEqual([])
  expect(await atomFaults(xml.replace(/urn:uuid:/, '/'))).not.toEqual([])
})

test('shows markup in the text as text, and drops what XML forbids', async () => {
  const story = madeStory('hostile', {
    headline: { en: hostileText },
    body: [[{ en: hostileText }]],
    note: { en: hostileText, zh: hostileText },
    link: 'https://example.org/?a=1&b="<>',
  })
  const xml = atomFeed([madeIssue('2021-07', [story])], 'en', root, publication)
  expect(await atomFaults(xml)).toEqual([])
  expect(xml).toContain('<title>A &lt;b&gt;&amp;amp;&lt;/b&gt;')
  expect(xml).toContain('&lt;p lang=&quot;en&quot;&gt;A &amp;lt;b&amp;gt;&amp;amp;amp;&amp;lt;/b&amp;gt;')
})

test('holds the newest fifty stories with their full text, newest first', () => {
  const xml = atomFeed(madeArchive(4, 20), 'en', root, publication)
  const updated = [...xml.matchAll(/<updated>(.*?)T/g)].map(([, day = '']) => day)
  expect(xml.match(/<entry>/g)).toHaveLength(50)
  expect(updated).toEqual([...updated].sort().reverse())
  expect(updated[0]).toBe('2021-12-31')
  expect(xml).toContain('First sentence. Second sentence.')
  expect(xml).toContain('Second paragraph.')
})

test('gives text that lacks the language in the other, and marks it', () => {
  const issue = madeIssue('2021-07', [
    madeStory('english-only', { headline: { en: 'English alone' }, body: [[{ en: 'Only English.' }]] }),
    madeStory('mixed', { body: [[{ zh: '中文。' }], [{ en: 'No Chinese here.' }]] }),
  ])
  const xml = atomFeed([issue], 'zh', root, publication)
  expect(xml).toContain('<title xml:lang="en">English alone</title>')
  expect(xml).toContain('<content type="html" xml:lang="en">&lt;p lang=&quot;en&quot;&gt;Only English.')
  expect(xml).toContain('<content type="html">&lt;p lang=&quot;zh-Hans&quot;&gt;中文。')
  expect(xml).toContain('&lt;p lang=&quot;en&quot;&gt;No Chinese here.')
})

test('keeps its ids when the site moves, and shares none between stories, languages and feeds', () => {
  const issues = madeArchive(2, 3)
  const here = ids(atomFeed(issues, 'en', root, publication))
  const there = ids(atomFeed(issues, 'en', { base: '/' }, publication))
  const chinese = ids(atomFeed(issues, 'zh', root, publication))
  expect(there).toEqual(here)
  expect(new Set([...here, ...chinese]).size).toBe(14)
})

test('links to the page, to itself and to the source, with labels in its language', () => {
  const story = madeStory('tea', { link: 'https://news.example/tea?a=1&b=2' })
  const xml = atomFeed([madeIssue('2021-07', [story])], 'zh', root, publication)
  expect(xml).toContain(
    'rel="self" type="application/atom+xml" href="https://example.org/reader/zh/feed.xml"',
  )
  expect(xml).toContain('hreflang="zh-Hans" href="https://example.org/reader/zh/issues/2021-07/tea/"')
  expect(xml).toContain('<link rel="via" href="https://news.example/tea?a=1&amp;b=2"/>')
  expect(xml).toContain('<category term="chengdu" label="成都"/>')
})

test('names the sources of a story, and links to those of its note', () => {
  const story = madeStory('tea', {
    note: { en: 'Wrong.', zh: '有误。' },
    noteSources: [{ label: { en: 'Tea Daily', zh: '《茶叶日报》' }, link: 'https://tea.example/1' }],
    sources: [{ en: 'Rice Daily', zh: '稻米日报' }],
  })
  const xml = atomFeed([madeIssue('2021-07', [story])], 'zh', root, publication)
  expect(xml).toContain('&lt;a href=&quot;https://tea.example/1&quot;&gt;《茶叶日报》&lt;/a&gt;')
  expect(xml).toContain('信息来源：《稻米日报》')
})

test('offers the editions of an issue as enclosures of its first entry', async () => {
  const issues = madeArchive(2, 3)
  const xml = atomFeed(issues, 'zh', root, publication, writtenEditions(issues))
  expect(await atomFaults(xml)).toEqual([])
  const entries = xml.split('<entry>').slice(1)
  expect(entries.map((entry) => entry.match(/rel="enclosure"/g)?.length)).toEqual([
    4,
    undefined,
    undefined,
    4,
    undefined,
    undefined,
  ])
  expect(entries[0]).toContain(
    '<link rel="enclosure" type="application/epub+zip" title="本期EPUB，对照" length="1002" href="https://example.org/reader/editions/2021-12.both.epub"/>',
  )
})
