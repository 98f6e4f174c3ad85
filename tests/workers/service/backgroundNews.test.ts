import { expect, it, vi } from 'vitest'
import { readArrived, readKeptCatalogue, writeKeptCatalogue } from '../../../src/device/keptCatalogue.ts'
import { deriveCatalogue } from '../../../src/site/deriveCatalogue.ts'
import { fetchNews } from '../../../src/workers/service/backgroundNews.ts'
import { madeArchive, madeIssue, madeStory } from '../../site/madeIssues.ts'
import { startMemoryCaches } from '../../support/memoryCaches.ts'

const old = madeArchive(2, 2)
const release = (order: number) => ({ order, withdrawn: [] })
const january = madeIssue('2022-01', [madeStory('tea')])

/** A device that keeps the old issues, and a host with January. `spoil` changes what the host sends of a file. */
async function startDevice(
  spoil: (path: string, content: string) => string | undefined = (_, content) => content,
) {
  const { cache, files: held, keep } = await startMemoryCaches()
  const before = deriveCatalogue(old, [], release(1))
  keep(before.files)
  await writeKeptCatalogue(cache, before.catalogue)
  const after = deriveCatalogue([january, ...old], [], release(2))
  vi.stubGlobal('fetch', async (address: string) => {
    const path = new URL(address).pathname.slice(1)
    const file = after.files.find((one) => one.path === path)
    const content = file && spoil(path, file.content)
    return new Response(content, { status: content === undefined ? 404 : 200 })
  })
  return { cache, held, after: after.catalogue }
}

it('brings a new issue and its catalogue, counts it, and leaves the news to the next page', async () => {
  const { cache, held, after } = await startDevice()
  expect(await fetchNews()).toBe(1)
  expect(held.has(after.issues[0]?.file ?? '')).toBe(true)
  expect((await readKeptCatalogue(cache))?.issues.map(({ id }) => id)).toEqual([
    '2022-01',
    '2021-12',
    '2021-11',
  ])
  expect(await readArrived(cache)).toEqual(['2022-01'])
  expect(await fetchNews()).toBe(0)
})

it.each<[string, Parameters<typeof startDevice>[0]]>([
  [
    'does not have the issue that it lists',
    (path, content) => (path.includes('2022-01') ? undefined : content),
  ],
  ['sends another text as the issue', (path, content) => (path.includes('2022-01') ? '{}' : content)],
  ['sends no catalogue', () => undefined],
  ['sends a page as everything', () => '<!doctype html>'],
])('counts and keeps nothing if the host %s', async (_, spoil) => {
  const { cache } = await startDevice(spoil)
  const before = await readKeptCatalogue(cache)
  await expect(fetchNews()).rejects.toThrow()
  expect(await readKeptCatalogue(cache)).toEqual(before)
  expect(await readArrived(cache)).toEqual([])
})

it('counts and keeps nothing if the device is full', async () => {
  const { cache, held } = await startDevice()
  const before = new Map(held)
  vi.spyOn(cache, 'put').mockRejectedValue(new DOMException('', 'QuotaExceededError'))
  await expect(fetchNews()).rejects.toThrow()
  expect(held).toEqual(before)
})

it('leaves a device alone that keeps no archive', async () => {
  const { held } = await startDevice()
  held.clear()
  expect(await fetchNews()).toBe(0)
  expect(held.size).toBe(0)
})
