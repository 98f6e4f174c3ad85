import { expect, it } from 'vitest'
import * as z from 'zod'
import type { Issue, Story } from '../../../src/archive/issue.ts'
import type { SiteRoot } from '../../../src/archive/siteAddress.ts'
import type { WrittenEditions } from '../../../src/editions/siteEditions.ts'
import { archiveFeed } from '../../../src/site/feeds/feed.ts'
import { jsonFeed } from '../../../src/site/feeds/jsonFeed.ts'
import { hostileText, madeArchive, madeIssue, madeStory, writtenEditions } from '../madeIssues.ts'

const root = { base: '/reader/', site: 'https://example.org' }
const text = z.string().min(1)
const address = z.url().optional()

const attachment = z.strictObject({
  url: z.url(),
  mime_type: text,
  title: text.optional(),
  size_in_bytes: z.int().positive().optional(),
})

/** What https://www.jsonfeed.org/version/1.1/ allows for the members that our feed uses; no other members. */
const feedSchema = z.strictObject({
  version: z.literal('https://jsonfeed.org/version/1.1'),
  title: text,
  description: text,
  home_page_url: address,
  feed_url: address,
  authors: z.array(z.strictObject({ name: text })).min(1),
  items: z.array(
    z.strictObject({
      id: text,
      url: address,
      external_url: address,
      title: text,
      content_html: text,
      date_published: z.iso.datetime({ offset: true }),
      date_modified: z.iso.datetime({ offset: true }).optional(),
      tags: z.array(z.string()),
      attachments: z.array(attachment).min(1).optional(),
      language: z.enum(['en', 'zh-Hans']).optional(),
    }),
  ),
})

function parsedFeed(issues: readonly Issue[], at: SiteRoot = root, editions?: WrittenEditions) {
  return feedSchema.parse(JSON.parse(jsonFeed(archiveFeed(issues, editions), at)))
}

/** The item of a story. */
const itemOf = (changes: Partial<Story>) =>
  parsedFeed([madeIssue('2021-07', [madeStory('tea', changes)])]).items[0]

it('is valid with a site, and has absolute addresses', () => {
  const feed = parsedFeed(madeArchive(4, 20))
  expect(feed.feed_url).toBe('https://example.org/reader/feed.json')
  expect(feed.items).toHaveLength(50)
  expect(feed.items[0]?.url).toBe('https://example.org/reader/en/issues/2021-12/story-1/')
})

it('is valid without a site, and has none of its own addresses', () => {
  const issues = madeArchive(1, 2)
  const feed = parsedFeed(issues, { base: '/' }, writtenEditions(issues))
  const [item] = feed.items
  expect(feed.home_page_url ?? feed.feed_url ?? item?.url ?? item?.attachments).toBeUndefined()
})

it('has the full text of a story in both languages, each in a block of its own', () => {
  const item = itemOf({})
  expect(item).toMatchObject({
    title: 'Headline of tea / 标题 tea',
    tags: ['Chengdu', '成都', 'Trade', '贸易'],
    content_html: expect.stringMatching(
      /<section lang="en">[\s\S]*Second paragraph\.[\s\S]*<section lang="zh-Hans">[\s\S]*第二段。/,
    ),
  })
  expect(item?.language).toBeUndefined()
})

it('says the language of a story in one language', () => {
  const item = itemOf({ headline: { zh: '茶' }, body: [[{ zh: '茶。' }]] })
  expect(item?.language).toBe('zh-Hans')
  expect(item?.url).toContain('/zh/issues/2021-07/tea/')
})

it('shows markup in a title as text', () => {
  expect(itemOf({ headline: { en: hostileText } })?.title).toContain('A <b>&amp;</b>')
})

it('offers the editions of an issue', () => {
  const issues = madeArchive(1, 1)
  const [item] = parsedFeed(issues, root, writtenEditions(issues)).items
  expect(item?.attachments?.[0]).toEqual({
    url: 'https://example.org/reader/editions/2021-12.en.epub',
    mime_type: 'application/epub+zip',
    title: 'The issue as an EPUB in English / 本期EPUB，英文',
    size_in_bytes: 1000,
  })
})
