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

const earlier = [madeIssue('2021-07', [madeStory('tea')])]
const corrected = [madeIssue('2021-07', [madeStory('tea'), madeStory('rice')])]

/** A device that holds July as it was, and a host that has it corrected, with a story more, and sends that file late. */
async function startDevice() {
  const host = await startArchiveHost(corrected)
  const { cache, files: held } = await startMemoryCaches()
  const { catalogue, files } = deriveCatalogue(earlier)
  for (const { path, content } of files) held.set(path.replace('archive/', ''), { content })
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

const pageOf = (story: string) => renderRoute(`/en/issues/2021-07/${story}/`, { issues: 'none' })
const heading = (name: RegExp) => screen.findByRole('heading', { level: 1, name })
const afterPatience = () => new Promise((resolve) => setTimeout(resolve, 600))

describe('a story of an issue that was corrected, on a slow connection', () => {
  it('is there at once where the device has it', async () => {
    await startDevice()
    await pageOf('tea')
    expect(await heading(/tea/)).toBeTruthy()
  })

  it('is waited for where the correction added it', async () => {
    const { send } = await startDevice()
    const page = pageOf('rice')
    await afterPatience()
    send()
    await page
    expect(await heading(/rice/)).toBeTruthy()
  })

  it('is not found only once the correction has come', async () => {
    const { send } = await startDevice()
    const page = pageOf('silk')
    await afterPatience()
    send()
    await page
    expect(await heading(/Page not found/)).toBeTruthy()
  })

  it('is not taken for a still later version that the reader has accepted meanwhile', async () => {
    const { send } = await startDevice()
    const { catalogue } = deriveCatalogue([madeIssue('2021-07', [madeStory('tea'), madeStory('silk')])])
    const client = createQueryClient()
    const loading = loadStory(client, { issueId: '2021-07', storyId: 'rice' })
    await afterPatience()
    client.setQueryData(catalogueQuery.queryKey, { value: catalogue })
    send()
    await loading
    const later = findIssue(catalogue, '2021-07')
    expect(client.getQueryData(issueQuery(later).queryKey)).toBeUndefined()
  })

  it('is not said to be missing where the correction does not come, and is found once that does', async () => {
    const { host, file, send } = await startDevice()
    host.answer(file, { status: 503, content: '' })
    send()
    const { user } = await pageOf('rice')
    const alert = within(await screen.findByRole('alert'))
    expect(alert.getByText(/refused/)).toBeTruthy()
    host.answer(file, undefined)
    await user.click(alert.getByRole('button', { name: 'Try again' }))
    expect(await heading(/rice/)).toBeTruthy()
  })

  it('is not said to be missing where the host does not say what there is', async () => {
    const { host } = await startDevice()
    host.answer('catalogue.json', { status: 503, content: '' })
    await pageOf('rice')
    expect(await screen.findByText(/refused/)).toBeTruthy()
  })
})
