import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import zh from '../../src/app/i18n/zh.json' with { type: 'json' }
import { createRenderer } from '../../src/app/renderPage.tsx'
import { deriveCatalogue } from '../../src/site/deriveCatalogue.ts'
import { hostileText, madeArchive, madeIssue, madeStory } from '../site/madeIssues.ts'

/* `everyPage.isolated.test.tsx` proves what holds of each page. */

const issues = [madeIssue('2021-07', [madeStory('tea')])]

/** The page as a browser shows it before any script. */
async function prerendered(address: string): Promise<Document> {
  const { head, body } = await createRenderer(deriveCatalogue(issues))(address)
  return new DOMParser().parseFromString(`<html><head>${head}</head><body>${body}</body></html>`, 'text/html')
}

it.each(['en', 'zh'])('prerenders a story in both languages, under /%s/', async (language) => {
  const page = await prerendered(`/${language}/issues/2021-07/tea/`)
  const blocks = [...page.querySelectorAll<HTMLElement>('#p1 [lang]')]
  expect(Object.fromEntries(blocks.map(({ lang, textContent }) => [lang, textContent]))).toEqual({
    en: 'First sentence. Second sentence.',
    'zh-Hans': '第一句。第二句。',
  })
  const chosen = page.querySelectorAll<HTMLInputElement>('input[name=view][checked]')
  expect([...chosen].map(({ value }) => value)).toEqual([language])
  expect(page.querySelector('article')?.dataset.view).toBeUndefined()
})

it('prerenders the chart of a long archive', async () => {
  const { body } = await createRenderer(deriveCatalogue(madeArchive(24, 1)))('/en/')
  expect(body).toContain('Stories per month, by place, January 2020 to December 2021')
})

describe('the head of a page, when the build knows its site', () => {
  const site = 'https://example.org/reader/'
  beforeEach(() => {
    vi.stubEnv('SITE', 'https://example.org')
    vi.stubEnv('BASE_URL', '/reader/')
  })
  afterEach(() => vi.unstubAllEnvs())

  /** The head's contents, by name or property, and its links, by relation. */
  async function headOf(address: string) {
    const { head } = await prerendered(address)
    const metas = [...head.querySelectorAll('meta')].flatMap((meta) =>
      [meta.name, meta.getAttribute('property')].flatMap((name) => (name ? [[name, meta.content]] : [])),
    )
    const links = [...head.querySelectorAll('link')].map((link) => [
      [link.rel, link.hreflang || link.type].filter(Boolean).join(' '),
      link.getAttribute('href'),
    ])
    return { metas: Object.fromEntries(metas), links: Object.fromEntries(links), count: links.length }
  }

  it('tells search engines and link previews what a story is, and its address in each language', async () => {
    const { metas, links, count } = await headOf('/zh/issues/2021-07/tea/')
    expect(links).toEqual({
      canonical: `${site}zh/issues/2021-07/tea/`,
      'alternate en': `${site}en/issues/2021-07/tea/`,
      'alternate zh-Hans': `${site}zh/issues/2021-07/tea/`,
      'alternate x-default': `${site}en/issues/2021-07/tea/`,
      'alternate application/atom+xml': `${site}zh/feed.xml`,
    })
    expect(count).toBe(5)
    expect(metas).toEqual({
      description: '第一句。',
      'og:description': '第一句。',
      'og:type': 'article',
      'og:title': '标题 tea',
      'og:url': `${site}zh/issues/2021-07/tea/`,
      'og:site_name': zh['site.name'],
      'og:locale': 'zh_CN',
      'og:image': `${site}icons/icon-512.png`,
    })
  })

  it.each([
    ['/en/', '', site],
    ['/en/issues/', 'issues/', `${site}en/issues/`],
    ['/', undefined, site],
  ])('has the address of %s in each language', async (address, path, fallback) => {
    const { metas, links } = await headOf(address)
    expect(links).toMatchObject({
      canonical: site + address.slice(1),
      'alternate en': `${site}en/${path ?? ''}`,
      'alternate zh-Hans': `${site}zh/${path ?? ''}`,
      'alternate x-default': fallback,
    })
    expect(metas).toMatchObject({ 'og:type': 'website', 'og:url': site + address.slice(1) })
    for (const name of ['description', 'og:title', 'og:description']) expect(metas[name]).toMatch(/\S/)
  })
})

it('says in both languages that a page does not exist', async () => {
  const page = await prerendered('/not-found/')
  expect(page.title).toBe('Page not found 找不到页面')
  const words = [...page.querySelectorAll('h1 [lang], a')].map((one) => [
    one.getAttribute('lang'),
    one.textContent?.trim(),
    one.getAttribute('href'),
  ])
  expect(words).toEqual([
    ['en', 'Page not found', null],
    ['zh-Hans', '找不到页面', null],
    ['en', 'Read in English', '/en/'],
    ['zh-Hans', '阅读中文版', '/zh/'],
  ])
})

it.each(['/en/', '/zh/issues/2021-07/', '/en/issues/2021-07/tea/'])(
  'escapes the markup of an archive on %s',
  async (address) => {
    const story = madeStory('tea', { headline: { en: hostileText }, body: [[{ en: hostileText }]] })
    const render = createRenderer(deriveCatalogue([madeIssue('2021-07', [story])]))
    const { head, body } = await render(address)
    expect(head + body).not.toMatch(/<b>|<\/script><!--/)
    expect(body).toContain('&lt;b&gt;')
  },
)
