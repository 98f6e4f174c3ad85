import { fireEvent, screen, within } from '@testing-library/react'
import { describe, expect, it, vi } from 'vitest'
import { renderRoute } from '../support/renderRoute.tsx'
import { startSearchWorker } from '../support/searchWorker.ts'

const story = '/en/issues/2021-07/faw-deepens-cooperation/'
const checked = () => screen.getByRole<HTMLInputElement>('radio', { checked: true }).value

describe('single keys on a story', () => {
  it('lead to the story after it and back', async () => {
    const { user, router } = await renderRoute(story)
    await user.keyboard('j')
    expect(router.state.location.pathname).toBe('/en/issues/2021-07/new-consumption-forum/')
    await user.keyboard('k')
    expect(router.state.location.pathname).toBe(story)
  })

  it('choose its reading language', async () => {
    const { user } = await renderRoute(story)
    await user.keyboard('2')
    expect(checked()).toBe('zh')
    await user.keyboard('3')
    expect(checked()).toBe('both')
    await user.keyboard('1')
    expect(checked()).toBe('en')
  })

  it.each([
    ['with Control', { key: '2', ctrlKey: true }],
    ['with Alt', { key: '2', altKey: true }],
    ['with Command', { key: '2', metaKey: true }],
    ['with Shift', { key: 'J', shiftKey: true }],
    ['while an input method composes', { key: '2', isComposing: true }],
    ['as the last of what an input method composed', { key: 'j', keyCode: 229 }],
  ])('are not ours %s', async (_when, init) => {
    const { router } = await renderRoute(story)
    fireEvent.keyDown(document.body, init)
    expect(checked()).toBe('en')
    expect(router.state.location.pathname).toBe(story)
  })

  it('do nothing once the reader has switched them off, and work again when they are on', async () => {
    startSearchWorker([])
    const { user, router } = await renderRoute('/en/settings/')
    const choice = within(screen.getByRole('group', { name: 'Single-key shortcuts' }))
    await user.click(choice.getByRole('radio', { name: 'Off' }))
    await user.keyboard('/')
    expect(router.state.location.pathname).toBe('/en/settings/')
    await user.click(choice.getByRole('radio', { name: 'On' }))
    await user.keyboard('/')
    expect(router.state.location.pathname).toBe('/en/search/')
  })
})

describe('single keys in a list', () => {
  it('go from headline to headline, and no further than the first', async () => {
    const { user } = await renderRoute('/en/issues/2021-07/')
    const headlines = screen.getAllByRole('heading', { level: 3 }).map(({ textContent }) => textContent)
    const focused = () => document.activeElement?.textContent
    await user.keyboard('j')
    expect(focused()).toBe(headlines[0])
    await user.keyboard('jj')
    expect(focused()).toBe(headlines[2])
    await user.keyboard('kkk')
    expect(focused()).toBe(headlines[0])
  })

  it('are characters where the reader types', async () => {
    startSearchWorker([])
    const { user } = await renderRoute('/en/search/')
    const box = screen.getByRole<HTMLInputElement>('searchbox', { name: 'Search' })
    await user.type(box, 'j/k?')
    expect(box.value).toBe('j/k?')
    expect(screen.queryByRole('dialog')).toBeNull()
  })
})

describe('the sheet of keys', () => {
  it.each([
    ['en', '?', 'Keyboard shortcuts', 'Next and previous story'],
    ['zh', '？', '键盘快捷键', '下一篇、上一篇'],
  ] as const)('lists every key in %s, and no key acts beneath it', async (language, key, name, stories) => {
    // jsdom knows no modal dialogs.
    HTMLDialogElement.prototype.showModal = vi.fn(function (this: HTMLDialogElement) {
      this.open = true
    })
    const { user, router } = await renderRoute(`/${language}/about/`)
    fireEvent.keyDown(document.body, { key, shiftKey: true })
    const sheet = within(await screen.findByRole('dialog', { name }))
    expect(sheet.getByText(stories)).toBeTruthy()
    expect(sheet.getByText('j').closest('kbd')).toBeTruthy()
    await user.keyboard('/')
    expect(router.state.location.pathname).toBe(`/${language}/about/`)
  })
})
