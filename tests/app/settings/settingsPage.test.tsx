import { act, screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it, vi } from 'vitest'
import { changePreferences } from '../../../src/app/memory/preferences.ts'
import { preferencesKey } from '../../../src/boot/contracts.ts'
import { renderRoute } from '../support/renderRoute.tsx'
import { madeVoice, startSpeechEngine } from '../support/speechEngine.ts'

const choice = (group: string, name: string) =>
  within(screen.getByRole(/^(Pinyin|Words)/.test(group) ? 'radiogroup' : 'group', { name: group })).getByRole(
    'radio',
    { name },
  )
const remembered = () => JSON.parse(localStorage.getItem(preferencesKey) ?? 'null')

describe('the settings', () => {
  it('style the page at once, and are remembered', async () => {
    const { user } = await renderRoute('/en/settings/')
    const { dataset } = document.documentElement
    await user.click(choice('Text size', 'Largest'))
    await user.click(choice('Typeface', 'Sans serif'))
    await user.click(choice('Line width', 'Wide'))
    await user.click(choice('Theme', 'Dark'))
    expect(dataset).toMatchObject({ textSize: '5', face: 'sans', lineWidth: 'wide', theme: 'dark' })
    expect(remembered()).toMatchObject({ textSize: 5, face: 'sans', lineWidth: 'wide', theme: 'dark' })
    await user.click(choice('Theme', 'System'))
    expect(dataset.theme).toBe('system')
    expect(screen.getAllByText(/9\.8%/).map(({ lang }) => lang)).toEqual(['en', 'zh-Hans'])
    expect(screen.queryByText(/until the page closes/)).toBeNull()
  })

  it('choose which words have pinyin and which are hard', async () => {
    const { user } = await renderRoute('/en/settings/')
    await user.click(choice('Pinyin', 'New words'))
    await user.click(choice('Words I know', '4,000'))
    expect(remembered()).toMatchObject({ pinyin: 'hard', wordLevel: 4000 })
  })

  it('choose the reading language of stories', async () => {
    const { user, router } = await renderRoute('/en/settings/')
    expect(choice('Default reading language', 'English')).toHaveProperty('checked', true)
    await user.click(choice('Default reading language', 'Both'))
    await router.navigate('/en/issues/2021-07/tianfu-airport-opens/')
    expect(await screen.findByRole('radio', { name: 'Both', checked: true })).toBeTruthy()
  })

  it('link to the other interface language, and remember it', async () => {
    const { user } = await renderRoute('/en/settings/')
    const languages = within(screen.getByRole('region', { name: 'Menu language' }))
    expect(languages.getByRole('link', { name: 'English' }).getAttribute('aria-current')).toBe('true')
    await user.click(languages.getByRole('link', { name: '中文' }))
    await screen.findByRole('heading', { level: 1, name: '设置' })
    // Stories stay in the language that they had.
    expect(remembered()).toMatchObject({ language: 'zh', view: 'en' })
  })

  it('show what the device remembers', async () => {
    changePreferences({ view: 'zh', textSize: 4, face: 'sans', lineWidth: 'narrow', theme: 'light' })
    await renderRoute('/en/settings/')
    const checked = screen.getAllByRole('radio', { checked: true })
    expect(checked.map((radio) => radio.closest('label')?.textContent)).toEqual([
      '中文',
      // The letter shows the size, and is hidden from screen readers.
      'ALarge',
      'Sans serif',
      'Narrow',
      'Light',
      'Off',
      '2,000',
      'On',
    ])
  })

  it.each([
    ['QuotaExceededError', /^Storage is full: changes to settings last/],
    ['SecurityError', /^This browser blocks storage for this site/],
  ])('say that a change cannot be stored, until it can: %s', async (reason, warning) => {
    const { user } = await renderRoute('/en/settings/')
    const refusal = vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
      throw new DOMException('', reason)
    })
    await user.click(choice('Theme', 'Dark'))
    expect(screen.queryByText(warning)).not.toBeNull()
    refusal.mockRestore()
    await user.click(choice('Text size', 'Largest'))
    expect(screen.queryByText(warning)).toBeNull()
    expect(remembered()).toMatchObject({ theme: 'dark' })
  })
})

describe('the voices that the settings report missing', () => {
  const said = () => screen.queryByRole('region', { name: /^(Listen|朗读)$/ })?.textContent

  it('are named once the voices are known, and only if a language lacks one', async () => {
    const engine = startSpeechEngine([])
    await renderRoute('/en/settings/')
    expect(said()).toBeUndefined()
    act(() => engine.change([madeVoice('en-GB'), madeVoice('zh-CN')]))
    expect(said()).toBeUndefined()
    act(() => engine.change([madeVoice('en-GB'), madeVoice('fr-FR')]))
    expect(said()).toBe('ListenThis device has no Chinese voice, so Chinese is skipped.')
  })

  it.each([
    ['speech', () => {}],
    ['voices', () => startSpeechEngine([])],
  ])('are those of both languages in a browser without %s', async (_what, start) => {
    start()
    await renderRoute('/en/settings/')
    await waitFor(() => expect(said()).toMatch(/no English voice.*no Chinese voice/))
  })
})
