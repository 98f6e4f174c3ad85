import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { madeArchive, madeIssue, madeStory } from '../../site/madeIssues.ts'
import { interfaces } from '../support/interfaces.ts'
import { renderRoute } from '../support/renderRoute.tsx'

const main = () => within(screen.getByRole('main'))
const status = () => main().getByRole('status').textContent
const headlines = () => main().getAllByRole('heading', { level: 3 })
const checkbox = (group: string, name: string) =>
  within(main().getByRole('group', { name: group })).getByRole('checkbox', {
    name: new RegExp(`^${name} \\d+$`),
  })

describe.each(interfaces)('the front page in $language', (names) => {
  const { language, place, topic } = names

  it('has one heading, the stories of all issues, and says how many there are', async () => {
    await renderRoute(`/${language}/`)
    expect(screen.getAllByRole('heading', { level: 1 })).toHaveLength(1)
    expect(status()).toBe(names.all)
    expect(document.documentElement.lang).toBe(language === 'zh' ? 'zh-Hans' : 'en')
  })

  it('filters by a place: the address, the status line and the stories change together', async () => {
    const { user, router } = await renderRoute(`/${language}/`)
    await user.click(checkbox(place, names.chongqing))
    await waitFor(() => expect(router.state.location.search).toBe('?place=chongqing'))
    expect(status()).toBe(names.fiveOfAll)
    expect(headlines()).toHaveLength(5)
    expect(checkbox(place, names.chongqing)).toHaveProperty('checked', true)
  })

  it('filters by place and topic together', async () => {
    const { user, router } = await renderRoute(`/${language}/?place=chongqing`)
    await user.click(checkbox(topic, names.health))
    await waitFor(() => expect(router.state.location.search).toBe('?place=chongqing&topic=health'))
    expect(status()).toBe(names.oneOfAll)
    expect(headlines()).toHaveLength(1)
  })

  it('clears the filters', async () => {
    const { user, router } = await renderRoute(`/${language}/?place=chongqing&topic=health`)
    await user.click(main().getByRole('button', { name: names.clear }))
    await waitFor(() => expect(router.state.location.search).toBe(''))
    expect(status()).toBe(names.all)
    expect(main().queryByRole('button', { name: names.clear })).toBeNull()
    expect(document.activeElement).toBe(main().getAllByRole('checkbox')[0])
  })

  it('says that nothing matches, and offers to clear', async () => {
    const { user } = await renderRoute(`/${language}/?place=yunnan&topic=health`)
    const sentence = main().getByText(names.none)
    expect(main().queryByRole('heading', { level: 3 })).toBeNull()
    await user.click(within(sentence).getByRole('button', { name: names.clear }))
    expect(status()).toBe(names.all)
  })

  it('shows older stories when asked', async () => {
    const { user } = await renderRoute(`/${language}/`, { issues: madeArchive(4, 6) })
    expect(headlines()).toHaveLength(12)
    await user.click(main().getByRole('button', { name: names.older }))
    expect(headlines()).toHaveLength(18)
    await user.click(main().getByRole('button', { name: names.older }))
    expect(headlines()).toHaveLength(24)
    expect(main().queryByRole('button', { name: names.older })).toBeNull()
  })
})

it.each([
  ['en', '2 stories in 1 issue'],
  ['zh', '1期，共2篇报道'],
])('the front page of an archive that begins says in %s: %s', async (language, sentence) => {
  const first = madeIssue('2021-07', [madeStory('tea'), madeStory('rail')])
  await renderRoute(`/${language}/`, { issues: [first] })
  expect(status()).toBe(sentence)
})

