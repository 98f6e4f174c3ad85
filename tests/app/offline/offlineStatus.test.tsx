import { act, screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { type DeviceState, reportDeviceState } from '../../../src/app/offline/deviceState.ts'
import { keepArchive } from '../../../src/app/offline/keepArchive.ts'
import { registerServiceWorker } from '../../../src/app/offline/serviceWorker.ts'
import { invariant } from '../../../src/archive/invariant.ts'
import { madeIssue, madeStory } from '../../site/madeIssues.ts'
import { startLocalWorkers } from '../../support/localWorker.ts'
import { startArchiveHost } from '../support/archiveHost.ts'
import { renderRoute } from '../support/renderRoute.tsx'

const unknown = { en: 'Could not check what is on this device', zh: '未能检查本机已存内容' }

it.each([
  ['en', 'Try again'],
  ['zh', '重试'],
] as const)('says in %s that the device could not be checked, and tries again', async (language, retry) => {
  Object.defineProperty(navigator, 'serviceWorker', { value: {}, configurable: true })
  onTestFinished(() => void Reflect.deleteProperty(navigator, 'serviceWorker'))
  startLocalWorkers(() => () => {})
  vi.stubGlobal('caches', { open: async () => ({ match: async () => undefined }) })
  const host = await startArchiveHost([madeIssue('2021-07', [madeStory('tea')])])
  host.answer('catalogue.json', { status: 404, content: '' })
  const { client, user } = await renderRoute(`/${language}/settings/`, { issues: 'none' })
  await keepArchive(client)
  // In the line below the masthead, and in the settings.
  expect(await screen.findAllByText(unknown[language])).toHaveLength(2)
  const asked = host.asked.length
  await user.click(invariant(screen.getAllByRole('button', { name: retry })[0], 'button'))
  await vi.waitFor(() => expect(host.asked.length).toBeGreaterThan(asked))
})

it.each([
  ['en', 'This browser cannot store issues for offline reading'],
  ['zh', '此浏览器无法保存各期供离线阅读'],
])(
  'says in %s that a browser without service workers keeps nothing, and can be read',
  async (language, sentence) => {
    const { client } = await renderRoute(`/${language}/`)
    await registerServiceWorker()
    await keepArchive(client)
    expect(await screen.findByText(sentence)).toBeTruthy()
    expect(within(screen.getByRole('main')).getAllByRole('article').length).toBeGreaterThan(0)
  },
)

it('marks issues that are not on the device once that is known', async () => {
  const { client } = await renderRoute('/en/issues/')
  const isShown = (mark: HTMLElement) => mark.className === ''
  expect(screen.getAllByText('Not on this device').filter(isShown)).toEqual([])
  await keepArchive(client)
  await waitFor(() => expect(screen.getAllByText('Not on this device').filter(isShown)).toHaveLength(4))
})

describe('the line below the masthead', () => {
  const line = async (state: DeviceState) => {
    await renderRoute('/en/')
    act(() => reportDeviceState(state))
    return document.querySelector('.app > [data-device]')?.textContent
  }
  const held = ['2021-07']

  it('says nothing when all is well', async () => {
    expect(await line({ kind: 'complete', held, total: 1 })).toBe('')
  })

  it.each<[string, DeviceState]>([
    ['Offline · the only issue is on this device', { kind: 'complete', held, total: 1 }],
    ['Offline · 1 of 4 issues is on this device', { kind: 'stopped', held, total: 4, bytesTotal: 3 }],
    ['Offline', { kind: 'checking', held: [] }],
  ])('says “%s”, and offers no download', async (sentence, state) => {
    vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false)
    expect(await line(state)).toBe(sentence)
  })
})
