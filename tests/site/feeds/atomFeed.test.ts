import { expect, it } from 'vitest'
import { atomFeed } from '../../../src/site/feeds/atomFeed.ts'
import { archiveFeed } from '../../../src/site/feeds/feed.ts'
import { hostileText, madeArchive, madeIssue, madeStory, writtenEditions } from '../madeIssues.ts'
import { atomFaults } from './xmlFaults.ts'

const root = { base: '/reader/', site: 'https://example.org' }

/** The feed of one story. */
const feedOf = (language: 'en' | 'zh', changes: Parameters<typeof madeStory>[1]) =>
  atomFeed(archiveFeed([madeIssue('2021-07', [madeStory('tea', changes)])]), language, root)

it('is valid in both languages, with a site and without, and for an empty archive', async () => {
  for (const issues of [madeArchive(4, 20), []])
    for (const language of ['en', 'zh'] as const)
      for (const at of [root, { base: '/' }])
        expect(await atomFaults(atomFeed(archiveFeed(issues), language, at))).toEqual([])
})

it('shows markup in texts as text, and leaves out what XML forbids', async () => {
  const hostile = { en: hostileText, zh: hostileText }
  const xml = feedOf('en', {
    headline: hostile,
    body: [[hostile]],
    note: hostile,
    link: 'https://example.org/?a=1&b="<>',
  })
  expect(await atomFaults(xml)).toEqual([])
  expect(xml).toContain('<title>A &lt;b&gt;&amp;amp;&lt;/b&gt;')
  expect(xml).toContain('&lt;p lang=&quot;en&quot;&gt;A &amp;lt;b&amp;gt;&amp;amp;amp;&amp;lt;/b&amp;gt;')
})

it('has the newest fifty stories with their full text', () => {
  const xml = atomFeed(archiveFeed(madeArchive(4, 20)), 'en', root)
  expect(xml.match(/<entry>/g)).toHaveLength(50)
  expect(xml).toContain('<updated>2021-12-31T')
  expect(xml).toContain('First sentence. Second sentence.')
  expect(xml).toContain('Second paragraph.')
})

it('says when a story was last corrected, and what was wrong', async () => {
  const wrong = (date: string, en: string) => ({ date, en, zh: `${en}（中文）` })
  const corrections = [wrong('2021-08-20', 'It said 15.'), wrong('2021-08-22', 'It said 16.')]
  const xml = feedOf('en', { date: '2021-07-03', corrections })
  expect(await atomFaults(xml)).toEqual([])
  expect(xml.match(/<(?:published|updated)>.*?T/g)).toEqual([
    ...['<updated>2021-08-22T', '<published>2021-07-03T', '<updated>2021-08-22T'],
  ])
  expect(xml).toContain('Corrected on 20 August 2021: It said 15.')
})

it('shows a text without the feed’s language in the other, and says so', () => {
  const english = feedOf('zh', { headline: { en: 'Tea' }, body: [[{ en: 'Only English.' }]] })
  expect(english).toContain('<title xml:lang="en">Tea</title>')
  expect(english).toContain('<content type="html" xml:lang="en">&lt;p lang=&quot;en&quot;&gt;Only English.')
  const mixed = feedOf('zh', { body: [[{ zh: '中文。' }], [{ en: 'No Chinese.' }]] })
  expect(mixed).toContain('<content type="html">&lt;p lang=&quot;zh-Hans&quot;&gt;中文。')
  expect(mixed).toContain('&lt;p lang=&quot;en&quot;&gt;No Chinese.')
})

it('has ids that stay if the site moves, and that no other story, language or feed has', () => {
  const idsOf = (language: 'en' | 'zh', at: { base: string }) =>
    [...atomFeed(archiveFeed(madeArchive(2, 3)), language, at).matchAll(/<id>(.*?)<\/id>/g)].map(
      ([, id]) => id,
    )
  expect(idsOf('en', { base: '/' })).toEqual(idsOf('en', root))
  expect(new Set([...idsOf('en', root), ...idsOf('zh', root)]).size).toBe(14)
})

it('links to the page, to itself and to sources, with labels in its language', () => {
  const xml = feedOf('zh', {
    link: 'https://news.example/tea?a=1&b=2',
    note: { en: 'Wrong.', zh: '有误。' },
    noteSources: [{ label: { en: 'Tea Daily', zh: '《茶叶日报》' }, link: 'https://tea.example/1' }],
    sources: [{ en: 'Rice Daily', zh: '稻米日报' }],
  })
  for (const part of [
    'rel="self" type="application/atom+xml" href="https://example.org/reader/zh/feed.xml"',
    'hreflang="zh-Hans" href="https://example.org/reader/zh/issues/2021-07/tea/"',
    '<link rel="via" href="https://news.example/tea?a=1&amp;b=2"/>',
    '<category term="chengdu" label="成都"/>',
    '&lt;a href=&quot;https://tea.example/1&quot;&gt;《茶叶日报》&lt;/a&gt;',
    '信息来源：《稻米日报》',
  ])
    expect(xml).toContain(part)
})

it('offers the editions of an issue as enclosures of its first entry', async () => {
  const issues = madeArchive(2, 3)
  const xml = atomFeed(archiveFeed(issues, writtenEditions(issues)), 'zh', root)
  expect(await atomFaults(xml)).toEqual([])
  const [, ...entries] = xml.split('<entry>')
  const counts = entries.map((entry) => entry.match(/rel="enclosure"/g)?.length ?? 0)
  expect(counts).toEqual([4, 0, 0, 4, 0, 0])
  expect(entries[0]).toContain(
    '<link rel="enclosure" type="application/epub+zip" title="本期EPUB，对照" length="1002" href="https://example.org/reader/editions/2021-12.both.epub"/>',
  )
})
