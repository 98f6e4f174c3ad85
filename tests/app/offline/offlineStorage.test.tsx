import { act, screen, waitFor } from '@testing-library/react'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { type DeviceState, reportDeviceState } from '../../../src/app/offline/deviceState.ts'
import { renderRoute } from '../support/renderRoute.tsx'

const all = ['2021-08', '2021-07', '2021-06', '2018-10']
const partial: DeviceState = { kind: 'unreachable', held: ['2021-08'], total: 4 }
const complete: DeviceState = { kind: 'complete', held: all, total: 4 }

/** Shows the settings on a device in that state. */
async function renderSettings(state: DeviceState) {
  const page = await renderRoute('/en/settings/')
  const find = (found: DeviceState) => act(async () => reportDeviceState(found))
  await find(state)
  return { ...page, find }
}

/** Gives the page a browser with storage that answers so. */
function stubStorage(persist: () => Promise<boolean>) {
  const storage = {
    isPersisted: false,
    estimate: async () => ({ usage: 1_234_567, quota: 80_000_000 }),
    persisted: async () => storage.isPersisted,
    persist: async () => {
      storage.isPersisted = await persist()
      return storage.isPersisted
    },
  }
  Object.defineProperty(navigator, 'storage', { value: storage, configurable: true })
  onTestFinished(() => void Reflect.deleteProperty(navigator, 'storage'))
}

describe('the sentence on what is on the device', () => {
  it.each<[string, DeviceState]>([
    ['1 of 4 issues is on this device', partial],
    ['All 4 issues are on this device', complete],
    ['0 of 4 issues are on this device', { kind: 'stopped', held: [], total: 4, bytesTotal: 1 }],
    [
      'Downloading: 1 of 4 issues, 1 kB of 4 kB',
      { kind: 'downloading', held: ['2021-08'], total: 4, bytes: 1000, bytesTotal: 4000 },
    ],
  ])('counts the issues: %s', async (sentence, state) => {
    await renderSettings(state)
    expect(screen.getAllByText(sentence)).not.toEqual([])
  })

  it('has a bar for the bytes during a download', async () => {
    await renderSettings({ kind: 'downloading', held: ['2021-08'], total: 4, bytes: 1000, bytesTotal: 4000 })
    const [bar] = screen.getAllByRole('progressbar', { name: 'Issues downloaded' })
    expect(bar).toMatchObject({ value: 1000, max: 4000 })
  })
})

describe('the storage that the site uses', () => {
  it('is shown with the quota, and whether the browser may clear it, until it is protected', async () => {
    stubStorage(async () => true)
    const { user } = await renderSettings(complete)
    const text = await screen.findByText(/This site uses 1.2 MB of the 80 MB available to it/)
    expect(text.textContent).toContain(
      'The browser may delete downloaded issues and saved items when the device runs low on storage.',
    )
    await user.click(screen.getByRole('button', { name: 'Protect downloads and saved items' }))
    await screen.findByText(/The browser will not delete downloaded issues or saved items on its own/)
    expect(screen.queryByRole('button', { name: 'Protect downloads and saved items' })).toBeNull()
    expect(screen.queryByText(/may delete downloaded issues/)).toBeNull()
  })

  it.each([
    ['refuses', async () => false],
    ['fails', () => Promise.reject(new TypeError('no'))],
  ])('may still be cleared if the browser %s to protect it, and the page says so', async (_, persist) => {
    stubStorage(persist)
    const { user } = await renderSettings(complete)
    await user.click(await screen.findByRole('button', { name: 'Protect downloads and saved items' }))
    await waitFor(() =>
      expect(
        screen
          .getAllByRole('status')
          .some(({ textContent }) => textContent?.includes('The browser declined to protect them')),
      ).toBe(true),
    )
    expect(screen.getByText(/may delete downloaded issues/)).toBeTruthy()
  })

  it('is not shown if the browser does not report it, but can still be protected', async () => {
    stubStorage(async () => true)
    Reflect.deleteProperty(navigator.storage, 'estimate')
    const { user } = await renderSettings(complete)
    expect((await screen.findByText(/may delete downloaded issues/)).textContent).not.toContain(
      'This site uses',
    )
    await user.click(screen.getByRole('button', { name: 'Protect downloads and saved items' }))
    await screen.findByText(/The browser will not delete downloaded issues or saved items on its own/)
  })

  it('is not shown if the browser fails to report it, or has no storage interface', async () => {
    const { find } = await renderSettings(complete)
    expect(screen.queryByText(/This site uses|may delete/)).toBeNull()
    stubStorage(async () => true)
    vi.spyOn(navigator.storage, 'estimate').mockRejectedValue(new TypeError('Internal error'))
    await find(partial)
    await waitFor(() => expect(navigator.storage.estimate).toHaveBeenCalled())
    expect(screen.queryByText(/This site uses|may delete/)).toBeNull()
  })
})

describe('the issues on the device', () => {
  const removeAll = () => screen.getByRole('button', { name: 'Remove all issues from this device' })

  it('can be removed one by one or together, but not during a download', async () => {
    const { find } = await renderSettings(complete)
    expect(screen.getAllByRole('button', { name: /^Remove .* from this device$/ })).toHaveLength(5)
    expect(removeAll()).toHaveProperty('disabled', false)
    const downloading: DeviceState = {
      kind: 'downloading',
      held: all.slice(0, 2),
      total: 4,
      bytes: 1,
      bytesTotal: 2,
    }
    await find(downloading)
    for (const button of screen.getAllByRole('button', { name: /this device$/ }))
      expect(button).toHaveProperty('disabled', true)
  })

  it('cannot be removed together if there is only one', async () => {
    await renderSettings(partial)
    expect(screen.queryByRole('button', { name: 'Remove all issues from this device' })).toBeNull()
  })
})
