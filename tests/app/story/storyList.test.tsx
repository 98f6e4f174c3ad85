import { screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { saveStory } from '../../../src/app/memory/readingRecord.ts'
import { madeName } from '../../archive/names/madeNames.ts'
import { madeIssue, madeStory } from '../../site/madeIssues.ts'
import { renderRoute } from '../support/renderRoute.tsx'

const inGuizhou = { places: ['guizhou' as const] }
const withTea = { body: [[{ en: 'Our tea grows.', zh: '茶叶在长。' }]] }
const issues = [
  madeIssue('2021-07', [madeStory('a', inGuizhou), madeStory('b', withTea), madeStory('c', inGuizhou)]),
  madeIssue('2021-06', [madeStory('d', withTea), madeStory('e', inGuizhou)]),
]
const names = [madeName('tea', 'tea', '茶叶', { pinyin: 'Cháyè' })]

async function openFrom(list: string, story: string) {
  const page = await renderRoute(list, { issues, names })
  await page.user.click(await screen.findByRole('link', { name: `Headline of ${story}` }))
  await screen.findByRole('heading', { level: 1, name: new RegExp(`Headline of ${story}`) })
  return page
}

const around = () =>
  within(screen.getByRole('navigation', { name: 'More stories' }))
    .queryAllByRole('link')
    .map(({ textContent }) => textContent)

it('a story is in the section from which it was opened', async () => {
  await openFrom('/en/?place=guizhou', 'a')
  const sections = within(screen.getByRole('navigation', { name: 'Sections' })).getAllByRole('link')
  expect(sections.filter((one) => one.ariaCurrent).map(({ textContent }) => textContent)).toEqual(['Stories'])
})

describe('a story opened from a list', () => {
  it.each([
    [
      'the stories of all issues',
      '/en/',
      'c',
      'Stories',
      ['Next story Headline of d', 'Previous story Headline of b'],
    ],
    [
      'a filter',
      '/en/?place=guizhou',
      'c',
      'Guizhou',
      ['Next in Guizhou Headline of e', 'Previous story Headline of a'],
    ],
    ['an issue', '/en/issues/2021-07/', 'c', 'July 2021', ['Previous story Headline of b']],
    ['a name', '/en/names/tea/', 'b', 'tea', ['Next in tea Headline of d']],
    ['the saved stories', '/en/saved/', 'd', 'Saved', ['Next in Saved Headline of b']],
  ])('leads to the next of %s, and back', async (_list, address, story, name, links) => {
    saveStory('2021-07/b', { en: 'Headline of b' }, 1)
    saveStory('2021-06/d', { en: 'Headline of d' }, 2)
    const { user, router } = await openFrom(address, story)
    expect(around()).toEqual(links)
    await user.click(screen.getByRole('link', { name: `Back to ${name}` }))
    await screen.findByRole('link', { name: `Headline of ${story}` })
    expect(router.state.location.pathname + router.state.location.search).toBe(address)
    expect(router.state.action).toBe('POP')
  })

  it('leads back to the list from a later story as well', async () => {
    const { user, router } = await openFrom('/en/?place=guizhou', 'a')
    await user.click(screen.getByRole('link', { name: /^Next in Guizhou/ }))
    await user.click(await screen.findByRole('link', { name: 'Next in Guizhou Headline of e' }))
    await screen.findByRole('heading', { level: 1, name: /Headline of e/ })
    await user.click(screen.getByRole('link', { name: 'Back to Guizhou' }))
    await screen.findByRole('link', { name: 'Headline of a' })
    expect(router.state.location.search).toBe('?place=guizhou')
  })
})

it('a story opened by its address leads to the stories of its issue, and to all stories', async () => {
  const { user } = await renderRoute('/en/issues/2021-07/b/', { issues })
  expect(around()).toEqual(['Next story Headline of c', 'Previous story Headline of a'])
  expect(screen.getByRole('link', { name: 'Back to Stories' }).getAttribute('href')).toBe('/en/')
  await user.click(screen.getByRole('link', { name: /^Next story/ }))
  await screen.findByRole('heading', { level: 1, name: /Headline of c/ })
  expect(around()).toEqual(['Previous story Headline of b'])
})
