import { screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { preferencesKey } from '../../../src/boot/contracts.ts'
import { renderRoute } from '../support/renderRoute.tsx'

describe('every page', () => {
  it.each([
    '',
    'issues/',
    'issues/2021-07/',
    'issues/2021-07/tianfu-airport-opens/',
    'saved/',
    'settings/',
    'about/',
  ])('has one heading of the first rank, a title of its own and a main part: /en/%s', async (path) => {
    await renderRoute(`/en/${path}`)
    expect(screen.getAllByRole('heading', { level: 1 })).toHaveLength(1)
    expect(document.title).toMatch(/Southwest China/)
    expect(screen.getByRole('link', { name: 'Skip to content' }).getAttribute('href')).toBe('#main')
    expect(screen.getByRole('main').id).toBe('main')
  })

  it('leads to the same page in the other language, filters and all, and remembers the choice', async () => {
    const { user, router } = await renderRoute('/en/?place=chongqing')
    await user.click(screen.getByRole('link', { name: '中文' }))
    await screen.findByText('25篇报道中有5篇符合')
    expect(router.state.location).toMatchObject({ pathname: '/zh/', search: '?place=chongqing' })
    expect(document.documentElement.lang).toBe('zh-Hans')
    expect(JSON.parse(localStorage.getItem(preferencesKey) ?? '')).toMatchObject({ language: 'zh' })
  })

  it('leads from a Chinese story to the same one in English', async () => {
    const { user, router } = await renderRoute('/zh/issues/2021-07/tianfu-airport-opens/?view=both')
    await user.click(screen.getByRole('link', { name: 'English' }))
    await screen.findByRole('radiogroup', { name: 'Reading language' })
    expect(router.state.location).toMatchObject({
      pathname: '/en/issues/2021-07/tianfu-airport-opens/',
      search: '?view=both',
    })
  })

  it('moves the focus to the page that a link has opened', async () => {
    const { user } = await renderRoute('/en/')
    await user.click(within(screen.getByRole('contentinfo')).getByRole('link', { name: 'About' }))
    await screen.findByRole('heading', { level: 1, name: 'About' })
    expect(document.activeElement).toBe(screen.getByRole('main'))
  })

  it('moves the focus to a whole issue on one page, and back to the list of its stories', async () => {
    const { user } = await renderRoute('/en/issues/2021-07/')
    await user.click(screen.getByRole('link', { name: 'Read or print the whole issue' }))
    const back = await screen.findByRole('link', { name: 'Back to the list' })
    expect(document.activeElement).toBe(screen.getByRole('main'))
    await user.click(back)
    await screen.findByRole('link', { name: 'Read or print the whole issue' })
    expect(document.activeElement).toBe(screen.getByRole('main'))
  })

  it('leaves the focus on the filter that was ticked', async () => {
    const { user } = await renderRoute('/en/')
    const box = screen.getByRole('checkbox', { name: /^Chongqing/ })
    await user.click(box)
    expect(document.activeElement).toBe(box)
  })

  it('marks the section that it belongs to', async () => {
    await renderRoute('/en/issues/2021-07/')
    const current = screen.getAllByRole('link', { current: 'page' }).map((link) => link.textContent)
    expect(new Set(current)).toEqual(new Set(['Issues']))
  })

  it('is linked in both languages from its head, by whole addresses', async () => {
    await renderRoute('/zh/issues/2021-07/')
    const { origin } = location
    const alternates = [...document.head.querySelectorAll<HTMLLinkElement>('link[rel=alternate][hreflang]')]
    expect(alternates.map((link) => [link.hreflang, link.getAttribute('href')])).toEqual([
      ['en', `${origin}/en/issues/2021-07/`],
      ['zh-Hans', `${origin}/zh/issues/2021-07/`],
      ['x-default', `${origin}/en/issues/2021-07/`],
    ])
    expect(document.head.querySelector('link[rel=canonical]')?.getAttribute('href')).toBe(
      `${origin}/zh/issues/2021-07/`,
    )
  })
})
