import { act, screen } from '@testing-library/react'
import { describe, expect, it, vi } from 'vitest'
import { catalogueQuery } from '../../../src/app/data/queries.ts'
import { changePreferences } from '../../../src/app/memory/preferences.ts'
import { headlines, main, renderRoute } from '../support/renderRoute.tsx'

describe('an address that leads nowhere', () => {
  it.each([
    'nonsense/',
    'issues/2021-07/tianfu-airport-opens/more/',
    'issues/2021-07/../',
    'issues/..%2f..%2fetc%2fpasswd/',
    'issues/2021-07%2ftianfu-airport-opens/',
    'issues/constructor/__proto__/',
    'issues/2021-07/%E8%8C%B6/',
    'issues/%3Cscript%3E/',
    `issues/${'x'.repeat(10_000)}/`,
    `issues/2021-07/${'x'.repeat(10_000)}/`,
    'x'.repeat(10_000),
  ])('says so briefly, and links to the front page: %.60s', async (path) => {
    const { container } = await renderRoute(`/en/${path}`)
    expect(headlines(1)).toEqual(['Page not found'])
    expect(document.title).toContain('Page not found')
    expect(main().getAllByRole('link')[0]?.getAttribute('href')).toBe('/en/')
    expect(screen.getByRole('main').textContent?.length).toBeLessThan(300)
    expect(container.querySelector('script')).toBeNull()
  })

  it.each([
    ['/en/issues/1999-01/', 'The archive has no issue “1999-01”.', 'Go to all issues', '/en/issues/'],
    [
      '/zh/issues/2021-07/no-such-story/',
      '2021年7月号中没有“no-such-story”这篇报道。',
      '2021年7月',
      '/zh/issues/2021-07/',
    ],
  ])('names what is missing, and links to the nearest page: %s', async (address, sentence, name, link) => {
    const start = address.startsWith('/en') ? '/en/' : '/zh/'
    // A reader may come from a story that exists.
    const { router } = await renderRoute(`${start}issues/2021-07/tianfu-airport-opens/`)
    const navigations = () => screen.getAllByRole('navigation', { name: /^(Sections|栏目)$/ }).length
    const inStory = navigations()
    await act(() => router.navigate(address))
    expect(main().getByText(sentence)).toBeTruthy()
    expect(main().getByRole('link', { name }).getAttribute('href')).toBe(link)
    // The tab bar returns, as the page has no controls of a story.
    expect(navigations()).toBe(inStory + 1)
  })

  it.each([
    ['the remembered language', 'zh', 'fr', '找不到页面', 'zh-Hans'],
    ['the language of the browser', undefined, 'zh-TW', '找不到页面', 'zh-Hans'],
    ['English', undefined, 'fr', 'Page not found', 'en'],
  ] as const)('is answered outside /en/ and /zh/ in %s', async (_which, language, browser, title, tag) => {
    vi.spyOn(navigator, 'languages', 'get').mockReturnValue([browser])
    changePreferences({ language })
    await renderRoute('/fr/')
    expect(headlines(1)).toEqual([title])
    expect(document.title).toContain(title)
    expect(document.documentElement.lang).toBe(tag)
  })
})

it.each(['', 'tianfu-airport-opens/'])('replaces a page that a later catalogue lacks: %s', async (story) => {
  const { client } = await renderRoute(`/en/issues/2021-07/${story}`)
  // React must report what a page throws.
  vi.spyOn(console, 'error').mockImplementation(() => {})
  act(() => {
    client.setQueryData(catalogueQuery.queryKey, (shown) => {
      const issues = shown?.value.issues.filter(({ id }) => id === '2021-06') ?? []
      return shown && { value: { ...shown.value, issues } }
    })
  })
  expect(await screen.findByRole('heading', { level: 1, name: 'Page not found' })).toBeTruthy()
  expect(main().getByText('The archive has no issue “2021-07”.')).toBeTruthy()
})
