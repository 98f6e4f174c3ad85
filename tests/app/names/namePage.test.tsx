import { act, screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { bundledArchive } from '../../support/bundledArchive.ts'
import { bundledNames } from '../../support/bundledNames.ts'
import { startArchiveHost } from '../support/archiveHost.ts'
import { renderRoute } from '../support/renderRoute.tsx'

const main = () => within(screen.getByRole('main'))

describe('the page of a name', () => {
  it('has it in both languages and in pinyin, what it is, and its stories, newest first', async () => {
    await renderRoute('/zh/names/chengdu-high-tech-zone/', { names: await bundledNames() })
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('成都高新区')
    expect(main().getByText('Chengdu High-tech Zone').lang).toBe('en')
    expect(main().getByText('Chéngdū Gāoxīnqū').lang).toBe('zh-Latn-pinyin')
    expect(main().getByText('新区与园区')).toBeTruthy()
    expect(main().getByText('3篇')).toBeTruthy()
    expect(
      main()
        .getAllByRole('heading', { level: 3 })
        .map(({ textContent }) => textContent),
    ).toEqual([
      '成都科创“双子”亮相：科学城与天府实验室揭牌',
      '华为成都智算中心开工，15个项目同日签约',
      '国家川藏铁路技术创新中心落户成都',
    ])
    expect(document.title).toBe('成都高新区 Chengdu High-tech Zone · 西南地区')
    expect(main().getByRole('link', { name: '译名对照' }).getAttribute('href')).toBe('/zh/names/')
  })

  it('says Chinese in an English note as Chinese', async () => {
    await renderRoute('/en/names/chengdu/', { names: await bundledNames() })
    expect(main().getByText('蓉').lang).toBe('zh-Hans')
  })

  it('says that there is no such name, also when the reader comes from another name', async () => {
    const { router } = await renderRoute('/en/names/chengdu/', { names: await bundledNames() })
    await act(() => router.navigate('/en/names/no-such-name/'))
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Page not found')
  })

  it('shows older issues as the reader asks for them', async () => {
    const { user } = await renderRoute('/en/names/chengdu/', { names: await bundledNames() })
    expect(main().getByText('13 stories')).toBeTruthy()
    const older = screen.queryByRole('button', { name: 'Older stories' })
    if (older) await user.click(older)
    await waitFor(() => expect(main().getAllByRole('article')).toHaveLength(13))
  })

  it('is not there for a name that is not in the glossary', async () => {
    await renderRoute('/en/names/atlantis/', { names: await bundledNames() })
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Page not found')
    expect(main().getByText('The glossary has no name “atlantis”.')).toBeTruthy()
    expect(main().getByRole('link', { name: 'To the glossary' }).getAttribute('href')).toBe('/en/names/')
  })
})

describe('from a host', () => {
  it('fetches the glossary and the issues that have the name, and no other', async () => {
    const host = await startArchiveHost(await bundledArchive(), await bundledNames())
    await renderRoute('/en/names/tianfu-airport/', { issues: 'none' })
    expect(main().getAllByRole('article')).toHaveLength(2)
    const files = host.asked.map((path) => path.replace(/^\/archive\/(?:issues\/)?|\.[\w-]{12}\.json$/g, ''))
    expect(files.slice(2).sort()).toEqual(['2021-06', '2021-07'])
    expect(host.asked[1]).toBe(`/archive/${host.glossary?.file}`)
  })

  it('says that the glossary is damaged, and shows it once it is mended', async () => {
    const host = await startArchiveHost(await bundledArchive(), await bundledNames())
    host.answer(host.glossary?.file ?? '', { content: '[]' })
    const { user } = await renderRoute('/en/names/', { issues: 'none' })
    expect(screen.getByRole('alert').textContent).toContain('arrived damaged')
    host.answer(host.glossary?.file ?? '', undefined)
    await user.click(screen.getByRole('button', { name: 'Try again' }))
    expect(await screen.findByRole('link', { name: 'Chengdu Customs' })).toBeTruthy()
  })
})