describe('filters in the address', () => {
  it('are set by a link, in any number, and counted', async () => {
    await renderRoute('/en/?place=chongqing,guizhou&topic=trade&topic=government')
    const ticked = main().getAllByRole('checkbox', { checked: true })
    expect(ticked.map((box) => box.closest('label')?.textContent)).toEqual([
      expect.stringMatching(/^Chongqing \d+$/),
      expect.stringMatching(/^Guizhou \d+$/),
      expect.stringMatching(/^Trade \d+$/),
      expect.stringMatching(/^Government \d+$/),
    ])
    expect(status()).toBe('3 of 25 stories match')
  })

  it('are undone by the back button, one step at a time', async () => {
    const { user, router } = await renderRoute('/en/')
    await user.click(checkbox('Place', 'Chongqing'))
    await user.click(checkbox('Place', 'Guizhou'))
    await waitFor(() => expect(router.state.location.search).toBe('?place=chongqing,guizhou'))
    await router.navigate(-1)
    await screen.findByText('5 of 25 stories match')
    await router.navigate(-1)
    await screen.findByText('25 stories in 4 issues')
    expect(checkbox('Place', 'Chongqing')).toHaveProperty('checked', false)
  })

  it('do not call back a reader who has left before the address could follow', async () => {
    const { user, router } = await renderRoute('/en/')
    await user.click(checkbox('Place', 'Chongqing'))
    await router.navigate('/en/about/')
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 50)))
    expect(router.state.location).toMatchObject({ pathname: '/en/about/', search: '' })
  })

  it('are taken away by a second click', async () => {
    const { user, router } = await renderRoute('/en/?place=chongqing,guizhou')
    await user.click(checkbox('Place', 'Chongqing'))
    await waitFor(() => expect(router.state.location.search).toBe('?place=guizhou'))
  })

  it.each([
    ['?place=mars', 'Ignored an unknown filter in the address: “mars”.', '25 stories in 4 issues'],
    [
      '?place=mars,chongqing&topic=opera',
      'Ignored unknown filters in the address: “mars” and “opera”.',
      '5 of 25 stories match',
    ],
    ['?topic=constructor', '“constructor”', '25 stories in 4 issues'],
  ])('that do not exist are ignored and reported: %s', async (search, said, counted) => {
    await renderRoute(`/en/${search}`)
    expect(main().getByText(said, { exact: false })).toBeTruthy()
    expect(status()).toBe(counted)
  })

  it('that do not exist are reported in Chinese too', async () => {
    await renderRoute('/zh/?place=mars')
    expect(main().getByText('网址中的筛选条件“mars”不存在，已忽略。')).toBeTruthy()
  })

  it('that go on for ever are quoted in part', async () => {
    await renderRoute(`/en/?place=${'x'.repeat(10_000)},${Array.from({ length: 500 }, (_, n) => `y${n}`)}`)
    expect(main().getByText(/Ignored/).textContent?.length).toBeLessThan(300)
  })

  it('that hold markup are shown as characters', async () => {
    const { container } = await renderRoute(
      `/en/?place=${encodeURIComponent('<img src=x onerror=alert(1)>')}`,
    )
    expect(main().getByText(/<img src=x/)).toBeTruthy()
    expect(container.querySelector('img')).toBeNull()
  })

  it('offer Sichuan outside Chengdu and what lies beyond only where there are such stories', async () => {
    await renderRoute('/en/', { issues: [madeIssue('2021-07', [madeStory('tea')])] })
    const boxes = within(main().getByRole('group', { name: 'Place' })).getAllByRole('checkbox')
    expect(boxes.map((box) => box.closest('label')?.textContent)).toEqual([
      'Chengdu 1',
      'Chongqing 0',
      'Guizhou 0',
      'Yunnan 0',
    ])
  })
})

describe('a list of stories', () => {
  it('stands under its issue, newest first, with a link to it and its count', async () => {
    await renderRoute('/en/?place=guizhou')
    const issues = main().getAllByRole('region', { name: /\d{4}$/ })
    expect(issues.map((issue) => within(issue).getByRole('heading', { level: 2 }).textContent)).toEqual([
      'July 2021',
      'October 2018',
    ])
    const link = within(screen.getByRole('region', { name: 'October 2018' })).getByRole('link', {
      name: 'October 2018',
    })
    expect(link.getAttribute('href')).toBe('/en/issues/2018-10/')
    expect(screen.getByRole('region', { name: 'October 2018' }).textContent).toContain('2 of 3 stories')
  })

  it('gives each headline in both languages, marked as what they are, and the date in the interface’s', async () => {
    await renderRoute('/zh/?place=yunnan')
    const story = main().getByRole('article')
    const link = within(story).getByRole('link', { name: '交通提速，迪庆将添高速公路与动车' })
    expect(link.getAttribute('href')).toBe('/zh/issues/2021-07/diqing-transport-network/')
    expect(link.lang).toBe('zh-Hans')
    expect(
      within(story).getByText('More expressways and a new train on the way for Yunnan’s Diqing').lang,
    ).toBe('en')
    expect(within(story).getByText('2021年7月22日')).toBeTruthy()
    expect(within(story).getByText('迪庆')).toBeTruthy()
  })

  it('says of a story in one language that it is, and marks the text as that language', async () => {
    const story = madeStory('tea', { headline: { en: 'Tea' }, body: [[{ en: 'Tea grows.' }]] })
    await renderRoute('/zh/', { issues: [madeIssue('2021-07', [story])] })
    const item = within(main().getByRole('article'))
    expect(item.getByText('仅有英文')).toBeTruthy()
    expect(item.getByRole('link', { name: 'Tea' }).lang).toBe('en')
    expect(item.getByText('Tea grows.').lang).toBe('en')
  })
})
