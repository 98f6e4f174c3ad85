import { act, screen, waitFor } from '@testing-library/react'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { type DeviceState, reportDeviceState } from '../../../src/app/offline/deviceState.ts'
import { renderRoute } from '../support/renderRoute.tsx'

const all = ['2021-08', '2021-07', '2021-06', '2018-10']
const partial: DeviceState = { kind: 'partial', held: ['2021-08'], total: 4, reason: 'unreachable' }
const whole: DeviceState = { kind: 'complete', held: all }

/** Shows the settings on a device in that state, checked at that time. */
async function renderSettings(state: DeviceState, updatedAt?: number, language = 'en') {
  const page = await renderRoute(`/${language}/settings/`)
  const find = (found: DeviceState, at?: number) => act(async () => reportDeviceState(found, at))
  await find(state, updatedAt)
  return { ...page, find }
}

/** Gives the page a browser with that storage. */
function haveStorage(persist: () => Promise<boolean>, persisted = false) {
  const storage = {
    isPersisted: persisted,
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

describe('the sentence on what the device holds', () => {
  it.each<[string, DeviceState]>([
    ['1 of 4 issues are on this device; the rest need a connection', partial],
    ['0 of 4 issues are on this device', { kind: 'asking', held: [], total: 4, bytesLeft: 1 }],
    [
      'Downloading: 1 of 4 issues, 1 kB of 4 kB',
      { kind: 'downloading', held: ['2021-08'], total: 4, bytes: 1000, bytesTotal: 4000 },
    ],
  ])('counts the issues: %s', async (sentence, state) => {
    await renderSettings(state)
    expect(screen.getAllByText(sentence)).not.toEqual([])
  })

  it.each([
    ['en', 'All 4 issues are on this device'],
    ['zh', '4期已全部离线保存'],
  ])('says in %s that all are there', async (language, sentence) => {
    await renderSettings(whole, undefined, language)
    expect(screen.getAllByText(sentence)).not.toEqual([])
  })
})

describe('the day of the last check of the device', () => {
  it.each<[string, DeviceState]>([
    ['all is on the device', whole],
    ['something is missing', partial],
    ['the reader is asked', { kind: 'asking', held: [], total: 4, bytesLeft: 1 }],
  ])('is the reader’s own, and shown where %s', async (_, state) => {
    vi.stubEnv('TZ', 'Asia/Shanghai')
    onTestFinished(() => void vi.unstubAllEnvs())
    await renderSettings(state, Date.UTC(2021, 6, 31, 23, 30))
    expect(screen.getByText('Checked on 1 August 2021')).toBeTruthy()
  })

  it('is not shown before the first', async () => {
    await renderRoute('/en/settings/')
    expect(screen.queryByText(/^Checked on/)).toBeNull()
  })
})

describe('the room that the site takes', () => {
  it('is shown with what the browser allows, and whether it may clear that', async () => {
    haveStorage(async () => true)
    const { user } = await renderSettings(whole)
    const text = await screen.findByText(/This site uses 1.2 MB of the 80 MB that the browser allows it/)
    expect(text.textContent).toContain(
      'The browser may clear downloaded issues, and what you saved, when the device runs short of room.',
    )
    await user.click(screen.getByRole('button', { name: 'Ask the browser to keep them' }))
    await screen.findByText(/The browser will not clear downloaded issues, or what you saved, by itself/)
    expect(screen.queryByRole('button', { name: 'Ask the browser to keep them' })).toBeNull()
    expect(screen.queryByText(/may clear downloaded issues/)).toBeNull()
  })

  it('is not asked to be kept where it is', async () => {
    haveStorage(async () => true, true)
    await renderSettings(whole, undefined, 'zh')
    await screen.findByText(/浏览器不会自行清除/)
    expect(screen.queryByRole('button', { name: '申请长期保存' })).toBeNull()
  })

  it.each([
    ['refuses', async () => false],
    ['fails', () => Promise.reject(new TypeError('no'))],
  ])('may still be cleared where the browser %s to keep it, and the page says so', async (_, persist) => {
    haveStorage(persist)
    const { user } = await renderSettings(whole)
    await user.click(await screen.findByRole('button', { name: 'Ask the browser to keep them' }))
    await waitFor(() =>
      expect(
        screen
          .getAllByRole('status')
          .some(({ textContent }) => textContent?.includes('The browser declined')),
      ).toBe(true),
    )
    expect(screen.getByText(/may clear downloaded issues/)).toBeTruthy()
  })

  it('is not shown where the browser does not report it, and may still be cleared', async () => {
    haveStorage(async () => true)
    Reflect.deleteProperty(navigator.storage, 'estimate')
    const { user } = await renderSettings(whole)
    expect((await screen.findByText(/may clear downloaded issues/)).textContent).not.toContain(
      'This site uses',
    )
    await user.click(screen.getByRole('button', { name: 'Ask the browser to keep them' }))
    await screen.findByText(/The browser will not clear downloaded issues, or what you saved, by itself/)
  })

  it('is not shown where the browser fails to report it', async () => {
    haveStorage(async () => true)
    vi.spyOn(navigator.storage, 'estimate').mockRejectedValue(new TypeError('Internal error'))
    await renderSettings(whole)
    await waitFor(() => expect(navigator.storage.estimate).toHaveBeenCalled())
    expect(screen.queryByText(/This site uses|may clear/)).toBeNull()
  })

  it('is not shown, nor a word on clearing, where the browser has no storage interface', async () => {
    await renderSettings(whole)
    expect(screen.queryByText(/This site uses|may clear/)).toBeNull()
  })
})

describe('the issues on the device', () => {
  const removeAll = () => screen.getByRole('button', { name: 'Remove all issues from this device' })

  it('can be removed one by one or all, but not while others are being saved', async () => {
    const { find } = await renderSettings(whole)
    expect(screen.getAllByRole('button', { name: /^Remove .* from this device$/ })).toHaveLength(5)
    expect(removeAll()).toHaveProperty('disabled', false)
    const saving: DeviceState = {
      kind: 'downloading',
      held: all.slice(0, 2),
      total: 4,
      bytes: 1,
      bytesTotal: 2,
    }
    await find(saving)
    for (const button of screen.getAllByRole('button', { name: /this device$/ }))
      expect(button).toHaveProperty('disabled', true)
  })

  it('cannot be removed all where there are not several', async () => {
    await renderSettings(partial)
    expect(screen.queryByRole('button', { name: 'Remove all issues from this device' })).toBeNull()
  })
})
