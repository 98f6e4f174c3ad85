import { screen, within } from '@testing-library/react'
import { expect, it } from 'vitest'
import { main, renderRoute } from '../support/renderRoute.tsx'

it.each([
  ['en', 'The units of both languages', '突破', 'zh-Hans'],
  ['zh', '两种语言的计数单位', 'more than', 'en'],
])('marks each word about numbers with its language, in %s', async (language, units, rounded, tag) => {
  await renderRoute(`/${language}/about/`)
  const row = within(main().getByRole('row', { name: /^亿 / }))
  expect(row.getByRole('rowheader').closest('table')).toBe(main().getByRole('table', { name: units }))
  expect(row.getByRole('rowheader').lang).toBe('zh-Hans')
  expect(row.getByText('hundred million').lang).toBe('en')
  expect(row.getByText('100,\u200b000,\u200b000')).toBeTruthy()
  expect(screen.getAllByText(rounded).map(({ lang }) => lang)).toEqual([tag])
})

it.each([
  [
    'en',
    ['/en/names/', '/en/feed.xml', '/feed.json', '/archive/catalogue.json', '/archive/issue.schema.json'],
  ],
  [
    'zh',
    ['/zh/names/', '/zh/feed.xml', '/feed.json', '/archive/catalogue.json', '/archive/issue.schema.json'],
  ],
])('links to the glossary, the feeds, the data and the licences, in %s', async (language, addresses) => {
  await renderRoute(`/${language}/about/`)
  const links = main()
    .getAllByRole('link')
    .map((link) => link.getAttribute('href'))
  expect(links).toEqual(expect.arrayContaining([...addresses, '/licenses.txt']))
})
