import { expect, it } from 'vitest'
import { emptyGlossary } from '../../../src/archive/names/glossary.ts'
import { deriveCatalogue } from '../../../src/site/deriveCatalogue.ts'
import { robots } from '../../../src/site/feeds/robots.ts'
import { sitemapFiles } from '../../../src/site/feeds/sitemap.ts'
import { madeName } from '../../archive/names/madeNames.ts'
import { madeArchive } from '../madeIssues.ts'
import { sitemapFaults } from './xmlFaults.ts'

const root = { base: '/reader/', site: 'https://example.org' }
const site = 'https://example.org/reader/'

/** An archive of these numbers of issues and stories, without a glossary. */
const archiveOf = (count: number, each: number) => ({
  issues: madeArchive(count, each),
  glossary: emptyGlossary,
})

const addresses = (xml = '') => [...xml.matchAll(/<loc>(.*?)<\/loc>/g)].map(([, address]) => address)

it('is one valid file with every page in both languages', async () => {
  const files = sitemapFiles(archiveOf(2, 3), root)
  expect(files.map(({ path }) => path)).toEqual(['sitemap.xml'])
  const [{ content } = { content: '' }] = files
  expect(await sitemapFaults(content)).toEqual([])
  expect(addresses(content)).toHaveLength(2 * (3 + 2 + 2 * 3))
  expect(addresses(content)).toContain(`${site}zh/issues/2021-11/story-3/`)
})

it('gives issues and stories their day, and pages that list them none', () => {
  const issues = madeArchive(2, 1)
  const { glossary } = deriveCatalogue(issues, [madeName('first', 'First sentence', '第一句')])
  const [file] = sitemapFiles({ issues, glossary }, root)
  for (const path of ['en/issues/2021-12/', 'zh/issues/2021-12/story-1/'])
    expect(file?.content).toContain(`<loc>${site}${path}</loc><lastmod>2021-12-`)
  for (const path of ['en/', 'zh/names/', 'en/names/first/'])
    expect(file?.content).toContain(`<loc>${site}${path}</loc><xhtml:link`)
})

it('names the other language of a page, the page itself, and English for all other readers', () => {
  const [file] = sitemapFiles(archiveOf(1, 1), root)
  const page = `<loc>${site}zh/issues/2021-12/</loc><lastmod>2021-12-31</lastmod>`
  const links = ['en', 'zh-Hans', 'x-default'].map((tag) => {
    const href = `${site}${tag === 'zh-Hans' ? 'zh' : 'en'}/issues/2021-12/`
    return `<xhtml:link rel="alternate" hreflang="${tag}" href="${href}"/>`
  })
  expect(file?.content).toContain(`<url>${page}${links.join('')}</url>`)
})

it('is not written if the site is unknown, and robots.txt then names none', () => {
  expect(sitemapFiles(archiveOf(1, 1), { base: '/' })).toEqual([])
  expect(robots({ base: '/' })).toBe('User-agent: *\nAllow: /\n')
  expect(robots(root)).toBe(`User-agent: *\nAllow: /\n\nSitemap: ${site}sitemap.xml\n`)
})
