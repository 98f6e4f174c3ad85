import { screen, waitFor } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { refuseWriting, rememberRecord, storedRecord } from '../support/deviceDisk.ts'
import { renderRoute } from '../support/renderRoute.tsx'

const airport = '2021-07/tianfu-airport-opens'
const headline = 'Tianfu airport opens, making Chengdu a two-hub city'

describe('the save button', () => {
  const button = (name: string, pressed: boolean) => screen.getByRole('button', { name, pressed })

  it('saves the story, and removes it again', async () => {
    const { user } = await renderRoute(`/en/issues/${airport}/`)
    await user.click(button('Save story', false))
    await waitFor(async () =>
      expect((await storedRecord())[airport]?.saved?.headline).toMatchObject({ en: headline }),
    )
    await user.click(button('Saved', true))
    expect(button('Save story', false)).toBeTruthy()
    await waitFor(async () => expect((await storedRecord())[airport]?.saved).toBeUndefined())
  })

  it('says that the device has no space', async () => {
    const { user } = await renderRoute(`/en/issues/${airport}/`)
    refuseWriting('QuotaExceededError')
    await user.click(button('Save story', false))
    expect((await screen.findByRole('alert')).textContent).toMatch(/Storage is full/)
    expect(button('Saved', true)).toBeTruthy()
  })
})

describe('the offer to continue a story', () => {
  const place = (at: number) => ({ place: { paragraph: 2, at } })
  const left = { [airport]: place(1) }
  const offer = () => screen.queryByRole('link', { name: /^Continue: / })
  const address = () => offer()?.getAttribute('href')

  it.each([
    ['/en/', true],
    ['/en/issues/2021-07/', true],
    ['/en/issues/2021-06/', false],
    ['/en/issues/', false],
    ['/en/settings/', false],
    [`/en/issues/${airport}/`, false],
  ])('is made on %s: %s', async (page, isMade) => {
    await rememberRecord(left)
    await renderRoute(page)
    expect(offer()?.textContent).toBe(isMade ? `Continue: ${headline}` : undefined)
    expect(address()).toBe(isMade ? `/en/issues/${airport}/#p2` : undefined)
  })

  it('is for the story left last, and can be dismissed in favour of the one before', async () => {
    await rememberRecord({ ...left, '2021-07/yukuaiban-3': place(2) })
    const { user } = await renderRoute('/en/')
    expect(address()).toBe('/en/issues/2021-07/yukuaiban-3/#p2')
    await user.click(screen.getByRole('button', { name: 'Forget my place in this story' }))
    expect(address()).toBe(`/en/issues/${airport}/#p2`)
    await waitFor(async () => expect(await storedRecord()).toEqual(left))
  })
})

describe('a story that was read', () => {
  it('is marked in lists', async () => {
    await rememberRecord({ [airport]: { readAt: 1 } })
    await renderRoute('/zh/issues/2021-07/')
    const item = screen.getByText('已读').closest('article')
    expect(item?.querySelector('a')?.getAttribute('href')).toBe(`/zh/issues/${airport}/`)
  })
})
