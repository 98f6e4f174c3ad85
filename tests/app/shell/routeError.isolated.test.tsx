import { screen, waitFor } from '@testing-library/react'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { changePreferences } from '../../../src/app/memory/preferences.ts'
import { headlines, main, renderRoute } from '../support/renderRoute.tsx'

const broken = vi.hoisted(() => ({ parts: new Set<string>() }))

/** Replaces a component with one that throws while its name is among the broken parts. */
const breakable = vi.hoisted(() => (name: string) => () => {
  if (broken.parts.has(name)) throw new TypeError(`${name} is not what it was`)
  return null
})

vi.mock('../../../src/app/about/BigNumbers.tsx', () => ({ BigNumbers: breakable('page') }))
vi.mock('../../../src/app/offline/OfflineStatus.tsx', () => ({
  OfflineStatus: () => null,
  StatusLine: breakable('frame'),
}))
vi.mock('../../../src/app/shell/LocaleRedirect.tsx', async (original) => ({
  ...(await original<object>()),
  LocaleRedirect: breakable('root'),
}))

beforeEach(() => {
  // React and the router log whatever a component throws.
  vi.spyOn(console, 'error').mockImplementation(() => {})
})

afterEach(() => broken.parts.clear())

const title = 'This could not be shown'

it.each([
  ['a page', 'page', '/en/about/'],
  ['the frame of the pages', 'frame', '/en/about/'],
  ['the frame outside both languages', 'frame', '/nothing/'],
  ['the root page', 'root', '/'],
])('reports an error in %s, tries again and links on', async (_where, part, address) => {
  changePreferences({ language: 'en' })
  broken.parts.add(part)
  const { user } = await renderRoute(address)
  expect(headlines(1)).toEqual([title])
  expect(document.title).toContain(title)
  expect(main().getByRole('alert').textContent).toContain(`${part} is not what it was`)
  const links = main().getAllByRole('link')
  expect(links.map((link) => link.getAttribute('href'))).toEqual(['/en/', '/en/issues/'])
  broken.parts.clear()
  await user.click(main().getByRole('button', { name: 'Try again' }))
  await waitFor(() => expect(screen.queryByRole('alert')).toBeNull())
  expect(screen.queryByText(title)).toBeNull()
})

it('shows the error in Chinese, and no error on the next page', async () => {
  broken.parts.add('page')
  const { user } = await renderRoute('/zh/about/')
  expect(headlines(1)).toEqual(['无法显示'])
  await user.click(main().getByRole('link', { name: '查看各期' }))
  await screen.findByRole('heading', { level: 1, name: '各期' })
  expect(screen.queryByRole('alert')).toBeNull()
})
