import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { invariant } from '../../src/archive/invariant.ts'
import { views } from '../../src/archive/languages.ts'
import { pagePattern } from '../../src/archive/storyPath.ts'
import { earlyView } from '../../src/boot/contracts.ts'
import { firstPaint } from '../../src/boot/firstPaint.ts'

const radios = views.map((view) => `<input type="radio" name="view" value="${view}">`).join('')

beforeEach(() => {
  // Other tests share the page, and choose views too.
  vi.spyOn(document.documentElement, 'addEventListener').mockImplementation(() => {})
  vi.stubGlobal('CSS', { supports: () => true })
  localStorage.setItem('preferences', JSON.stringify({ view: 'both', storyViews: { '2021-07/tea': 'zh' } }))
})

afterEach(() => {
  history.replaceState(null, '', '/')
  document.body.replaceChildren()
})

/** The view that is chosen once the page at an address has its radio buttons. */
async function chosenAt(address: string): Promise<string | undefined> {
  history.replaceState(null, '', address)
  firstPaint('preferences', {}, views, pagePattern('story'))
  document.body.innerHTML = radios
  // Observers are told in a microtask.
  await Promise.resolve()
  return document.querySelector<HTMLInputElement>(':checked')?.value
}

it.each([
  ['/reader/en/issues/2021-07/tea/', 'both'],
  ['/reader/en/issues/2021-07/tea/index.html', 'both'],
  ['/reader/en/issues/2021-07/tea/?view=en', 'en'],
  ['/reader/en/issues/2021-07/tea/?view=fr&view=zh', 'zh'],
  ['/reader/en/issues/2021-07/coffee/', 'both'],
  ['/reader/en/issues/2021-07/', undefined],
])('chooses at %s the view %s', async (address, view) => {
  expect(await chosenAt(address)).toBe(view)
})

it('leaves the page as built if the preferences are invalid', async () => {
  const view = { toString: 1 }
  localStorage.setItem('preferences', JSON.stringify({ theme: view, storyViews: 1, view: 'zh' }))
  expect(await chosenAt('/reader/en/issues/2021-07/tea/')).toBe('zh')
})

it('leaves radio buttons alone that appear after the page has been parsed', async () => {
  history.replaceState(null, '', '/reader/en/issues/2021-07/tea/?view=en')
  firstPaint('preferences', {}, views, pagePattern('story'))
  document.dispatchEvent(new Event('DOMContentLoaded'))
  // The app shows another story, without another page.
  history.replaceState(null, '', '/reader/en/issues/2021-07/coffee/')
  document.body.innerHTML = radios
  await Promise.resolve()
  expect(document.querySelector(':checked')).toBeNull()
})

it('keeps a view for the app that was chosen before the app starts', async () => {
  await chosenAt('/reader/en/issues/2021-07/tea/')
  const heard = invariant(vi.mocked(document.documentElement.addEventListener).mock.lastCall, 'listener')[1]
  document.body.addEventListener('change', heard, { once: true })
  document.querySelector<HTMLInputElement>('[value=en]')?.click()
  expect(earlyView()).toBe('en')
  delete document.documentElement.dataset.earlyView
})
