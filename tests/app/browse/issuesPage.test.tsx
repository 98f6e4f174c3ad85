import { screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { renderRoute } from '../support/renderRoute.tsx'

const rows = () => within(screen.getByRole('main')).getAllByRole('listitem')

describe('the issues', () => {
  it('stand newest first, each a link, with its date and its count', async () => {
    await renderRoute('/en/issues/')
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Issues')
    expect(rows().map((row) => within(row).getByRole('link').textContent)).toEqual([
      'August 2021',
      'July 2021',
      'June 2021',
      'October 2018',
    ])
    expect(rows()[1]?.textContent).toContain('17 stories')
    expect(rows()[1]?.textContent).toContain('Posted 11 August 2021')
  })

  it('are shown in Chinese in the Chinese interface', async () => {
    await renderRoute('/zh/issues/')
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('往期')
    const row = rows()[1]
    expect(row && within(row).getByRole('link', { name: '2021年7月' }).getAttribute('href')).toBe(
      '/zh/issues/2021-07/',
    )
    expect(row?.textContent).toContain('17篇')
    expect(row?.textContent).toContain('2021年8月11日发布')
  })

  it('are marked where they are incomplete', async () => {
    await renderRoute('/en/issues/')
    expect(rows().map((row) => within(row).queryByText('Incomplete') !== null)).toEqual([
      true,
      false,
      true,
      false,
    ])
  })

  it('lead to their stories', async () => {
    const { user, router } = await renderRoute('/en/issues/')
    await user.click(screen.getByRole('link', { name: 'July 2021' }))
    await screen.findByRole('heading', { level: 1, name: 'July 2021' })
    expect(router.state.location.pathname).toBe('/en/issues/2021-07/')
  })
})
