import { within } from '@testing-library/react'
import { expect, it } from 'vitest'
import { madeArchive, madeIssue, madeStory } from '../../site/madeIssues.ts'
import { main, renderRoute } from '../support/renderRoute.tsx'

const places = ['chengdu', 'chengdu', 'chongqing'] as const
const stories = places.map((place, at) =>
  madeStory(`story-${at}`, { places: [place], topics: [at === 0 ? 'trade' : 'culture'] }),
)

/** 24 issues of three stories each, with a gap of two years before the oldest. */
const longArchive = [...madeArchive(23, 1), madeIssue('2018-01', [])].map(({ id }) => madeIssue(id, stories))

const cellsOf = (row: string) =>
  within(main().getByRole('row', { name: new RegExp(`^${row} `) }))
    .getAllByRole('cell')
    .map(({ textContent }) => textContent)
const filter = (name: string) => main().getByRole('checkbox', { name: new RegExp(`^${name} `) })

it('charts stories over time by topic, not by place, with a table of the numbers', async () => {
  const title = 'Stories per month, by place, January 2018 to December 2021'
  const { user } = await renderRoute('/en/', { issues: longArchive })
  const table = within(await main().findByRole('table', { name: title }))
  expect(main().getByRole('img', { name: title })).toBeTruthy()
  const columns = table.getAllByRole('columnheader').map(({ textContent }) => textContent)
  expect(columns).toEqual(['Month', 'Chengdu', 'Chongqing', 'Guizhou', 'Yunnan'])
  expect(table.getAllByRole('row')).toHaveLength(1 + 24)
  expect(main().getByText(/the tallest bar is 2\. Dotted: no issue/)).toBeTruthy()

  await user.click(filter('Chongqing'))
  expect(cellsOf('July 2021')).toEqual(['2', '1', '0', '0'])
  await user.click(filter('Trade'))
  expect(cellsOf('July 2021')).toEqual(['1', '0', '0', '0'])
  expect(main().getByText(/the tallest bar is 1\. Only the selected topics are counted\./)).toBeTruthy()
})

it('charts a long archive by year', async () => {
  await renderRoute('/en/', { issues: madeArchive(60, 2) })
  expect(await main().findByRole('img', { name: 'Stories per year, by place, 2017 to 2021' })).toBeTruthy()
  expect(main().getAllByRole('row', { name: /^20\d\d 24 0 0 0$/ })).toHaveLength(5)
})

it('does not load the chart for an archive of fewer than 24 issues', async () => {
  await renderRoute('/en/', { issues: longArchive.slice(1) })
  await expect(main().findByRole('img', undefined, { timeout: 200 })).rejects.toThrow()
})
