import { screen, within } from '@testing-library/react'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { keepArchive } from '../../../src/app/offline/keepArchive.ts'
import { madeIssue, madeStory } from '../../site/madeIssues.ts'
import { startLocalWorkers } from '../../support/localWorker.ts'
import { startArchiveHost } from '../support/archiveHost.ts'
import { interfaces } from '../support/interfaces.ts'
import { renderRoute } from '../support/renderRoute.tsx'

const sentences = { en: 'What is on this device could not be checked', zh: '未能检查本机已存内容' }

beforeEach(() => {
  Object.defineProperty(navigator, 'serviceWorker', { value: {}, configurable: true })
  startLocalWorkers(() => () => {})
  vi.stubGlobal('caches', { open: async () => ({ match: async () => undefined }) })
})
afterEach(() => {
  Reflect.deleteProperty(navigator, 'serviceWorker')
  vi.unstubAllGlobals()
})

it.each(interfaces)(
  'the $language interface says that the device could not be checked, and tries again',
  async ({ language, retry }) => {
    const host = await startArchiveHost([madeIssue('2021-07', [madeStory('tea')])])
    host.answer('catalogue.json', { status: 404, content: '' })
    const { client, user } = await renderRoute(`/${language}/settings/`, { issues: 'none' })
    await keepArchive(client)
    const banner = within(screen.getByRole('banner'))
    expect(await banner.findByText(sentences[language])).toBeTruthy()
    const asked = host.asked.length
    await user.click(banner.getByRole('button', { name: retry }))
    await vi.waitFor(() => expect(host.asked.length).toBeGreaterThan(asked))
  },
)
