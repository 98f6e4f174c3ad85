import { expect, test } from 'vitest'
import * as z from 'zod'
import type { Issue } from '../../../src/archive/issue.ts'
import type { SiteRoot } from '../../../src/archive/siteAddress.ts'
import type { WrittenEditions } from '../../../src/editions/siteEditions.ts'
import { jsonFeed } from '../../../src/site/feeds/jsonFeed.ts'
import { hostileText, madeArchive, madeIssue, madeStory, publication } from '../madeIssues.ts'
import { writtenEditions } from '../writtenEditions.ts'

const root = { base: '/reader/', site: 'https://example.org' }

/** What https://www.jsonfeed.org/version/1.1/ allows for the members that our feed uses; no other members. */
const feedSchema = z.strictObject({
  version: z.literal('https://jsonfeed.org/version/1.1'),
  title: z.string().min(1),
  description: z.string(),
  home_page_url: z.url().optional(),
  feed_url: z.url().optional(),
  authors: z.array(z.strictObject({ name: z.string().min(1) })).min(1),
  items: z.array(
    z.strictObject({
      id: z.string().min(1),
      url: z.url().optional(),
      external_url: z.url().optional(),
      title: z.string().min(1),
      content_html: z.string().min(1),
      date_published: z.iso.datetime({ offset: true }),
      tags: z.array(z.string()),
      attachments: z
        .array(
          z.strictObject({
            url: z.url(),
            mime_type: z.string().min(1),
            title: z.string().optional(),
            size_in_bytes: z.int().positive().optional(),
          }),
        )
        .min(1)
        .optional(),
      language: z.enum(['en', 'zh-Hans']).optional(),
      _languages: z.record(
        z.enum(['en', 'zh-Hans']),
        z.strictObject({ title: z.string().optional(), url: z.string() }).optional(),
      ),
    }),
  ),
})

function parsedFeed(issues: readonly Issue[], at: SiteRoot = root, editions?: WrittenEditions) {
  return feedSchema.parse(JSON.parse(jsonFeed(issues, at, publication, editions)))
}

test('is valid with a site, where every address is absolute', () => {
  const feed = parsedFeed(madeArchive(4, 20))
  expect(feed.feed_url).toBe('https://example.org/reader/feed.json')
  expect(feed.items).toHaveLength(50)
  expect(feed.items[0]?.url).toBe('https://example.org/reader/en/issues/2021-12/story-1/')
})

test('is valid without a site, where it names none of its own addresses', () => {
  const feed = parsedFeed(madeArchive(1, 2), { base: '/' })
  expect(feed.home_page_url ?? feed.feed_url ?? feed.items[0]?.url).toBeUndefined()
  expect(feed.items[0]?._languages.en?.url).toBe('/en/issues/2021-12/story-1/')
})

test('holds the full text of a story in both languages, each in a block of its own', () => {
  const [item] = parsedFeed([madeIssue('2021-07', [madeStory('tea')])]).items
  expect(item?.title).toBe('Headline of tea / 标题 tea')
  expect(item?.tags).toEqual(['Chengdu', '成都', 'Trade', '贸易'])
  expect(item?.content_html).toMatch(
    /<section lang="en">[\s\S]*Second paragraph\.[\s\S]*<section lang="zh-Hans">[\s\S]*第二段。/,
  )
  expect(item?.language).toBeUndefined()
})

test('says the language of a story that has but one', () => {
  const story = madeStory('tea', { headline: { zh: '茶' }, body: [[{ zh: '茶。' }]] })
  const [item] = parsedFeed([madeIssue('2021-07', [story])]).items
  expect(item?.language).toBe('zh-Hans')
  expect(item?.url).toContain('/zh/issues/2021-07/tea/')
  expect(item?._languages.en).toBeUndefined()
})

test('shows markup in the text as text', () => {
  const story = madeStory('hostile', { headline: { en: hostileText }, body: [[{ en: hostileText }]] })
  const [item] = parsedFeed([madeIssue('2021-07', [story])]).items
  expect(item?.title).toContain('A <b>&amp;</b>')
  expect(item?.content_html).not.toContain('<b>')
  expect(item?.content_html).toContain('&lt;/script&gt;')
})

test('offers the editions of an issue with its first story in the feed, and with no other', () => {
  const issues = madeArchive(2, 3)
  const feed = parsedFeed(issues, root, writtenEditions(issues))
  expect(feed.items.map(({ attachments }) => attachments?.length)).toEqual([
    4,
    undefined,
    undefined,
    4,
    undefined,
    undefined,
  ])
  expect(feed.items[0]?.attachments?.[0]).toEqual({
    url: 'https://example.org/reader/editions/2021-12.en.epub',
    mime_type: 'application/epub+zip',
    title: 'The issue as an EPUB in English / 本期EPUB，英文',
    size_in_bytes: 1000,
  })
})

test('offers no edition without a site, since it could not say where it is', () => {
  const issues = madeArchive(1, 1)
  expect(parsedFeed(issues, { base: '/' }, writtenEditions(issues)).items[0]?.attachments).toBeUndefined()
})
