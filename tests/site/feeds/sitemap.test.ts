import { expect, test } from 'vitest'
import { emptyGlossary } from '../../../src/archive/names/glossary.ts'
import { deriveCatalogue } from '../../../src/site/deriveCatalogue.ts'
import { robots } from '../../../src/site/feeds/robots.ts'
import { sitemapFiles } from '../../../src/site/feeds/sitemap.ts'
import { madeName } from '../../archive/names/madeNames.ts'
import { madeArchive } from '../madeIssues.ts'
import { sitemapFaults } from './xmlFaults.ts'

const root = { base: '/reader/', site: 'https://example.org' }

/** An archive with these numbers of issues and stories, without a glossary. */
const archiveOf = (count: number, each: number) => ({
  issues: madeArchive(count, each),
  glossary: emptyGlossary,
})

function addresses(xml: string): string[] {
  return [...xml.matchAll(/<loc>(.*?)<\/loc>/g)].map(([, address = '']) => address)
}

test('is one valid file with every page in both languages', async () => {
  const files = sitemapFiles(archiveOf(2, 3), root)
  expect(files.map(({ path }) => path)).toEqual(['sitemap.xml'])
  const [{ content } = { content: '' }] = files
  expect(await sitemapFaults(content)).toEqual([])
  expect(addresses(content)).toHaveLength(2 * (3 + 2 + 2 * 3))
  expect(addresses(content)).toContain('https://example.org/reader/zh/issues/2021-11/story-3/')
})

test('has the glossary, and each name with the day of its latest issue', () => {
  const issues = madeArchive(2, 1)
  const { glossary } = deriveCatalogue(issues, [madeName('first', 'First sentence', '第一句')])
  const [file] = sitemapFiles({ issues, glossary }, root)
  expect(addresses(file?.content ?? '')).toContain('https://example.org/reader/zh/names/')
  expect(file?.content).toContain(
    '<loc>https://example.org/reader/en/names/first/</loc><lastmod>2021-12-31</lastmod>',
  )
})

test('dates what says more with each issue by the latest, and nothing that is of no issue', () => {
  const [file] = sitemapFiles(archiveOf(2, 1), root)
  const dayAt = (path: string) =>
    new RegExp(`<loc>https://example.org/reader/${path}</loc>(?:<lastmod>(.*?)</lastmod>)?`).exec(
      file?.content ?? '',
    )?.[1]
  expect(['en/', 'zh/issues/'].map(dayAt)).toEqual(['2021-12-31', '2021-12-31'])
  expect(addresses(file?.content ?? '')).toContain('https://example.org/reader/en/about/')
  expect(dayAt('en/about/')).toBeUndefined()
})

test('names the other language of a page, the page itself, and English for all other readers', () => {
  const [file] = sitemapFiles(archiveOf(1, 1), root)
  const page = '<loc>https://example.org/reader/zh/issues/2021-12/</loc><lastmod>2021-12-31</lastmod>'
  const links = ['en', 'zh-Hans', 'x-default'].map((tag) => {
    const language = tag === 'zh-Hans' ? 'zh' : 'en'
    const href = `https://example.org/reader/${language}/issues/2021-12/`
    return `<xhtml:link rel="alternate" hreflang="${tag}" href="${href}"/>`
  })
  expect(file?.content).toContain(`<url>${page}${links.join('')}</url>`)
})

test.each([
  ['addresses', { urls: 5, bytes: 52_428_800 }],
  ['bytes', { urls: 50_000, bytes: 3000 }],
])('is split under an index where a file would hold too many %s', async (_, limits) => {
  const archive = archiveOf(3, 4)
  const [index, ...parts] = sitemapFiles(archive, root, limits)
  expect(index?.path).toBe('sitemap.xml')
  expect(addresses(index?.content ?? '')).toEqual(
    parts.map(({ path }) => `https://example.org/reader/${path}`),
  )
  for (const { content } of [...(index ? [index] : []), ...parts])
    expect(await sitemapFaults(content)).toEqual([])
  for (const { content } of parts) {
    expect(Buffer.byteLength(content)).toBeLessThanOrEqual(limits.bytes)
    expect(addresses(content).length).toBeLessThanOrEqual(limits.urls)
  }
  const [whole] = sitemapFiles(archive, root)
  expect(parts.flatMap(({ content }) => addresses(content))).toEqual(addresses(whole?.content ?? ''))
})

test('a fault is one that the schema sees', async () => {
  const [file] = sitemapFiles(archiveOf(1, 1), root)
  const content = file?.content ?? ''
  expect(await sitemapFaults(content.replace('<loc>https://example.org', '<loc>'))).not.toEqual([])
  expect(await sitemapFaults(content.replace('hreflang="zh-Hans"', 'hreflang="cn"'))).not.toEqual([])
  expect(await sitemapFaults(content.replace('/en/about/</loc>', '/zh/about/</loc>'))).not.toEqual([])
})

test('is not written where the site is unknown, and robots.txt then names none', () => {
  expect(sitemapFiles(archiveOf(1, 1), { base: '/' })).toEqual([])
  expect(robots({ base: '/' })).toBe('User-agent: *\nAllow: /\n')
  expect(robots(root)).toBe('User-agent: *\nAllow: /\n\nSitemap: https://example.org/reader/sitemap.xml\n')
})
