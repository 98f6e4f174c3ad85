import { act, screen, waitFor } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest'
import { installWay } from '../../../src/app/install/InstallOffer.tsx'
import { holdInstallPrompt } from '../../../src/app/install/installPrompt.ts'
import { changePreferences, readPreferences } from '../../../src/app/memory/preferences.ts'
import { userAgents } from '../../support/userAgents.ts'
import { renderRoute } from '../support/renderRoute.tsx'

const story = '/en/issues/2021-07/tianfu-airport-opens/'
const offer = () => screen.queryByRole('region', { name: /^(Install the app|安装应用)$/ })

type Circumstances = { touch?: number; installed?: boolean; standalone?: boolean; hasPrompt?: boolean }

/** Makes the page look as if it was opened by that browser, in a tab unless `installed`. */
function openIn(
  browser: keyof typeof userAgents,
  { touch = 5, installed = false, standalone }: Circumstances = {},
) {
  const values = { userAgent: userAgents[browser], maxTouchPoints: touch, standalone }
  for (const [name, value] of Object.entries(values)) {
    Object.defineProperty(navigator, name, { value, configurable: true })
    onTestFinished(() => void Reflect.deleteProperty(navigator, name))
  }
  vi.stubGlobal('matchMedia', (query: string) => ({
    matches: installed && query === '(display-mode: standalone)',
  }))
}

beforeEach(() => openIn('androidChrome'))
afterEach(() => void vi.unstubAllGlobals())

it.each<[keyof typeof userAgents, Circumstances, ReturnType<typeof installWay>]>([
  ['iphoneSafari', {}, 'ios'],
  ['macSafari', {}, 'ios'],
  ['macSafari', { touch: 0 }, undefined],
  ['iphoneInApp', {}, undefined],
  ['iphoneWeChat', {}, 'wechat'],
  ['androidWeChat', {}, 'wechat'],
  ['androidChrome', {}, undefined],
  ['androidChrome', { hasPrompt: true }, 'prompt'],
  ['androidChrome', { hasPrompt: true, installed: true }, undefined],
  ['iphoneSafari', { installed: true }, undefined],
  ['iphoneSafari', { standalone: true }, undefined],
  ['iphoneWeChat', { installed: true }, undefined],
])('knows how %s with %j installs the reader: %s', (browser, circumstances, way) => {
  openIn(browser, circumstances)
  expect(installWay(circumstances.hasPrompt === true)).toBe(way)
})

describe('the offer to install', () => {
  it('appears once a story has been open for ten seconds', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'], shouldAdvanceTime: true })
    onTestFinished(() => void vi.useRealTimers())
    openIn('iphoneSafari')
    const { router } = await renderRoute(story)
    act(() => void vi.advanceTimersByTime(6_000))
    await act(() => router.navigate('/en/issues/2021-07/faw-deepens-cooperation/'))
    act(() => void vi.advanceTimersByTime(9_000))
    expect(offer()).toBeNull()
    act(() => void vi.advanceTimersByTime(1_000))
    await waitFor(() => expect(offer()).toBeTruthy())
  })

  it.each([
    ['due', ['/en/', '/en/issues/', '/en/issues/2021-07/', '/en/about/']],
    [undefined, ['/en/settings/']],
  ] as const)('is absent, if it is %s, from %j', async (installOffer, addresses) => {
    openIn('iphoneSafari')
    changePreferences({ installOffer })
    for (const address of addresses) {
      const { unmount } = await renderRoute(address)
      expect(offer()).toBeNull()
      unmount()
    }
  })

  it('can be declined, and then waits in the settings', async () => {
    openIn('iphoneSafari')
    changePreferences({ installOffer: 'due' })
    const { user, router } = await renderRoute(story)
    await user.click(screen.getByRole('button', { name: 'Not now' }))
    expect(offer()).toBeNull()
    await act(() => router.navigate('/en/issues/2021-07/faw-deepens-cooperation/'))
    expect(offer()).toBeNull()
    await act(() => router.navigate('/en/settings/'))
    await waitFor(() => expect(offer()).toBeTruthy())
    expect(screen.queryByRole('button', { name: 'Not now' })).toBeNull()
  })

  it.each([
    ['iphoneSafari', 'en', ['Tap Share', 'Add to Home Screen', 'so that it can download the issues']],
    ['androidWeChat', 'zh', ['···', '在浏览器打开']],
  ] as const)('lists the steps in %s, in %s', async (browser, language, steps) => {
    openIn(browser)
    changePreferences({ installOffer: 'declined' })
    await renderRoute(`/${language}/settings/`)
    const said = screen.getAllByRole('listitem').map(({ textContent }) => textContent)
    expect(said).toEqual(steps.map((step) => expect.stringContaining(step)))
  })

  it('shows the browser’s prompt once, when the reader asks', async () => {
    changePreferences({ installOffer: 'due' })
    const { user } = await renderRoute('/en/settings/')
    holdInstallPrompt()
    expect(offer()).toBeNull()
    const prompt = vi.fn(async () => ({ outcome: 'accepted' }))
    const event = Object.assign(new Event('beforeinstallprompt', { cancelable: true }), { prompt })
    act(() => void dispatchEvent(event))
    expect(event.defaultPrevented).toBe(true)
    expect(prompt).not.toHaveBeenCalled()
    await user.click(await screen.findByRole('button', { name: 'Install' }))
    expect(prompt).toHaveBeenCalledOnce()
    await waitFor(() => expect(offer()).toBeNull())
    expect(readPreferences().installOffer).toBe('declined')
  })
})
