import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { madeArchive, madeIssue, madeStory } from '../../site/madeIssues.ts'
import { headlines, main, renderRoute } from '../support/renderRoute.tsx'

const status = () => main().getByRole('status').textContent
const checkbox = (group: string, name: string) =>
  within(main().getByRole('group', { name: group })).getByRole('checkbox', {
    name: new RegExp(`^${name} \\d+$`),
  })
const labelsOf = (boxes: readonly HTMLElement[]) => boxes.map((box) => box.closest('label')?.textContent)

describe('a filter', () => {
  it('changes the address, the status line and the stories together', async () => {
    const { user, router } = await renderRoute('/en/')
    await user.click(checkbox('Place', 'Chongqing'))
    await waitFor(() => expect(router.state.location.search).toBe('?place=chongqing'))
    expect(status()).toBe('5 of 25 stories match')
    expect(headlines(3)).toHaveLength(5)
    await user.click(checkbox('Topic', 'Health'))
    await waitFor(() => expect(router.state.location.search).toBe('?place=chongqing&topic=health'))
    expect(status()).toBe('1 of 25 stories matches')
    expect(headlines(3)).toHaveLength(1)
  })

  it('can be cleared, which moves the focus to the first filter', async () => {
    const { user, router } = await renderRoute('/en/?place=chongqing&topic=health')
    await user.click(main().getByRole('button', { name: 'Clear filters' }))
    await waitFor(() => expect(router.state.location.search).toBe(''))
    expect(status()).toBe('')
    expect(main().queryByRole('button', { name: 'Clear filters' })).toBeNull()
    expect(document.activeElement).toBe(main().getAllByRole('checkbox')[0])
  })

  it('offers what is near where no story matches', async () => {
    const { user, router } = await renderRoute('/en/?place=yunnan&topic=health')
    expect(main().getByText('No health stories from Yunnan.')).toBeTruthy()
    expect(headlines(3)).toEqual([])
    expect(main().getByRole('button', { name: 'Health everywhere (2)' })).toBeTruthy()
    await user.click(main().getByRole('button', { name: 'All from Yunnan (1)' }))
    expect(headlines(3)).toHaveLength(1)
    // The button has gone.
    expect(document.activeElement).toBe(screen.getAllByRole('checkbox')[0])
    await waitFor(() => expect(router.state.location.search).toBe('?place=yunnan'))
  })

  it('is removed by a second click', async () => {
    const { user, router } = await renderRoute('/en/?place=diqing,guizhou')
    // A smaller place is a filter only if a link asks for it.
    await user.click(checkbox('Place', 'Diqing'))
    await waitFor(() => expect(router.state.location.search).toBe('?place=guizhou'))
    expect(main().queryByRole('checkbox', { name: /^Diqing/ })).toBeNull()
  })

  it('is undone by the back button, one step at a time', async () => {
    const { user, router } = await renderRoute('/en/')
    await user.click(checkbox('Place', 'Chongqing'))
    await user.click(checkbox('Place', 'Guizhou'))
    await waitFor(() => expect(router.state.location.search).toBe('?place=chongqing,guizhou'))
    await router.navigate(-1)
    await screen.findByText('5 of 25 stories match')
    await router.navigate(-1)
    await waitFor(() => expect(status()).toBe(''))
    expect(checkbox('Place', 'Chongqing')).toHaveProperty('checked', false)
  })

  it('applies with others that are tapped in quick succession', async () => {
    const { router } = await renderRoute('/en/')
    for (const name of ['Chengdu', 'Chongqing', 'Guizhou']) fireEvent.click(checkbox('Place', name))
    await waitFor(() => expect(router.state.location.search).toBe('?place=chengdu,chongqing,guizhou'))
  })

  it('does not pull back a reader who leaves before the address is updated', async () => {
    const { router } = await renderRoute('/en/')
    const [about] = screen.getAllByRole('link', { name: 'About' })
    // Both before the next frame, in which the address would be updated. The page may still have to load.
    fireEvent.click(checkbox('Place', 'Chongqing'))
    if (about) fireEvent.click(about)
    await screen.findByRole('heading', { level: 1, name: 'About' })
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 50)))
    expect(router.state.location).toMatchObject({ pathname: '/en/about/', search: '' })
  })

  it('can be set by a link, with any number of others', async () => {
    await renderRoute('/en/?place=chongqing,guizhou&topic=trade&topic=government')
    expect(labelsOf(main().getAllByRole('checkbox', { checked: true }))).toEqual(
      ['Chongqing', 'Guizhou', 'Government', 'Trade'].map((name) => expect.stringMatching(`^${name} \\d+$`)),
    )
    expect(status()).toBe('3 of 25 stories match')
  })

  it('is ignored and reported if it does not exist', async () => {
    await renderRoute('/en/?place=mars,chongqing&topic=opera')
    const said = 'This link names filters that do not exist and were ignored: “mars” and “opera”.'
    expect(main().getByText(said, { exact: false })).toBeTruthy()
    expect(status()).toBe('5 of 25 stories match')
  })

  it('is shortened in the report if it is very long, and shown as plain characters if it has markup', async () => {
    const places = ['<img src=x onerror=alert(1)>', 'x'.repeat(10_000), ...Array(500).keys()].join()
    const { container } = await renderRoute(`/en/?place=${encodeURIComponent(places)}`)
    expect(main().getByText(/do not exist.*<img src=x/).textContent?.length).toBeLessThan(300)
    expect(container.querySelector('img')).toBeNull()
  })

  it('is offered for Sichuan outside Chengdu and for elsewhere only if they have stories', async () => {
    await renderRoute('/en/', { issues: [madeIssue('2021-07', [madeStory('tea')])] })
    const boxes = within(main().getByRole('group', { name: 'Place' })).getAllByRole('checkbox')
    expect(labelsOf(boxes)).toEqual(['Chengdu 1', 'Chongqing 0', 'Guizhou 0', 'Yunnan 0'])
  })
})

