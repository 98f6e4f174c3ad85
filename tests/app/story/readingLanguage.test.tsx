import { screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { changePreferences } from '../../../src/app/memory/preferences.ts'
import { preferencesKey } from '../../../src/boot/contracts.ts'
import { madeIssue, madeStory } from '../../site/madeIssues.ts'
import { renderRoute } from '../support/renderRoute.tsx'

const id = '2021-07/tianfu-airport-opens'
const address = `/en/issues/${id}/`
const other = '/en/issues/2021-07/chongqing-pharma-loan/'

const radio = (name: string) => screen.getByRole<HTMLInputElement>('radio', { name })
/** The view of the story; the chosen radio button must be of the same. */
function view() {
  const shown = screen.getByRole('article').dataset.view
  expect(screen.getByRole<HTMLInputElement>('radio', { checked: true }).value).toBe(shown)
  return shown
}
const remembered = () => JSON.parse(localStorage.getItem(preferencesKey) ?? 'null')

describe('the reading language', () => {
  it.each([
    ['en', 'Reading language', ['English', '中文', 'Both']],
    ['zh', '阅读语言', ['English', '中文', '对照']],
  ])('has a switch, and is at first the interface language: %s', async (language, name, names) => {
    await renderRoute(`/${language}/issues/${id}/`)
    const radios = within(screen.getByRole('radiogroup', { name })).getAllByRole('radio')
    expect(radios).toEqual(names.map(radio))
    const tags = radios.map((one) => one.closest('label')?.lang)
    expect(tags).toEqual(['en', 'zh-Hans', ''])
    expect(view()).toBe(language)
  })

  it('is the last choice in every story opened afterwards; a link decides for its own story alone', async () => {
    const { user, router } = await renderRoute(`${address}?view=zh`)
    expect(view()).toBe('zh')
    await router.navigate(other)
    await screen.findByRole('heading', { level: 1, name: /loan-market/ })
    expect(view()).toBe('en')
    await user.click(radio('Both'))
    expect(remembered()).toMatchObject({ view: 'both' })
    await router.navigate(address)
    await screen.findByRole('heading', { level: 1, name: /two-hub/ })
    expect(view()).toBe('both')
  })

  it.each([
    ['the last choice', '', { view: 'zh' }, 'zh'],
    ['the address', '?view=both', { view: 'zh' }, 'both'],
    ['the first in the address', '?view=zh&view=en', {}, 'zh'],
    ['the first in the address that exists', '?view=fr&view=both', {}, 'both'],
  ] as const)('follows %s', async (_source, search, preferences, shown) => {
    changePreferences(preferences)
    const before = remembered()
    await renderRoute(address + search)
    expect(view()).toBe(shown)
    expect(remembered()).toEqual(before)
  })

  it('is removed from the address when the reader chooses another; the paragraph stays in it', async () => {
    const { user, router } = await renderRoute(`${address}?view=both#p2`)
    await user.click(radio('中文'))
    expect(router.state.location).toMatchObject({ search: '', hash: '#p2' })
    expect(view()).toBe('zh')
  })

  it.each(['fr', ''])('is ignored if it does not exist: “%s”', async (unknown) => {
    await renderRoute(`${address}?view=${unknown}`)
    expect(view()).toBe('en')
  })
})

describe('a story in one language', () => {
  const english = { headline: { en: 'Tea' }, body: [[{ en: 'Tea grows.' }]] }
  const chinese = { headline: { zh: '茶' }, body: [[{ zh: '茶在长。' }]] }

  it.each([
    ['en', english, ['中文', 'Both'], 'en', /not been published in Chinese/],
    ['zh', chinese, ['English', '对照'], 'zh', '本文没有英文版，以下为中文。'],
  ] as const)('says so in %s, and disables the other choices', async (...row) => {
    const [language, story, disabled, shown, reason] = row
    changePreferences({ view: 'both' })
    await renderRoute(`/${language}/issues/2021-07/tea/?view=both`, {
      issues: [madeIssue('2021-07', [madeStory('tea', story)])],
    })
    const notice = screen.getByText(reason)
    const radios = screen.getAllByRole<HTMLInputElement>('radio')
    expect(radios.filter((one) => one.disabled)).toEqual(disabled.map(radio))
    for (const name of disabled) expect(radio(name).getAttribute('aria-describedby')).toBe(notice.id)
    expect(view()).toBe(shown)
  })
})
