import { screen, within } from '@testing-library/react'
import { describe, expect, it, vi } from 'vitest'
import { findIssue } from '../../src/app/data/findStory.ts'
import { catalogueQuery, createQueryClient, issueQuery } from '../../src/app/data/queries.ts'
import { loadStory } from '../../src/app/loaders.ts'
import { writeKeptCatalogue } from '../../src/device/keptCatalogue.ts'
import { deriveCatalogue } from '../../src/site/deriveCatalogue.ts'
import { madeIssue, madeStory } from '../site/madeIssues.ts'
import { startMemoryCaches } from '../support/memoryCaches.ts'
import { startArchiveHost } from './support/archiveHost.ts'
import { renderRoute } from './support/renderRoute.tsx'

const july = (...stories: string[]) => [
  madeIssue(
    '2021-07',
    stories.map((id) => madeStory(id)),
  ),
]

/**
 * Starts a device that holds July, and a host that has it corrected, with one more story, and sends that file
 * late.
 */
async function startDevice() {
  const host = await startArchiveHost(july('tea', 'rice'))
  const { cache, keep } = await startMemoryCaches()
  const { catalogue, files } = deriveCatalogue(july('tea'))
  keep(files)
  await writeKeptCatalogue(cache, catalogue)
  const file = host.records[0]?.file ?? ''
  const request = fetch
  let send: () => void = () => undefined
  const late = new Promise<void>((resolve) => (send = resolve))
  vi.stubGlobal('fetch', async (address: string, init: RequestInit) => {
    if (address.endsWith(file)) await late
    return request(address, init)
  })
  return { host, file, send }
}

const openStory = (story: string) => renderRoute(`/en/issues/2021-07/${story}/`, { issues: 'none' })
const heading = (name: RegExp) => screen.findByRole('heading', { level: 1, name })
const afterTimeout = () => new Promise((resolve) => setTimeout(resolve, 600))

describe('a story of a corrected issue that arrives late', () => {
  it('is shown at once if the device has it', async () => {
    await startDevice()
    await openStory('tea')
    expect(await heading(/tea/)).toBeTruthy()
  })

  it.each([
    ['shown', 'rice', /rice/],
    ['called missing', 'silk', /Page not found/],
  ])('is %s only once the correction has arrived', async (_how, story, title) => {
    const { send } = await startDevice()
    const page = openStory(story)
    await afterTimeout()
    send()
    await page
    expect(await heading(title)).toBeTruthy()
  })

  it('is not stored as a later version that the reader has accepted meanwhile', async () => {
    const { send } = await startDevice()
    const { catalogue } = deriveCatalogue(july('tea', 'silk'))
    const client = createQueryClient()
    const loading = loadStory(client, { issueId: '2021-07', storyId: 'rice' })
    await afterTimeout()
    client.setQueryData(catalogueQuery.queryKey, { value: catalogue })
    send()
    await loading
    const later = findIssue(catalogue, '2021-07')
    expect(client.getQueryData(issueQuery(later).queryKey)).toBeUndefined()
  })

  it('is not called missing if the correction fails, and can be requested again', async () => {
    const { host, file, send } = await startDevice()
    host.answer(file, { status: 503, content: '' })
    send()
    const { user } = await openStory('rice')
    const alert = within(await screen.findByRole('alert'))
    expect(alert.getByText(/refused/)).toBeTruthy()
    host.answer(file, undefined)
    await user.click(alert.getByRole('button', { name: 'Try again' }))
    expect(await heading(/rice/)).toBeTruthy()
  })

  it('is not called missing if the catalogue fails', async () => {
    const { host } = await startDevice()
    host.answer('catalogue.json', { status: 503, content: '' })
    await openStory('rice')
    expect(await screen.findByText(/refused/)).toBeTruthy()
  })
})
