import { screen, within } from '@testing-library/react'
import { expect, it } from 'vitest'
import { madeArchive, madeIssue, madeStory } from '../../site/madeIssues.ts'
import { renderRoute } from '../support/renderRoute.tsx'

const places = ['chengdu', 'chengdu', 'chongqing'] as const
const stories = places.map((place, at) =>
  madeStory(`story-${at}`, { places: [place], topics: [at === 0 ? 'trade' : 'culture'] }),
)

/** 24 issues of three stories each, with a gap of two years before the oldest. */
const longArchive = [...madeArchive(23, 1), madeIssue('2018-01', [])].map(({ id }) => madeIssue(id, stories))

const main = () => within(screen.getByRole('main'))
const cellsOf = (row: string) =>
  within(main().getByRole('row', { name: new RegExp(`^${row} `) }))
    .getAllByRole('cell')
    .map(({ textContent }) => textContent)

it.each([
  {
    language: 'en',
    chart: 'Stories per month, by place, January 2018 to December 2021',
    columns: ['Month', 'Chengdu', 'Chongqing', 'Guizhou', 'Yunnan'],
    month: 'July 2021',
    gap: 'February 2018 to January 2020',
    noIssue: 'No issue',
    trade: 'Trade',
    scale: /the tallest bar is 2\. Dotted: no issue/,
    filtered: /the tallest bar is 1\. Counts only the topics selected\./,
  },
  {
    language: 'zh',
    chart: '2018年1月至2021年12月各地区每月报道篇数',
    columns: ['月份', '成都', '重庆', '贵州', '云南'],
    month: '2021年7月',
    gap: '2018年2月至2020年1月',
    noIssue: '未收录',
    trade: '贸易',
    scale: /最高一柱为2篇。虚线表示该期未收录。/,
    filtered: /最高一柱为1篇。仅计所选主题。/,
  },
])(
  'charts stories over time in $language: by topic, not by place, with a table of the numbers',
  async (texts) => {
    const { user } = await renderRoute(`/${texts.language}/`, { issues: longArchive })
    const table = within(await main().findByRole('table', { name: texts.chart }))
    expect(main().getByRole('img', { name: texts.chart })).toBeTruthy()
    expect(table.getAllByRole('columnheader').map(({ textContent }) => textContent)).toEqual(texts.columns)
    expect(cellsOf(texts.gap)).toEqual([texts.noIssue])
    expect(main().getByText(texts.scale)).toBeTruthy()

    await user.click(main().getByRole('checkbox', { name: new RegExp(`^${texts.columns[2]} `) }))
    expect(cellsOf(texts.month)).toEqual(['2', '1', '0', '0'])
    await user.click(main().getByRole('checkbox', { name: new RegExp(`^${texts.trade} `) }))
    expect(cellsOf(texts.month)).toEqual(['1', '0', '0', '0'])
    expect(main().getByText(texts.filtered)).toBeTruthy()
  },
)

it('charts a long archive by year', async () => {
  await renderRoute('/en/', { issues: madeArchive(60, 2) })
  expect(await main().findByRole('img', { name: 'Stories per year, by place, 2017 to 2021' })).toBeTruthy()
  expect(main().getAllByRole('row', { name: /^20\d\d 24 0 0 0$/ })).toHaveLength(5)
})

it('does not load the chart for an archive of fewer than 24 issues', async () => {
  await renderRoute('/en/', { issues: longArchive.slice(1) })
  await expect(main().findByRole('img', undefined, { timeout: 200 })).rejects.toThrow()
})
