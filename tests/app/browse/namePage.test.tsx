import { act, screen, waitFor } from '@testing-library/react'
import { expect, it } from 'vitest'
import { bundledArchive, bundledNames } from '../../support/bundled.ts'
import { startArchiveHost } from '../support/archiveHost.ts'
import { headlines, main, renderRoute } from '../support/renderRoute.tsx'

const renderName = async (address: string) => renderRoute(address, { names: await bundledNames() })

it('shows a name in both languages and in pinyin, its kind, and its stories, newest first', async () => {
  await renderName('/zh/names/chengdu-high-tech-zone/')
  expect(headlines(1)).toEqual(['成都高新区'])
  expect(main().getByText('Chengdu High-tech Zone').lang).toBe('en')
  expect(main().getByText('Chéngdū Gāoxīnqū').lang).toBe('zh-Latn-pinyin')
  expect(main().getByText('新区与园区')).toBeTruthy()
  expect(main().getByText('3篇')).toBeTruthy()
  expect(headlines(3)).toEqual([
    '成都两大科创平台揭牌：科学城与天府实验室',
    '华为成都智算中心开工，15个项目同日签约',
    '国家川藏铁路技术创新中心落户成都',
  ])
  expect(main().getByRole('link', { name: '译名对照' }).getAttribute('href')).toBe('/zh/names/')
})

it('shows older issues when the reader asks, and marks Chinese in an English note', async () => {
  const { user } = await renderName('/en/names/chengdu/')
  expect(main().getByText('蓉').lang).toBe('zh-Hans')
  expect(main().getByText('13 stories')).toBeTruthy()
  const older = main().queryByRole('button', { name: 'Older stories' })
  if (older) await user.click(older)
  await waitFor(() => expect(main().getAllByRole('article')).toHaveLength(13))
})

it('says that the glossary lacks a name, even to a reader who comes from another', async () => {
  const { router } = await renderName('/en/names/chengdu/')
  await act(() => router.navigate('/en/names/atlantis/'))
  expect(headlines(1)).toEqual(['Page not found'])
  expect(main().getByText('The glossary has no name “atlantis”.')).toBeTruthy()
  expect(main().getByRole('link', { name: 'Go to the glossary' }).getAttribute('href')).toBe('/en/names/')
})

it('fetches the glossary and the issues that have the name, and no other', async () => {
  const host = await startArchiveHost(await bundledArchive(), await bundledNames())
  await renderRoute('/en/names/tianfu-airport/', { issues: 'none' })
  expect(main().getAllByRole('article')).toHaveLength(2)
  const files = host.asked.map((path) => path.replace(/^\/archive\/(?:issues\/)?|\.[\w-]{12}\.json$/g, ''))
  expect(files.slice(2).sort()).toEqual(['2021-06', '2021-07'])
  expect(host.asked[1]).toBe(`/archive/${host.glossary?.file}`)
})

it('says that the glossary is damaged, and tries again', async () => {
  const host = await startArchiveHost(await bundledArchive(), await bundledNames())
  host.answer(host.glossary?.file ?? '', { content: '[]' })
  const { user } = await renderRoute('/en/names/', { issues: 'none' })
  expect(screen.getByRole('alert').textContent).toContain('arrived damaged')
  host.answer(host.glossary?.file ?? '', undefined)
  await user.click(screen.getByRole('button', { name: 'Try again' }))
  expect(await screen.findByRole('link', { name: 'Chengdu Customs' })).toBeTruthy()
})
