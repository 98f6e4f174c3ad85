import { screen, waitFor, within } from '@testing-library/react'
import { expect, it, vi } from 'vitest'
import { changePreferences } from '../../../src/app/memory/preferences.ts'
import { preferencesKey } from '../../../src/boot/contracts.ts'
import { headlines, renderRoute } from '../support/renderRoute.tsx'

it.each([
  ['/en/?place=chongqing', '中文', '/zh/', '?place=chongqing', 'zh', '报道'],
  ['/zh/issues/2021-07/', 'English', '/en/issues/2021-07/', '', 'en', 'July 2021'],
])('links %s to the same page in the other language, which is remembered', async (...row) => {
  const [address, link, pathname, search, language, heading] = row
  const { user, router } = await renderRoute(address)
  await user.click(screen.getByRole('link', { name: link }))
  await screen.findByRole('heading', { level: 1, name: heading })
  expect(router.state.location).toMatchObject({ pathname, search })
  expect(document.documentElement.lang).toBe(language === 'zh' ? 'zh-Hans' : 'en')
  expect(JSON.parse(localStorage.getItem(preferencesKey) ?? '')).toMatchObject({ language })
})

it('changes no attribute of a page that arrived in the reader’s language and with the default look', async () => {
  const root = document.documentElement
  for (const name of root.getAttributeNames()) root.removeAttribute(name)
  root.lang = 'en'
  const change = vi.fn()
  const changes = new MutationObserver(change)
  changes.observe(root, { attributes: true })
  await renderRoute('/en/')
  changes.disconnect()
  expect(change).not.toHaveBeenCalled()
})

it.each([
  ['en', 'zh'],
  ['both', 'both'],
] as const)('takes stories in %s along to the other language, as %s', async (view, after) => {
  changePreferences({ view })
  const { user } = await renderRoute('/en/')
  await user.click(screen.getByRole('link', { name: '中文' }))
  await screen.findByRole('heading', { level: 1, name: '报道' })
  expect(JSON.parse(localStorage.getItem(preferencesKey) ?? '')).toMatchObject({ view: after })
})

it('moves the focus to each new page, even to all stories of an issue and back', async () => {
  const { user } = await renderRoute('/en/')
  const main = screen.getByRole('main')
  for (const [link, heading] of [
    ['July 2021', 'July 2021'],
    ['Whole issue', 'July 2021'],
    ['Back to the list', 'July 2021'],
    ['About', 'About'],
  ] as const) {
    await user.click(screen.getAllByRole('link', { name: link }).at(-1) ?? main)
    // The page before may have the same heading, and the next one may still be loading.
    await waitFor(() => expect(document.activeElement).toBe(main))
    expect(screen.getByRole('heading', { level: 1, name: heading })).toBeTruthy()
  }
})

it('leaves the focus on the filter that was chosen', async () => {
  const { user } = await renderRoute('/en/')
  const box = screen.getByRole('checkbox', { name: /^Chongqing/ })
  await user.click(box)
  expect(document.activeElement).toBe(box)
})

it('marks the section of the page, and skips to its main part', async () => {
  await renderRoute('/en/issues/2021-07/')
  const current = screen.getAllByRole('link', { current: 'page' }).map((link) => link.textContent)
  expect(new Set(current)).toEqual(new Set(['Issues']))
  const skip = screen.getByRole('link', { name: 'Skip to content' }).getAttribute('href')
  expect(document.querySelector(String(skip))).toBe(screen.getByRole('main'))
  expect(within(screen.getByRole('main')).getByRole('heading', { level: 1 })).toBeTruthy()
  expect(headlines(1)).toHaveLength(1)
})

it('has absolute addresses in its head, even if the build knew no site', async () => {
  await renderRoute('/zh/issues/2021-07/')
  const links = [...document.head.querySelectorAll<HTMLLinkElement>('[rel=canonical], [hreflang]')]
  expect(links.map((link) => [link.hreflang, link.getAttribute('href')])).toEqual(
    [
      ['', '/zh'],
      ['en', '/en'],
      ['zh-Hans', '/zh'],
      ['x-default', '/en'],
    ].map(([tag, language]) => [tag, `${location.origin}${language}/issues/2021-07/`]),
  )
})

it.each([
  [['en-GB', 'zh-CN'], 'Stories'],
  [['zh-CN', 'en'], '报道'],
  [['zh-Hant-TW'], '报道'],
  [['fr-FR', 'ZH'], '报道'],
  [['fr-FR'], 'Stories'],
  [[], 'Stories'],
])('redirects the root for a browser with the languages %j to %s', async (languages, heading) => {
  vi.spyOn(navigator, 'languages', 'get').mockReturnValue(languages)
  await renderRoute('/')
  expect(await screen.findByRole('heading', { level: 1, name: heading })).toBeTruthy()
})

it('redirects the root to the remembered language without a new history entry', async () => {
  changePreferences({ language: 'zh' })
  const { router } = await renderRoute('/')
  await screen.findByRole('heading', { level: 1, name: '报道' })
  expect(router.state.action).toBe('REPLACE')
})
