import { within } from '@testing-library/react'
import { expect, it } from 'vitest'
import { bundledNames } from '../../support/bundled.ts'
import { headlines, main, renderRoute } from '../support/renderRoute.tsx'

it.each([
  ['en', 'Party and government', 'Central Committee of the Communist Party of China'],
  ['zh', '党政机关', '成都海关'],
])('lists the names by kind, in the alphabet of %s', async (language, kind, first) => {
  await renderRoute(`/${language}/names/`, { names: await bundledNames() })
  expect(headlines(2)).toHaveLength(6)
  const links = within(main().getByRole('region', { name: kind })).getAllByRole('link')
  expect(links[0]?.textContent).toBe(first)
  expect(links).toHaveLength(13)
})

it('marks each name and its pinyin with its language', async () => {
  await renderRoute('/en/names/', { names: await bundledNames() })
  const row = main().getByRole('link', { name: 'Chengdu Customs' }).closest('li')
  const marked = [...(row?.querySelectorAll<HTMLElement>('[lang]') ?? [])]
  expect(marked.map(({ lang, textContent }) => [lang, textContent])).toEqual([
    ['zh-Hans', '成都海关'],
    ['zh-Latn-pinyin', 'Chéngdū Hǎiguān'],
  ])
})

it('says that an archive has no glossary', async () => {
  await renderRoute('/en/names/')
  expect(main().getByText('This archive has no glossary.')).toBeTruthy()
  expect(headlines(2)).toEqual([])
})
