import { screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { changePreferences } from '../../../src/app/memory/preferences.ts'
import { preferencesKey } from '../../../src/boot/contracts.ts'
import { madeIssue, madeStory } from '../../site/madeIssues.ts'
import { interfaces } from '../support/interfaces.ts'
import { renderRoute } from '../support/renderRoute.tsx'

const tea = '/en/issues/2021-07/tianfu-airport-opens/'
const pharma = '/en/issues/2021-07/chongqing-pharma-loan/'

const radio = (name: string) => screen.getByRole<HTMLInputElement>('radio', { name })
const chosen = () => screen.getByRole<HTMLInputElement>('radio', { checked: true }).value
const view = () => screen.getByRole('article').dataset.view

describe.each(interfaces)('the switch in $language', ({ language, reading, both }) => {
  const address = `/${language}/issues/2021-07/tianfu-airport-opens/`

  it('is a group of three radios, named in their own languages', async () => {
    await renderRoute(address)
    const group = within(screen.getByRole('radiogroup', { name: reading }))
    expect(group.getAllByRole('radio')).toHaveLength(3)
    for (const name of ['English', '中文', both]) expect(group.getByRole('radio', { name })).toBeTruthy()
    expect(radio('English').closest('[lang]')?.getAttribute('lang')).toBe('en')
    expect(radio('中文').closest('[lang]')?.getAttribute('lang')).toBe('zh-Hans')
  })

  it('starts with the language of the interface', async () => {
    await renderRoute(address)
    expect([chosen(), view()]).toEqual([language, language])
  })

  it('shows what is chosen', async () => {
    const { user } = await renderRoute(address)
    await user.click(radio(both))
    expect([chosen(), view()]).toEqual(['both', 'both'])
  })
})

describe('the reading language', () => {
  it('is remembered for the story, and for no other', async () => {
    const { user, router } = await renderRoute(tea)
    await user.click(radio('Side by side'))
    await router.navigate(pharma)
    await screen.findByRole('heading', { level: 1, name: /loan-market/ })
    expect(view()).toBe('en')
    await router.navigate(tea)
    await screen.findByRole('heading', { level: 1, name: /two-hub/ })
    expect(view()).toBe('both')
  })

  it('is remembered on the device', async () => {
    const { user } = await renderRoute(tea)
    await user.click(radio('中文'))
    expect(JSON.parse(localStorage.getItem(preferencesKey) ?? '')).toMatchObject({
      storyViews: { '2021-07/tianfu-airport-opens': 'zh' },
    })
  })

  it('is what the device remembers of the story', async () => {
    changePreferences({ view: 'en', storyViews: { '2021-07/tianfu-airport-opens': 'both' } })
    await renderRoute(tea)
    expect([chosen(), view()]).toEqual(['both', 'both'])
  })

  it('is what the settings say, for a story without a choice of its own', async () => {
    changePreferences({ view: 'zh' })
    await renderRoute(tea)
    expect(view()).toBe('zh')
  })

  it('is what a link asks for, over choice and settings, and leaves both as they are', async () => {
    changePreferences({ view: 'zh', storyViews: { '2021-07/tianfu-airport-opens': 'en' } })
    const remembered = localStorage.getItem(preferencesKey)
    await renderRoute(`${tea}?view=both`)
    expect([chosen(), view()]).toEqual(['both', 'both'])
    expect(localStorage.getItem(preferencesKey)).toBe(remembered)
  })

  it('leaves the address when the reader chooses, and the paragraph stays in it', async () => {
    const { user, router } = await renderRoute(`${tea}?view=both#p2`)
    await user.click(radio('中文'))
    expect(router.state.location).toMatchObject({ search: '', hash: '#p2' })
    expect([chosen(), view()]).toEqual(['zh', 'zh'])
  })

  it.each([
    ['?view=fr', 'en', '“fr”'],
    ['?view=', 'en', '“”'],
    ['?view=fr&view=both', 'both', '“fr”'],
  ])('that does not exist is ignored and reported: %s', async (search, shown, quoted) => {
    await renderRoute(`${tea}${search}`)
    expect(view()).toBe(shown)
    expect(screen.getByText(/unknown reading language/).textContent).toContain(quoted)
  })

  it('that does not exist is reported in Chinese too', async () => {
    await renderRoute('/zh/issues/2021-07/tianfu-airport-opens/?view=fr')
    expect(screen.getByText('网址中的阅读语言“fr”不存在，已忽略。')).toBeTruthy()
  })

  it('that stands twice in the address is the first', async () => {
    await renderRoute(`${tea}?view=zh&view=en`)
    expect(view()).toBe('zh')
  })
})

describe('a story in one language', () => {
  const english = { headline: { en: 'Tea' }, body: [[{ en: 'Tea grows.' }]] }
  const chinese = { headline: { zh: '茶' }, body: [[{ zh: '茶在长。' }]] }

  it.each([
    ['en', english, ['中文', 'Side by side'], 'en', /not been published in Chinese/],
    ['zh', english, ['中文', '对照'], 'en', '本文没有中文版，以下为英文。'],
    ['en', chinese, ['English', 'Side by side'], 'zh', /not been published in English/],
    ['zh', chinese, ['English', '对照'], 'zh', '本文没有英文版，以下为中文。'],
  ] as const)(
    'says so in the %s interface, and disables what it cannot serve, for that reason',
    async (...row) => {
      const [language, story, disabled, shown, reason] = row
      await renderRoute(`/${language}/issues/2021-07/tea/`, {
        issues: [madeIssue('2021-07', [madeStory('tea', story)])],
      })
      const notice = screen.getByText(reason)
      const radios = screen.getAllByRole<HTMLInputElement>('radio')
      expect(radios.filter((one) => one.disabled)).toEqual(disabled.map(radio))
      for (const name of disabled) expect(radio(name).getAttribute('aria-describedby')).toBe(notice.id)
      expect([chosen(), view()]).toEqual([shown, shown])
    },
  )

  it('shows what there is, whatever the address and the device ask for', async () => {
    changePreferences({ view: 'zh', storyViews: { '2021-07/tea': 'zh' } })
    await renderRoute('/en/issues/2021-07/tea/?view=both', {
      issues: [madeIssue('2021-07', [madeStory('tea', english)])],
    })
    expect([chosen(), view()]).toEqual(['en', 'en'])
    expect(screen.getByText('Tea grows.')).toBeTruthy()
  })
})
