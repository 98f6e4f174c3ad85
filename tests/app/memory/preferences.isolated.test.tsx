import { act, renderHook } from '@testing-library/react'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { preferencesKey } from '../../../src/boot/contracts.ts'

const defaults = {
  textSize: 3,
  theme: 'system',
  lineWidth: 'normal',
  face: 'serif',
  singleKeys: 'on',
  withoutIssues: [],
  unreadIssues: [],
  announcedIssues: [],
  newsShown: [],
  pinyin: 'off',
  wordLevel: 2000,
  recentSearches: [],
}

/** The module as a newly opened page has it. */
async function opened() {
  vi.resetModules()
  return import('../../../src/app/memory/preferences.ts')
}

beforeEach(() => localStorage.clear())

describe('the preferences', () => {
  it('keep changes, on the next visit as well', async () => {
    const changed = {
      language: 'zh',
      view: 'both',
      textSize: 5,
      theme: 'dark',
      lineWidth: 'wide',
      face: 'sans',
      singleKeys: 'off',
      download: 'stop',
      withoutIssues: ['2018-10'],
      unreadIssues: ['2021-08'],
      announcedIssues: ['2021-08', '2021-07'],
      newsShown: ['2021-08'],
      speechRate: 1.5,
      readsOn: true,
      pinyin: 'hard',
      wordLevel: 500,
      recentSearches: ['茶'],
      wordHelp: true,
    } as const
    const first = await opened()
    first.changePreferences(changed)
    expect(first.readPreferences()).toEqual(changed)
    expect((await opened()).readPreferences()).toEqual(changed)
  })

  it('keep what a change leaves out', async () => {
    const page = await opened()
    page.changePreferences({ theme: 'dark' })
    page.changePreferences({ textSize: 1 })
    expect((await opened()).readPreferences()).toMatchObject({ theme: 'dark', textSize: 1 })
  })

  it.each([
    ['written there', preferencesKey, '{"theme":"dark"}', 'dark'],
    ['emptied the storage', null, '{}', 'system'],
    ['written elsewhere', 'another-site', '{"theme":"dark"}', 'light'],
  ])('are read again when another tab has %s', async (_what, key, text, theme) => {
    const page = await opened()
    page.changePreferences({ theme: 'light' })
    const shown = renderHook(() => page.usePreference('theme'))
    localStorage.setItem(preferencesKey, text)
    act(() => void dispatchEvent(new StorageEvent('storage', { key })))
    expect([shown.result.current, page.readPreferences().theme]).toEqual([theme, theme])
  })

  it('are read again by a page that comes back from the back/forward cache', async () => {
    const page = await opened()
    page.changePreferences({ theme: 'light' })
    localStorage.setItem(preferencesKey, '{"theme":"dark"}')
    dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))
    page.changePreferences({ textSize: 1 })
    expect((await opened()).readPreferences()).toMatchObject({ theme: 'dark', textSize: 1 })
  })

  it('stay with such a page if the device had no space for them', async () => {
    const page = await opened()
    page.changePreferences({ theme: 'light' })
    vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
      throw new DOMException('', 'QuotaExceededError')
    })
    page.changePreferences({ theme: 'dark' })
    dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))
    expect(page.readPreferences().theme).toBe('dark')
  })

  it.each(['', '{', 'null', '7', '"dark"', '[]', '<!doctype html>'])(
    'are the defaults if the device has %s',
    async (text) => {
      localStorage.setItem(preferencesKey, text)
      const page = await opened()
      expect(page.readPreferences()).toEqual(defaults)
      expect(renderHook(() => page.usePreferencesPersistence()).result.current).toBe('kept')
    },
  )

  it.each([
    [{ theme: 'pink', textSize: 4 }, { textSize: 4 }],
    [{ textSize: '4', theme: 'dark' }, { theme: 'dark' }],
    [{ textSize: 9 }, {}],
    [{ lineWidth: 'wider', face: 'sans' }, { face: 'sans' }],
    [{ lineWidth: 'narrow', face: ['sans'], singleKeys: false }, { lineWidth: 'narrow' }],
    [{ singleKeys: 'off', face: 'fraktur', lineWidth: 2 }, { singleKeys: 'off' }],
    [{ view: 'fr', language: 'en' }, { language: 'en' }],
    [{ language: ['zh'], view: 'zh' }, { view: 'zh' }],
    [
      { theme: 'light', of: 'another version' },
      { theme: 'light', of: 'another version' },
    ],
    [{ download: 'keep' }, { download: 'keep' }],
    [{ download: true, withoutIssues: '2018-10' }, {}],
    [{ withoutIssues: ['2018-10', 7, null] }, {}],
  ])('take from %j what is valid', async (stored, valid) => {
    localStorage.setItem(preferencesKey, JSON.stringify(stored))
    expect((await opened()).readPreferences()).toEqual({ ...defaults, ...valid })
  })
})
