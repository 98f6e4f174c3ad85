import { screen } from '@testing-library/react'
import { expect, it, vi } from 'vitest'
import { changePreferences } from '../../../src/app/memory/preferences.ts'
import { renderRoute } from '../support/renderRoute.tsx'

it.each([
  [['en-GB', 'zh-CN'], 'Stories'],
  [['zh-CN', 'en'], '报道'],
  [['zh-Hant-TW'], '报道'],
  [['fr-FR', 'ZH'], '报道'],
  [['fr-FR'], 'Stories'],
  [[], 'Stories'],
])('the root sends a browser that speaks %j to %s', async (languages, heading) => {
  vi.spyOn(navigator, 'languages', 'get').mockReturnValue(languages)
  await renderRoute('/')
  expect(await screen.findByRole('heading', { level: 1, name: heading })).toBeTruthy()
})

it('the root prefers the language remembered, and leaves no step in the history', async () => {
  changePreferences({ language: 'zh' })
  const { router } = await renderRoute('/')
  await screen.findByRole('heading', { level: 1, name: '报道' })
  expect(router.state.historyAction).toBe('REPLACE')
})
