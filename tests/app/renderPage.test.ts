import { describe, expect, it } from 'vitest'
import { createRenderer } from '../../src/app/renderPage.tsx'
import { deriveCatalogue } from '../../src/publish/site/deriveCatalogue.ts'
import { hostileText, madeIssue, madeStory } from '../publish/site/madeIssues.ts'

const issues = [
  madeIssue('2021-07', [madeStory('tea'), madeStory('rice', { body: [[{ en: 'Rice grows.' }]] })]),
]
const render = createRenderer(deriveCatalogue(issues))

/** The page as a browser has it before any script. */
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

  it('leaves the reading language to its radios, of which one is chosen', async () => {
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
