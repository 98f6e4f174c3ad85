import { screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { madeIssue, madeStory } from '../../site/madeIssues.ts'
import { bundledArchive } from '../../support/bundledArchive.ts'
import { renderRoute } from '../support/renderRoute.tsx'

const headlinesIn = (section: string) =>
  within(screen.getByRole('region', { name: section }))
    .getAllByRole('heading', { level: 3 })
    .map((heading) => heading.textContent)

describe('an issue', () => {
  it('has its stories in its two sections, in the newsletter’s order', async () => {
    await renderRoute('/en/issues/2021-07/')
    const july = (await bundledArchive()).find(({ id }) => id === '2021-07')
    const inSection = (section: string) =>
      july?.stories.filter((story) => story.section === section).map(({ headline }) => headline.en)
    expect(headlinesIn('Latest news')).toEqual(inSection('latest'))
    expect(headlinesIn('Relevant news')).toEqual(inSection('relevant'))
    expect(screen.getAllByRole('article')).toHaveLength(17)
  })

  it('leaves out a section that has no story', async () => {
    await renderRoute('/en/issues/2018-10/')
    expect(screen.queryByRole('region', { name: 'Relevant news' })).toBeNull()
  })

  it('is headed by its month, with its name, its count and the day of posting, in the interface’s language', async () => {
    await renderRoute('/zh/issues/2021-07/')
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('2021年7月')
    const header = screen.getByRole('heading', { level: 1 }).closest('header')
    expect(header?.textContent).toContain('17篇')
    expect(header?.textContent).toContain('2021年8月11日发布')
    expect(headlinesIn('最新消息')).toHaveLength(16)
    expect(headlinesIn('相关资讯')).toHaveLength(1)
  })

  it('says when the archive holds only part of it', async () => {
    await renderRoute('/en/issues/2021-06/')
    expect(screen.getByText(/^Only part of this issue is in the archive/)).toBeTruthy()
  })

  it('does not say so of a whole one', async () => {
    await renderRoute('/en/issues/2021-07/')
    expect(screen.queryByText(/^Only part of this issue/)).toBeNull()
  })

  it('names its sources, and links to where the publisher posted it', async () => {
    const sources = [
      { en: 'Sichuan Daily', zh: '四川日报' },
      { en: 'Chengdu Daily', zh: '成都日报' },
    ]
    const origin = 'https://example.org/july'
    await renderRoute('/en/issues/2021-07/', {
      issues: [madeIssue('2021-07', [madeStory('tea')], { sources, origin })],
    })
    expect(screen.getByText('Sources: Sichuan Daily and Chengdu Daily')).toBeTruthy()
    const link = screen.getByRole('link', { name: 'Read it on the publisher’s site' })
    expect(link.getAttribute('href')).toBe(origin)
    expect(link.getAttribute('rel')?.split(' ')).toEqual(expect.arrayContaining(['noopener', 'noreferrer']))
  })

  it('never links to what is neither http nor https', async () => {
    await renderRoute('/en/issues/2021-07/', {
      issues: [madeIssue('2021-07', [madeStory('tea')], { origin: 'javascript:alert(1)' })],
    })
    expect(screen.queryByRole('link', { name: 'Read it on the publisher’s site' })).toBeNull()
  })

  it('leads to its stories', async () => {
    const { user } = await renderRoute('/zh/issues/2021-08/')
    await user.click(screen.getByRole('link', { name: '成都重绘产业版图：12个生态圈、66个功能区' }))
    await screen.findByRole('radiogroup', { name: '阅读语言' })
  })
})
