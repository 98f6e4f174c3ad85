import { act, screen, within } from '@testing-library/react'
import { describe, expect, it, vi } from 'vitest'
import { catalogueQuery } from '../../../src/app/data/queries.ts'
import { changePreferences } from '../../../src/app/memory/preferences.ts'
import { languageTags } from '../../../src/archive/languages.ts'
import { interfaces } from '../support/interfaces.ts'
import { renderRoute } from '../support/renderRoute.tsx'

const main = () => within(screen.getByRole('main'))

describe.each(interfaces)('an address that leads nowhere in $language', ({ language, notFound }) => {
  it.each([
    'nonsense/',
    'issues/2021-07/tianfu-airport-opens/more/',
    'issues/1999-01/',
    'issues/2021-07/no-such-story/',
    'issues/2021-07/../',
    'issues/..%2f..%2fetc%2fpasswd/',
    'issues/2021-07/%2e%2e%2f2021-06/',
    'issues/2021-07%2ftianfu-airport-opens/',
    'issues/constructor/__proto__/',
    'issues/2021-07/%E8%8C%B6/',
    'issues/%3Cscript%3E/',
    `issues/${'x'.repeat(10_000)}/`,
    `issues/2021-07/${'x'.repeat(10_000)}/`,
    'x'.repeat(10_000),
  ])('says so, and gives a way back: %.60s', async (path) => {
    const { container } = await renderRoute(`/${language}/${path}`)
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe(notFound)
    expect(document.title).toContain(notFound)
    const [first] = main().getAllByRole('link')
    expect(first?.getAttribute('href')).toBe(`/${language}/`)
    expect(container.querySelector('main')?.textContent?.length).toBeLessThan(300)
    expect(container.querySelector('script')).toBeNull()
  })
})

describe('an address that leads nowhere', () => {
  it('names the issue that there is not, and leads to those that there are', async () => {
    await renderRoute('/en/issues/1999-01/')
    expect(main().getByText('The archive has no issue “1999-01”.')).toBeTruthy()
    expect(main().getByRole('link', { name: 'To all issues' }).getAttribute('href')).toBe('/en/issues/')
  })

  it('names the story that there is not, and leads to its issue', async () => {
    await renderRoute('/zh/issues/2021-07/no-such-story/')
    expect(main().getByText('2021年7月一期中没有“no-such-story”这篇报道。')).toBeTruthy()
    expect(main().getByRole('link', { name: '2021年7月' }).getAttribute('href')).toBe('/zh/issues/2021-07/')
  })

  it.each(['issues/2021-07/no-such-story/', 'issues/1999-01/tianfu-airport-opens/'])(
    'says so to a reader who comes from a story that there is: %s',
    async (path) => {
      const { router } = await renderRoute('/en/issues/2021-07/tianfu-airport-opens/')
      await act(() => router.navigate(`/en/${path}`))
      expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Page not found')
    },
  )

  it('has the sections at the foot, where a story has its own controls', async () => {
    const sections = () => screen.getAllByRole('navigation', { name: 'Sections' })
    const { router } = await renderRoute('/en/issues/2021-07/tianfu-airport-opens/')
    const inStory = sections().length
    await act(() => router.navigate('/en/issues/2021-07/no-such-story/'))
    expect(sections()).toHaveLength(inStory + 1)
  })

  it.each(interfaces)(
    'outside both languages is answered in the one remembered: $language',
    async ({ language, notFound }) => {
      changePreferences({ language })
      await renderRoute('/fr/')
      expect(screen.getByRole('heading', { level: 1 }).textContent).toBe(notFound)
      expect(document.title).toContain(notFound)
      expect(document.documentElement.lang).toBe(languageTags[language])
    },
  )

  it.each([
    ['zh-TW', '找不到页面'],
    ['fr', 'Page not found'],
  ])('outside both languages is answered in that of the browser where none is: %s', async (tag, notFound) => {
    vi.spyOn(navigator, 'languages', 'get').mockReturnValue([tag])
    await renderRoute('/fr/')
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe(notFound)
  })
})

describe('a page that is open', () => {
  it.each([
    ['an issue', 'issues/2021-07/', '2021-06'],
    ['a story', 'issues/2021-07/tianfu-airport-opens/', '2021-06'],
  ])('of %s says so where a later catalogue no longer has it', async (_what, path, left) => {
    const { client } = await renderRoute(`/en/${path}`)
    // React and its router must report what a page throws.
    vi.spyOn(console, 'error').mockImplementation(() => {})
    act(() => {
      client.setQueryData(
        catalogueQuery.queryKey,
        (shown) =>
          shown && {
            value: { ...shown.value, issues: shown.value.issues.filter(({ id }) => id === left) },
          },
      )
    })
    expect(
      (await screen.findByRole('heading', { level: 1, name: 'Page not found' })).textContent,
    ).toBeTruthy()
    expect(main().getByText('The archive has no issue “2021-07”.')).toBeTruthy()
  })
})
