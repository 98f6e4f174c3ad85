import { act, screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { changePreferences } from '../../../src/app/memory/preferences.ts'
import { preferencesKey } from '../../../src/boot/contracts.ts'
import { refuseWriting } from '../support/deviceDisk.ts'
import { renderRoute } from '../support/renderRoute.tsx'
import { madeVoice, startSpeechEngine } from '../support/speechEngine.ts'

const choice = (group: string, name: string) =>
  within(screen.getByRole('group', { name: group })).getByRole<HTMLInputElement>('radio', { name })

/** Fills it until not even a short text has room. */
function fillLocalStorage(): void {
  for (let length = 5_000_000; length > 1; length = Math.floor(length / 2)) {
    try {
      localStorage.setItem(String(length), 'x'.repeat(length))
    } catch {
      // A text of half that length may have room.
    }
  }
}

const remembered = () => JSON.parse(localStorage.getItem(preferencesKey) ?? 'null')

describe('the settings of a device', () => {
  const listen = () => screen.queryByRole('region', { name: /^(Listen|朗读)$/ })?.textContent

  it('say nothing of listening before its voices are known, nor where they read both languages', async () => {
    const engine = startSpeechEngine([])
    await renderRoute('/en/settings/')
    expect(listen()).toBeUndefined()
    act(() => engine.change([madeVoice('en-GB'), madeVoice('zh-CN')]))
    expect(listen()).toBeUndefined()
    act(() => engine.change([madeVoice('en-GB')]))
    expect(listen()).toBe('ListenThis device has no Chinese voice, so Chinese is skipped.')
  })

  it('say that it has no voice for a language, where it has others', async () => {
    startSpeechEngine([madeVoice('fr-FR'), madeVoice('zh-CN')])
    await renderRoute('/zh/settings/')
    expect(listen()).toBe('朗读本机没有英语语音，英文部分略过。')
  })

  it.each([
    ['speech', () => {}],
    ['voices', () => startSpeechEngine([])],
  ])('say that it can read nothing aloud without %s', async (_, start) => {
    start()
    await renderRoute('/en/settings/')
    await waitFor(() => expect(listen()).toMatch(/no English voice.*no Chinese voice/))
  })
})

describe('the settings', () => {
  it('change the text size of the document in five steps, and remember it', async () => {
    const { user } = await renderRoute('/en/settings/')
    expect(document.documentElement.dataset.textSize).toBe('3')
    for (const [index, name] of ['Smallest', 'Small', 'Normal', 'Large', 'Largest'].entries()) {
      await user.click(choice('Text size', name))
      expect(document.documentElement.dataset.textSize).toBe(String(index + 1))
    }
    expect(remembered()).toMatchObject({ textSize: 5 })
  })

  it('change the theme of the document, and remember it', async () => {
    const { user } = await renderRoute('/zh/settings/')
    expect(document.documentElement.dataset.theme).toBe('system')
    await user.click(choice('外观', '深色'))
    expect(document.documentElement.dataset.theme).toBe('dark')
    expect(remembered()).toMatchObject({ theme: 'dark' })
    await user.click(choice('外观', '跟随系统'))
    expect(document.documentElement.dataset.theme).toBe('system')
  })

  it('change typeface and line width of stories, which a sample in both languages shows, and remember them', async () => {
    const { user } = await renderRoute('/zh/settings/')
    const { dataset } = document.documentElement
    expect(dataset).toMatchObject({ face: 'serif', lineWidth: 'normal' })
    await user.click(choice('字体', '黑体'))
    await user.click(choice('行宽', '宽'))
    expect(dataset).toMatchObject({ face: 'sans', lineWidth: 'wide' })
    expect(remembered()).toMatchObject({ face: 'sans', lineWidth: 'wide' })
    const sample = screen.getAllByText(/9\.8%/).map((text) => text.lang)
    expect(sample).toEqual(['zh-Hans', 'en'])
  })

  it.each([
    ['en', 'Pinyin', 'Hard words', 'Words I know'],
    ['zh', '拼音', '生词', '我认识的词'],
  ])(
    'choose in %s over which words pinyin stands, and which words are hard',
    async (language, pinyin, hard, known) => {
      const { user } = await renderRoute(`/${language}/settings/`)
      const radios = (name: string) => within(screen.getByRole('radiogroup', { name }))
      await user.click(radios(pinyin).getByRole('radio', { name: hard }))
      await user.click(radios(known).getByRole('radio', { name: '4,000' }))
      expect(remembered()).toMatchObject({ pinyin: 'hard', wordLevel: 4000 })
    },
  )

  it('set the reading language of stories that have no choice of their own', async () => {
    const { user, router } = await renderRoute('/en/settings/')
    expect(choice('Reading language of stories', 'English').checked).toBe(true)
    await user.click(choice('Reading language of stories', 'Side by side'))
    await router.navigate('/en/issues/2021-07/tianfu-airport-opens/')
    expect((await screen.findByRole<HTMLInputElement>('radio', { name: 'Side by side' })).checked).toBe(true)
  })

  it('lead to themselves in the other language, and remember the choice', async () => {
    const { user } = await renderRoute('/en/settings/')
    const languages = within(screen.getByRole('region', { name: 'Language of menus' }))
    expect(languages.getByRole('link', { name: 'English' }).getAttribute('aria-current')).toBe('true')
    await user.click(languages.getByRole('link', { name: '中文' }))
    await screen.findByRole('heading', { level: 1, name: '设置' })
    expect(remembered()).toMatchObject({ language: 'zh' })
  })

  it('show what the device remembers', async () => {
    changePreferences({ view: 'zh', textSize: 4, face: 'sans', lineWidth: 'narrow', theme: 'light' })
    await renderRoute('/en/settings/')
    const checked = screen.getAllByRole<HTMLInputElement>('radio', { checked: true })
    expect(checked.map((radio) => radio.closest('label')?.textContent)).toEqual([
      '中文',
      'Large',
      'Sans serif',
      'Narrow',
      'Light',
      'Off',
      '2,000',
      'On',
    ])
    expect(document.documentElement.dataset).toMatchObject({
      textSize: '4',
      face: 'sans',
      lineWidth: 'narrow',
      theme: 'light',
    })
  })

  it('say nothing of forgetting on a device that remembers', async () => {
    await renderRoute('/en/settings/')
    expect(screen.queryByText(/until the page closes/)).toBeNull()
  })

  it.each([
    [
      'en',
      'Dark',
      'Largest',
      'This browser has no room left for this site’s settings: what you change now lasts until the page closes.',
    ],
    ['zh', '深色', '最大', '浏览器分给本站设置的空间已满，现在的更改只保留到页面关闭。'],
  ])(
    'say in %s that there is no room for a change, until there is',
    async (language, dark, largest, sentence) => {
      const { user } = await renderRoute(`/${language}/settings/`)
      fillLocalStorage()
      await user.click(screen.getByRole('radio', { name: dark }))
      expect(screen.queryByText(sentence)).not.toBeNull()
      localStorage.clear()
      await user.click(screen.getByRole('radio', { name: largest }))
      expect(screen.queryByText(sentence)).toBeNull()
      expect(remembered()).toMatchObject({ theme: 'dark' })
    },
  )

  it('say that the browser blocks storage where it refuses to write', async () => {
    const { user } = await renderRoute('/en/settings/')
    refuseWriting('SecurityError')
    await user.click(choice('Theme', 'Dark'))
    expect(screen.queryByText(/^This browser blocks storage for this site/)).not.toBeNull()
  })

  it('change in step with another tab', async () => {
    await renderRoute('/en/settings/')
    localStorage.setItem(preferencesKey, JSON.stringify({ theme: 'dark' }))
    dispatchEvent(new StorageEvent('storage', { key: preferencesKey }))
    await screen.findByRole('radio', { name: 'Dark', checked: true })
    expect(document.documentElement.dataset.theme).toBe('dark')
  })
})
