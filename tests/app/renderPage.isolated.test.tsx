import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import zh from '../../src/app/i18n/zh.json' with { type: 'json' }
import { createRenderer } from '../../src/app/renderPage.tsx'
import { deriveCatalogue } from '../../src/site/deriveCatalogue.ts'
import { hostileText, madeArchive, madeIssue, madeStory } from '../site/madeIssues.ts'

const issues = [
  madeIssue('2021-07', [madeStory('tea'), madeStory('rice', { body: [[{ en: 'Rice grows.' }]] })]),
]
const render = createRenderer(deriveCatalogue(issues))

/** The page as a browser shows it before any script. */
async function prerendered(address: string) {
  const { head, body } = await render(address)
  return new DOMParser().parseFromString(`<html><head>${head}</head><body>${body}</body></html>`, 'text/html')
}

describe('a prerendered story', () => {
  it('holds both languages, each block marked as its own, whatever the interface', async () => {
    for (const language of ['en', 'zh']) {
      const page = await prerendered(`/${language}/issues/2021-07/tea/`)
      const blocks = [...page.querySelectorAll('#p1 [lang]')].map((one) => [
        one.getAttribute('lang'),
        one.textContent,
      ])
      expect(new Map(blocks as [string, string][])).toEqual(
        new Map([
          ['en', 'First sentence. Second sentence.'],
          ['zh-Hans', '第一句。第二句。'],
        ]),
      )
    }
  })

  it('leaves the reading language to its radio buttons, one of them chosen', async () => {
    const page = await prerendered('/zh/issues/2021-07/tea/')
    const chosen = [...page.querySelectorAll<HTMLInputElement>('input[name=view]')].filter(
      ({ checked }) => checked,
    )
    expect(chosen.map(({ value }) => value)).toEqual(['zh'])
    expect(page.querySelector('article')?.dataset.view).toBeUndefined()
  })

  it('has its title, description and addresses in its head', async () => {
    const { head } = await prerendered('/en/issues/2021-07/tea/')
    expect(head.querySelector('title')?.textContent).toBe('Headline of tea · Southwest China')
    expect(head.querySelector('meta[name=description]')?.getAttribute('content')).toBe('First sentence.')
    expect(head.querySelector('link[rel=canonical]')?.getAttribute('href')).toBe('/en/issues/2021-07/tea/')
  })
})

it('prerenders the chart of a long archive, which then needs no script', async () => {
  const { body } = await createRenderer(deriveCatalogue(madeArchive(24, 1)))('/en/')
  expect(body).toContain('Stories per month, by place, January 2020 to December 2021')
})

describe('a page of a build that knows its site', () => {
  const site = 'https://example.org/reader/'
  beforeEach(() => {
    vi.stubEnv('SITE', 'https://example.org')
    vi.stubEnv('BASE_URL', '/reader/')
  })
  afterEach(() => vi.unstubAllEnvs())

  /** The head's contents, by name or property, and its links, by relation. */
  async function headOf(address: string) {
    const { head } = await createRenderer(deriveCatalogue(issues))(address)
    const page = new DOMParser().parseFromString(head, 'text/html')
    const metas = [...page.querySelectorAll('meta')].map((meta) => [
      meta.getAttribute('property') ?? meta.name,
      meta.content,
    ])
    const links = [...page.querySelectorAll('link')].map(({ rel, hreflang, type, attributes }) => [
      [rel, hreflang || type].filter(Boolean).join(' '),
      attributes.getNamedItem('href')?.value,
    ])
    return { metas: Object.fromEntries(metas), links: Object.fromEntries(links), count: links.length }
  }

  it('tells search engines and link previews of a story what it is, and where in each language', async () => {
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
      'og:type': 'article',
      'og:title': '标题 tea',
      'og:description': '第一句。',
      'og:url': `${site}zh/issues/2021-07/tea/`,
      'og:site_name': zh['site.name'],
      'og:locale': 'zh_CN',
      'og:locale:alternate': 'en_GB',
      'og:image': `${site}icons/icon-512.png`,
    })
  })

  it.each(['', 'issues/', 'issues/2021-07/', 'names/', 'search/', 'saved/', 'settings/', 'about/'])(
    'says where the page at /en/%s is in each language, and what it is',
    async (path) => {
      const { metas, links } = await headOf(`/en/${path}`)
      expect(links).toMatchObject({
        canonical: `${site}en/${path}`,
        'alternate en': `${site}en/${path}`,
        'alternate zh-Hans': `${site}zh/${path}`,
        'alternate x-default': path === '' ? site : `${site}en/${path}`,
      })
      expect(metas).toMatchObject({ 'og:type': 'website', 'og:url': `${site}en/${path}` })
      for (const name of ['description', 'og:title', 'og:description']) expect(metas[name]).toMatch(/\S/)
    },
  )
})

describe('every prerendered page', () => {
  it.each([
    '/en/',
    '/zh/',
    '/en/issues/',
    '/zh/issues/2021-07/',
    '/en/settings/',
    '/zh/about/',
    '/',
    '/not-found/',
  ])('has one heading, one main part and a title: %s', async (address) => {
    const page = await prerendered(address)
    expect(page.querySelectorAll('h1')).toHaveLength(1)
    expect(page.querySelectorAll('main')).toHaveLength(1)
    expect(page.querySelectorAll('title')).toHaveLength(1)
  })

  it.each([
    ['/en/', '/'],
    ['/zh/issues/2021-07/tea/', '/en/issues/2021-07/tea/'],
    ['/', '/'],
  ])(
    'tells search engines and link previews where it is and in which languages: %s',
    async (address, other) => {
      const { head } = await prerendered(address)
      const contentOf = (name: string) =>
        head.querySelector(`meta[name='${name}'], meta[property='${name}']`)?.getAttribute('content')
      for (const name of ['description', 'og:title', 'og:description', 'og:site_name', 'og:image']) {
        expect(contentOf(name), name).toMatch(/\S/)
      }
      expect(contentOf('og:url')).toBe(address)
      expect(head.querySelector('link[rel=canonical]')?.getAttribute('href')).toBe(address)
      const alternates = [...head.querySelectorAll('link[hreflang]')]
      expect(alternates.map((link) => link.getAttribute('hreflang'))).toEqual(['en', 'zh-Hans', 'x-default'])
      expect(alternates.at(-1)?.getAttribute('href')).toBe(other)
    },
  )

  it('says in both languages that there is no page where the host knows neither', async () => {
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

  it('keeps markup of the archive as text', async () => {
    const hostile = [
      madeIssue('2021-07', [
        madeStory('tea', { headline: { en: hostileText }, body: [[{ en: hostileText }]] }),
      ]),
    ]
    const renderHostile = createRenderer(deriveCatalogue(hostile))
    for (const address of ['/en/', '/zh/issues/2021-07/', '/en/issues/2021-07/tea/']) {
      const { head, body } = await renderHostile(address)
      expect(head + body).not.toMatch(/<b>|<\/script><!--/)
      expect(body).toContain('&lt;b&gt;')
    }
  })
})
