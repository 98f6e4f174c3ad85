import { afterEach, expect, it, vi } from 'vitest'
import type { IssueFile } from '../../src/archive/search/searchMessages.ts'
import { deriveCatalogue } from '../../src/publish/site/deriveCatalogue.ts'
import { DeviceIssues } from '../../src/searchWorker/deviceIssues.ts'
import { madeArchive } from '../publish/site/madeIssues.ts'

afterEach(() => vi.unstubAllGlobals())

/** A device that holds these issues; `held` has its files by their address. */
function makeDevice(count: number) {
  const { catalogue, files: built } = deriveCatalogue(madeArchive(count, 1))
  const addressOf = (file: string) => `https://example.org/archive/${file}`
  const content = new Map(built.map((one) => [`https://example.org/${one.path}`, one.content]))
  const files: IssueFile[] = catalogue.issues.map(({ id, file, sri }) => ({
    id,
    address: addressOf(file),
    sri,
  }))
  const held = new Map(files.map(({ address }) => [address, content.get(address) ?? '']))
  vi.stubGlobal('caches', {
    open: async () => ({
      keys: async () => [...held.keys()].map((url) => new Request(url)),
      match: async (address: string) => {
        const text = held.get(address)
        return text === undefined ? undefined : new Response(text)
      },
    }),
  })
  return { files, held }
}

/** The ids of the issues that can be searched. */
async function searchable(issues: DeviceIssues): Promise<string[]> {
  const read = await Promise.all(issues.newestFirst())
  return read.flatMap((issue) => issue?.id ?? [])
}

it('those on the device are read, and those alone', async () => {
  const { files, held } = makeDevice(3)
  held.delete(files[1]?.address ?? '')
  const issues = new DeviceIssues()
  await issues.open('archive', files)
  expect(await searchable(issues)).toEqual(['2021-12', '2021-10'])
  expect(issues.count).toBe(3)
})

it('a file that is not what the catalogue promised is left out, and read once it is mended', async () => {
  const { files, held } = makeDevice(2)
  const [{ address } = { address: '' }] = files
  const right = held.get(address) ?? ''
  held.set(address, right.replace('Headline', 'Heedline'))
  const issues = new DeviceIssues()
  await issues.open('archive', files)
  expect(await searchable(issues)).toEqual(['2021-11'])
  held.set(address, right)
  await issues.open('archive', files)
  expect(await searchable(issues)).toEqual(['2021-12', '2021-11'])
})
