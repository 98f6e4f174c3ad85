import { screen } from '@testing-library/react'
import { expect, it } from 'vitest'
import { madeIssue, madeStory } from '../../site/madeIssues.ts'
import { bundledArchive } from '../../support/bundled.ts'
import { headlines, main, renderRoute } from '../support/renderRoute.tsx'

it('lists the stories of an issue in its sections, in the order of the newsletter', async () => {
  await renderRoute('/en/issues/2021-07/')
  const july = (await bundledArchive()).find(({ id }) => id === '2021-07')
  const inSection = (section: string) =>
    july?.stories.filter((story) => story.section === section).map(({ headline }) => headline.en) ?? []
  expect(headlines(2)).toEqual(['Latest news', 'Also of interest'])
  expect(headlines(3)).toEqual([...inSection('latest'), ...inSection('relevant')])
  expect(main().queryByText(/^Only part of this issue/)).toBeNull()
})

it('leaves out an empty section', async () => {
  await renderRoute('/en/issues/2018-10/')
  expect(headlines(2)).toEqual(['Latest news'])
})

it('has the month, the count and the day of posting in the interface language', async () => {
  await renderRoute('/zh/issues/2021-07/')
  expect(headlines(1)).toEqual(['2021年7月'])
  const header = screen.getByRole('heading', { level: 1 }).closest('header')
  expect(header?.textContent).toMatch(/17篇.*2021年8月11日发布/)
  expect(headlines(2)).toEqual(['最新消息', '相关资讯'])
})

it('says when the archive has only part of an issue', async () => {
  await renderRoute('/en/issues/2021-06/')
  expect(main().getByText(/^Only part of this issue is in the archive/)).toBeTruthy()
})

it.each([
  ['https://example.org/july', ['https://example.org/july']],
  ['javascript:alert(1)', []],
])('names the sources of an issue, and links to the post at %s if that is safe', async (origin, links) => {
  const sources = [
    { en: 'Sichuan Daily', zh: '四川日报' },
    { en: 'Chengdu Daily', zh: '成都日报' },
  ]
  const issues = [madeIssue('2021-07', [madeStory('tea')], { sources, origin })]
  await renderRoute('/en/issues/2021-07/', { issues })
  expect(main().getByText('Sources: Sichuan Daily and Chengdu Daily')).toBeTruthy()
  const found = main().queryAllByRole('link', { name: 'Read the original newsletter' })
  expect(found.map((link) => link.getAttribute('href'))).toEqual(links)
  expect(found.map((link) => link.getAttribute('rel'))).toEqual(
    links.map(() => 'external noopener noreferrer'),
  )
})
