import { act, screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest'
import { installWay } from '../../../src/app/install/InstallOffer.tsx'
import { holdInstallPrompt } from '../../../src/app/install/installPrompt.ts'
import { changePreferences, readPreferences } from '../../../src/app/memory/preferences.ts'
import { userAgents } from '../../support/userAgents.ts'
import { renderRoute } from '../support/renderRoute.tsx'

const story = '/en/issues/2021-07/tianfu-airport-opens/'
const offer = () => screen.queryByRole('region', { name: /^(Install the app|安装应用)$/ })

/** Sets a value on the window's navigator until the test ends. */
function navigatorHas(name: 'userAgent' | 'maxTouchPoints' | 'standalone', value: unknown) {
  Object.defineProperty(navigator, name, { value, configurable: true })
  onTestFinished(() => void Reflect.deleteProperty(navigator, name))
}

/** The page as the named browser opens it: in a tab, unless `installed`. */
function openIn(browser: keyof typeof userAgents, { touch = 5, installed = false } = {}) {
  navigatorHas('userAgent', userAgents[browser])
  navigatorHas('maxTouchPoints', touch)
  vi.stubGlobal('matchMedia', (query: string) => ({
    matches: installed && query === '(display-mode: standalone)',
  }))
}

/** The browser's own offer, as Chromium makes it. */
function offerPrompt() {
  const prompt = vi.fn(async () => ({ outcome: 'accepted' }))
  const event = Object.assign(new Event('beforeinstallprompt', { cancelable: true }), { prompt })
  act(() => void dispatchEvent(event))
  return { prompt, event }
}

beforeEach(() => openIn('androidChrome'))
afterEach(() => void vi.unstubAllGlobals())

describe('how a browser installs the reader', () => {
  it.each([
    ['iphoneSafari', {}, 'ios'],
    ['macSafari', {}, 'ios'],
    ['macSafari', { touch: 0 }, undefined],
    ['iphoneInApp', {}, undefined],
    ['iphoneWeChat', {}, 'wechat'],
    ['androidWeChat', {}, 'wechat'],
    ['androidChrome', {}, undefined],
    ['iphoneSafari', { installed: true }, undefined],
    ['iphoneWeChat', { installed: true }, undefined],
  ] as const)('in %s with %j is %s', (browser, circumstances, way) => {
    openIn(browser, circumstances)
    expect(installWay(false)).toBe(way)
  })

  it('is by its own prompt where it has one, unless the reader has it installed', () => {
    expect(installWay(true)).toBe('prompt')
    openIn('androidChrome', { installed: true })
    expect(installWay(true)).toBeUndefined()
  })

  it('is by no means from the home screen of an iPhone', () => {
    openIn('iphoneSafari')
    navigatorHas('standalone', true)
    expect(installWay(false)).toBeUndefined()
  })
})

describe('the offer to install', () => {
  it('comes at the foot of a story once it has been open for ten seconds, and not before', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'], shouldAdvanceTime: true })
    onTestFinished(() => void vi.useRealTimers())
    openIn('iphoneSafari')
    await renderRoute(story)
    act(() => void vi.advanceTimersByTime(9_000))
    expect(offer()).toBeNull()
    act(() => void vi.advanceTimersByTime(1_000))
    expect(offer()).toBeTruthy()
  })

  it('does not take a story for read that was left sooner', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'], shouldAdvanceTime: true })
    onTestFinished(() => void vi.useRealTimers())
    const { router } = await renderRoute(story)
    act(() => void vi.advanceTimersByTime(6_000))
    await act(() => router.navigate('/en/issues/2021-07/huawei-cloud-guian/'))
    act(() => void vi.advanceTimersByTime(6_000))
    expect(readPreferences().installOffer).toBeUndefined()
  })

  it.each(['/en/', '/en/issues/', '/en/issues/2021-07/', '/en/about/'])('is not on %s', async (address) => {
    openIn('iphoneSafari')
    changePreferences({ installOffer: 'due' })
    await renderRoute(address)
    expect(offer()).toBeNull()
  })

  it('is not in the settings of someone who has read nothing', async () => {
    openIn('iphoneSafari')
    await renderRoute('/en/settings/')
    expect(offer()).toBeNull()
  })

  it('goes at “Not now”, stays away from stories, and waits in the settings without asking', async () => {
    openIn('iphoneSafari')
    changePreferences({ installOffer: 'due' })
    const { user, router } = await renderRoute(story)
    await user.click(screen.getByRole('button', { name: 'Not now' }))
    expect(offer()).toBeNull()
    await act(() => router.navigate('/en/issues/2021-07/huawei-cloud-guian/'))
    expect(offer()).toBeNull()
    await act(() => router.navigate('/en/settings/'))
    expect(offer()).toBeTruthy()
    expect(screen.queryByRole('button', { name: 'Not now' })).toBeNull()
  })

  it.each([
    ['iphoneSafari', 'en', ['Tap Share', 'Add to Home Screen', 'so that it can download the issues']],
    ['iphoneSafari', 'zh', ['分享', '添加到主屏幕', '以便保存各期内容']],
    ['androidWeChat', 'en', ['···', 'Open in Browser']],
    ['iphoneWeChat', 'zh', ['···', '在浏览器打开']],
  ] as const)('names in %s, in %s, the steps in their order', async (browser, language, steps) => {
    openIn(browser)
    changePreferences({ installOffer: 'declined' })
    await renderRoute(`/${language}/settings/`)
    const said = within(screen.getByRole('list'))
      .getAllByRole('listitem')
      .map(({ textContent }) => textContent)
    expect(said).toEqual(steps.map((step) => expect.stringContaining(step)))
  })

  it('shows the browser’s own prompt when the reader asks for it, once', async () => {
    changePreferences({ installOffer: 'due' })
    const { user } = await renderRoute('/en/settings/')
    holdInstallPrompt()
    expect(offer()).toBeNull()
    const { prompt, event } = offerPrompt()
    expect(event.defaultPrevented).toBe(true)
    expect(prompt).not.toHaveBeenCalled()
    await user.click(await screen.findByRole('button', { name: 'Install' }))
    expect(prompt).toHaveBeenCalledOnce()
    await waitFor(() => expect(offer()).toBeNull())
    expect(readPreferences().installOffer).toBe('declined')
  })
})