describe('the list of stories', () => {
  it('is grouped by issue, newest first, with a link and a count', async () => {
    await renderRoute('/en/?place=guizhou')
    expect(headlines(2)).toEqual(['July 2021', 'October 2018'])
    const october = within(main().getByRole('region', { name: 'October 2018' }))
    expect(october.getByRole('link', { name: 'October 2018' }).getAttribute('href')).toBe(
      '/en/issues/2018-10/',
    )
    expect(october.getByText('2 of 3 stories')).toBeTruthy()
  })

  it('grows when the reader asks for older stories', async () => {
    const { user } = await renderRoute('/en/', { issues: madeArchive(4, 6) })
    const older = () => main().queryByRole('button', { name: 'Older stories' })
    for (const count of [12, 18, 24]) {
      expect(headlines(3)).toHaveLength(count)
      const button = older()
      if (button) await user.click(button)
    }
    expect(older()).toBeNull()
  })

  it('has each headline in both languages, marked with its language', async () => {
    await renderRoute('/zh/?place=yunnan')
    const story = within(main().getByRole('article'))
    const link = story.getByRole('link', { name: '交通提速，云南迪庆将添高速公路与动车' })
    expect(link.getAttribute('href')).toBe('/zh/issues/2021-07/diqing-transport-network/')
    expect(link.lang).toBe('zh-Hans')
    expect(story.getByText(/^More expressways and new train services/).lang).toBe('en')
    expect(story.getByText('2021年7月22日')).toBeTruthy()
    expect(story.getByText('迪庆')).toBeTruthy()
  })

  it('marks a story that is in one language', async () => {
    const story = madeStory('tea', { headline: { en: 'Tea' }, body: [[{ en: 'Tea grows.' }]] })
    await renderRoute('/zh/', { issues: [madeIssue('2021-07', [story])] })
    const item = within(main().getByRole('article'))
    expect(item.getByText('仅有英文')).toBeTruthy()
    expect(item.getByRole('link', { name: 'Tea' }).lang).toBe('en')
    expect(item.getByText('Tea grows.').lang).toBe('en')
  })
})
