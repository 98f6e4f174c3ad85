import { screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { renderRoute } from '../support/renderRoute.tsx'

describe.each([
  {
    language: 'en',
    title: 'About',
    what: /sentence by sentence/,
    licence: 'Licence',
    asks: /Before a large download.*the page asks first/,
    sends: /no third parties.*online voice/,
    units: 'The units of both languages',
    rounded: '突破',
    files: [
      ['Feed of new stories (Atom)', '/en/feed.xml'],
      ['Feed in both languages (JSON Feed)', '/feed.json'],
      ['Catalogue of all issues (JSON)', '/archive/catalogue.json'],
      ['Schema of an issue file (JSON Schema)', '/archive/issue.schema.json'],
      ['Licences of the software that it contains', '/licenses.txt'],
    ],
  },
  {
    language: 'zh',
    title: '关于',
    what: /逐句对应/,
    licence: '许可',
    asks: /下载量较大.*会先询问/,
    sends: /不涉第三方.*语音须联网/,
    units: '两种语言的计数单位',
    rounded: 'more than',
    files: [
      [/Atom/, '/zh/feed.xml'],
      ['所含软件的许可证', '/licenses.txt'],
    ],
  },
] as const)(
  'about in $language',
  ({ language, title, what, licence, asks, sends, units, rounded, files }) => {
    it('says what this is, and under what terms', async () => {
      await renderRoute(`/${language}/about/`)
      expect(screen.getByRole('heading', { level: 1 }).textContent).toBe(title)
      expect(screen.getByText(what)).toBeTruthy()
      expect(screen.getByRole('heading', { level: 2, name: licence })).toBeTruthy()
    })

    it('promises no more of downloads and of what leaves the device than it keeps', async () => {
      await renderRoute(`/${language}/about/`)
      expect(screen.getByText(asks)).toBe(screen.getByText(sends))
    })

    it('links to the glossary', async () => {
      await renderRoute(`/${language}/about/`)
      const link = within(screen.getByRole('main')).getByRole('link', { name: /^(Glossary|译名对照)$/ })
      expect(link.getAttribute('href')).toBe(`/${language}/names/`)
    })

    it('shows how both languages count, each word in its own', async () => {
      await renderRoute(`/${language}/about/`)
      const table = within(screen.getByRole('table', { name: units }))
      expect(table.getAllByRole('columnheader')).toHaveLength(3)
      const row = within(table.getByRole('row', { name: /^亿 / }))
      expect(row.getByRole('rowheader').lang).toBe('zh-Hans')
      expect(row.getByText('hundred million').lang).toBe('en')
      expect(row.getByText('100,000,000')).toBeTruthy()
      const foreign = screen.getAllByText(rounded).map((word) => word.lang)
      expect(foreign).toEqual([language === 'en' ? 'zh-Hans' : 'en'])
    })

    it('links to feeds, data and licences', async () => {
      await renderRoute(`/${language}/about/`)
      for (const [name, address] of files)
        expect(screen.getByRole('link', { name }).getAttribute('href')).toBe(address)
    })
  },
)
