import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it, vi } from 'vitest'
import { renderRoute } from '../support/renderRoute.tsx'
import { startSearchWorker } from '../support/searchWorker.ts'

const story = '/en/issues/2021-07/faw-deepens-cooperation/'
const checked = () => screen.getByRole<HTMLInputElement>('radio', { checked: true }).value

describe('single keys', () => {
  it('lead from story to story, and choose the reading language', async () => {
    const { user, router } = await renderRoute(story)
    await user.keyboard('j')
    expect(router.state.location.pathname).toBe('/en/issues/2021-07/new-consumption-forum/')
    await user.keyboard('k')
    expect(router.state.location.pathname).toBe(story)
    for (const [key, view] of ['en', 'zh', 'both'].entries()) {
      await user.keyboard(String(key + 1))
      expect(checked()).toBe(view)
    }
  })

  it.each([
    { key: '2', ctrlKey: true },
    { key: '2', altKey: true },
    { key: '2', metaKey: true },
    { key: 'J', shiftKey: true },
    { key: '2', isComposing: true },
    // The last key of an input method in Safari.
    { key: 'j', keyCode: 229 },
  ])('are ignored if they are not meant for the page: %j', async (init) => {
    const { router } = await renderRoute(story)
    fireEvent.keyDown(document.body, init)
    expect(checked()).toBe('en')
    expect(router.state.location.pathname).toBe(story)
  })

  it('lead to the search box from any page, and are characters there', async () => {
    startSearchWorker([])
    const { user, router } = await renderRoute('/en/about/')
    await user.keyboard('/')
    const box = await screen.findByRole('searchbox')
    await waitFor(() => expect(document.activeElement).toBe(box))
    expect(router.state.location.pathname).toBe('/en/search/')
    await user.keyboard('1j/k?')
    expect(box).toHaveProperty('value', '1j/k?')
    expect(screen.queryByRole('dialog')).toBeNull()
  })

  it('can be switched off and on', async () => {
    startSearchWorker([])
    const { user, router } = await renderRoute('/en/settings/')
    const choice = within(screen.getByRole('group', { name: 'Single-key shortcuts' }))
    for (const [name, page] of [
      ['Off', '/en/settings/'],
      ['On', '/en/search/'],
    ] as const) {
      await user.click(choice.getByRole('radio', { name }))
      await user.keyboard('/')
      expect(router.state.location.pathname).toBe(page)
    }
  })

  it.each([
    ['en', '?', 'Keyboard shortcuts', 'Next and previous story'],
    ['zh', '？', '键盘快捷键', '下一篇、上一篇'],
  ])('are listed in a sheet, below which no key acts, in %s', async (language, key, name, stories) => {
    // jsdom has no modal dialogs.
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
