import { screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { madeArchive, madeIssue, madeStory } from '../../../site/madeIssues.ts'
import { renderRoute } from '../../support/renderRoute.tsx'

const names = [
  {
    language: 'en',
    title: 'Stories over time',
    chart: 'Stories per month, by place, October 2018 to August 2021',
    columns: ['Month', 'Chengdu', 'Chongqing', 'Guizhou', 'Yunnan', 'Rest of Sichuan', 'Elsewhere'],
    july: 'July 2021',
    gap: 'November 2018 to May 2021',
    noIssue: 'No issue',
    trade: 'Trade',
    scale: /the tallest bar is 9\. Dotted: no issue/,
    filtered: /the tallest bar is 1\. Counts only the topics selected\./,
  },
  {
    language: 'zh',
    title: '报道量走势',
    chart: '2018年10月至2021年8月各地区每月报道篇数',
    columns: ['月份', '成都', '重庆', '贵州', '云南', '四川其他地区', '其他地区'],
    july: '2021年7月',
    gap: '2018年11月至2021年5月',
    noIssue: '未收录',
    trade: '贸易',
    scale: /最高一柱为9篇。虚线表示该期未收录。/,
    filtered: /最高一柱为1篇。仅计所选主题。/,
  },
]

const main = () => within(screen.getByRole('main'))
const cellsOf = (row: string) =>
  within(main().getByRole('row', { name: new RegExp(`^${row} `) }))
    .getAllByRole('cell')
    .map(({ textContent }) => textContent)

describe.each(names)('the stories over time on the front page in $language', (texts) => {
  it('are drawn, and stand in a table behind the drawing', async () => {
    await renderRoute(`/${texts.language}/`)
    expect(main().getByRole('img', { name: texts.chart })).toBeTruthy()
    const table = within(main().getByRole('table', { name: texts.chart }))
    expect(table.getAllByRole('columnheader').map(({ textContent }) => textContent)).toEqual(texts.columns)
    expect(cellsOf(texts.july)).toEqual(['9', '4', '2', '1', '2', '2'])
    expect(cellsOf(texts.gap)).toEqual([texts.noIssue])
    expect(main().getByText(texts.scale)).toBeTruthy()
  })

  it('follow the topics, and not the places', async () => {
    const { user } = await renderRoute(`/${texts.language}/`)
    await user.click(main().getByRole('checkbox', { name: new RegExp(`^${texts.columns[2]} `) }))
    expect(cellsOf(texts.july)).toEqual(['9', '4', '2', '1', '2', '2'])
    await user.click(main().getByRole('checkbox', { name: new RegExp(`^${texts.trade} `) }))
    expect(cellsOf(texts.july)).toEqual(['1', '0', '0', '0', '1', '0'])
    expect(main().getByText(texts.filtered)).toBeTruthy()
  })
})

describe('the stories over time', () => {
  it('go by the year in a long archive', async () => {
    await renderRoute('/en/', { issues: madeArchive(60, 2) })
    expect(main().getByRole('img', { name: 'Stories per year, by place, 2017 to 2021' })).toBeTruthy()
    expect(main().getAllByRole('row', { name: /^20\d\d 24 0 0 0$/ })).toHaveLength(5)
  })

  it('are not drawn for a single issue, which has no course of time', async () => {
    await renderRoute('/en/', { issues: [madeIssue('2021-12', [madeStory('one')])] })
    expect(main().queryByRole('img')).toBeNull()
    expect(main().queryByRole('table')).toBeNull()
  })
})
