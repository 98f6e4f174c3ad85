import { screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { changePreferences } from '../../../src/app/memory/preferences.ts'
import { interfaces } from '../support/interfaces.ts'
import { renderRoute } from '../support/renderRoute.tsx'

const broken = vi.hoisted(() => ({ parts: new Set<string>() }))

/** Replaces a component with one that throws while its name is among the broken parts. */
const breakable = vi.hoisted(() => (name: string) => () => {
  if (broken.parts.has(name)) throw new TypeError(`${name} is not what it was`)
  return null
})

vi.mock('../../../src/app/about/BigNumbers.tsx', () => ({ BigNumbers: breakable('page') }))
vi.mock('../../../src/app/offline/OfflineStatus.tsx', () => ({ OfflineStatus: breakable('frame') }))
vi.mock('../../../src/app/shell/LocaleRedirect.tsx', async (original) => ({
  ...(await original<object>()),
  LocaleRedirect: breakable('root'),
}))

beforeEach(() => {
  // React and the router log whatever a component throws.
  vi.spyOn(console, 'error').mockImplementation(() => {})
})

afterEach(() => broken.parts.clear())

describe.each(interfaces)('an unexpected error in $language', ({ language, retry, shownNot }) => {
  it.each([
    ['in a page', 'page', `/${language}/about/`],
    ['around the pages', 'frame', `/${language}/about/`],
    ['outside both languages', 'frame', '/nothing/'],
    ['on the root page', 'root', '/'],
  ])('%s is reported, with another try and links', async (_where, part, address) => {
    changePreferences({ language })
    broken.parts.add(part)
    const { user } = await renderRoute(address)
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe(shownNot)
    expect(document.title).toContain(shownNot)
    const main = within(screen.getByRole('main'))
    expect(main.getByRole('alert').textContent).toContain(`${part} is not what it was`)
    expect(main.getAllByRole('link').map((link) => link.getAttribute('href'))).toEqual([
      `/${language}/`,
      `/${language}/issues/`,
    ])
    broken.parts.clear()
    await user.click(main.getByRole('button', { name: retry }))
    await waitFor(() => expect(screen.queryByRole('alert')).toBeNull())
    expect(screen.queryByText(shownNot)).toBeNull()
  })

  it('is left behind with the page', async () => {
    broken.parts.add('page')
    const { user } = await renderRoute(`/${language}/about/`)
    await user.click(within(screen.getByRole('main')).getAllByRole('link')[1] ?? document.body)
    await waitFor(() => expect(screen.queryByRole('alert')).toBeNull())
    expect(screen.getByRole('heading', { level: 1 }).textContent).not.toBe(shownNot)
  })
})
