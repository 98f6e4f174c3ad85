import { screen, within } from '@testing-library/react'
import { expect, it } from 'vitest'
import { keepArchive } from '../../../src/app/offline/keepArchive.ts'
import { registerServiceWorker } from '../../../src/app/offline/serviceWorker.ts'
import { renderRoute } from '../support/renderRoute.tsx'

it.each([
  ['en', 'This browser cannot keep issues on the device'],
  ['zh', '此浏览器无法离线保存'],
])(
  'a page in a browser without service workers says so in %s, and can be read',
  async (language, sentence) => {
    const { client } = await renderRoute(`/${language}/`)
    await registerServiceWorker()
    await keepArchive(client)
    expect(await screen.findByText(sentence)).toBeTruthy()
    expect(within(screen.getByRole('main')).getAllByRole('article').length).toBeGreaterThan(0)
  },
)

it('issues are marked as online only once that is known, and not before', async () => {
  const { client } = await renderRoute('/en/issues/')
  expect(screen.queryByText('Online only')).toBeNull()
  await keepArchive(client)
  expect(await screen.findAllByText('Online only')).toHaveLength(4)
})
