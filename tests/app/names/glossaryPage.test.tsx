import { screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { bundledNames } from '../../support/bundledNames.ts'
import { renderRoute } from '../support/renderRoute.tsx'

describe.each([
  {
    language: 'en',
    title: 'Glossary',
    kind: 'Party and government',
    first: 'Central Committee of the Communist Party of China',
  },
  { language: 'zh', title: '译名对照', kind: '党政机关', first: '成都海关' },
] as const)('the glossary in $language', ({ language, title, kind, first }) => {
  it('has the names by kind, in the order of the language', async () => {
    await renderRoute(`/${language}/names/`, { names: await bundledNames() })
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe(title)
    expect(document.title).toContain(title)
    expect(screen.getAllByRole('heading', { level: 2 })).toHaveLength(6)
    const links = within(screen.getByRole('region', { name: kind })).getAllByRole('link')
    expect(links[0]?.textContent).toBe(first)
    expect(links).toHaveLength(13)
  })

  it('says where there is none', async () => {
    await renderRoute(`/${language}/names/`)
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe(title)
    expect(screen.getByText(/^(This archive has no glossary\.|本资料库没有译名对照。)$/)).toBeTruthy()
    expect(screen.queryAllByRole('heading', { level: 2 })).toEqual([])
  })
})

it('gives each name in both languages and in pinyin, each marked as what it is', async () => {
  await renderRoute('/en/names/', { names: await bundledNames() })
  const row = within(screen.getByRole('link', { name: 'Chengdu Customs' }).closest('li') ?? document.body)
  expect(row.getByText('成都海关').lang).toBe('zh-Hans')
  expect(row.getByText('Chéngdū Hǎiguān').lang).toBe('zh-Latn-pinyin')
})
