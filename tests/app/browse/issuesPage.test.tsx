import { act, screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { deviceMemory } from '../../../src/app/memory/deviceMemory.ts'
import { nothing } from '../../../src/app/memory/remembered.ts'
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

  it('say how much of them has been read, for which the record is gone through once', async () => {
    await renderRoute('/en/issues/')
    let looks = 0
    const read = () => ({
      get readAt() {
        looks += 1
        return 1
      },
    })
    const record = { '2021-07/tea': read(), '2021-07/silk': read(), '2018-10/tea': read(), '2021-06/tea': {} }
    act(() => deviceMemory.setState({ remembered: { ...nothing, record }, persistence: 'kept' }))
    const said = rows().map((row) => within(row).queryByText(/ read$/)?.textContent)
    expect(said).toEqual([undefined, '2 of 17 read', undefined, '1 of 3 read'])
    expect(looks).toBe(3)
  })

  it('lead to their stories', async () => {
    const { user, router } = await renderRoute('/en/issues/')
    await user.click(screen.getByRole('link', { name: 'July 2021' }))
    await screen.findByRole('heading', { level: 1, name: 'July 2021' })
    expect(router.state.location.pathname).toBe('/en/issues/2021-07/')
  })
})
