import { expect, it } from 'vitest'
import { readKeptCatalogue, removeUnlisted, writeKeptCatalogue } from '../../src/device/keptCatalogue.ts'
import { deriveCatalogue } from '../../src/site/deriveCatalogue.ts'
import { madeArchive } from '../site/madeIssues.ts'
import { startMemoryCaches } from '../support/memoryCaches.ts'

const file = 'catalogue.json'
const { catalogue } = deriveCatalogue(madeArchive(2, 1))

it('is read as it was written', async () => {
  const { cache } = await startMemoryCaches()
  expect(await readKeptCatalogue(cache)).toBeUndefined()
  await writeKeptCatalogue(cache, catalogue)
  expect(await readKeptCatalogue(cache)).toEqual(catalogue)
})

it('is not read if it does not have its hash', async () => {
  const { cache, files } = await startMemoryCaches()
  await writeKeptCatalogue(cache, catalogue)
  const { content = '', headers = {} } = files.get(file) ?? {}
  files.set(file, { content: content.replace('2021-12', '2021-13'), headers })
  expect(await readKeptCatalogue(cache)).toBeUndefined()
})

it('is not read if it has no hash, as early releases wrote it', async () => {
  const { cache, files } = await startMemoryCaches()
  files.set(file, { content: JSON.stringify(catalogue) })
  expect(await readKeptCatalogue(cache)).toBeUndefined()
})

it('is read from the cache once, because another tab may replace it meanwhile', async () => {
  const { cache } = await startMemoryCaches()
  await writeKeptCatalogue(cache, catalogue)
  let asked = 0
  const match = cache.match.bind(cache)
  Object.assign(cache, {
    match: (address: string) => {
      asked++
      return match(address)
    },
  })
  await readKeptCatalogue(cache)
  expect(asked).toBe(1)
})

it('causes files that it does not list to be removed, and no others', async () => {
  const { cache, files } = await startMemoryCaches()
  await writeKeptCatalogue(cache, catalogue)
  const listed = catalogue.issues.map((issue) => issue.file)
  for (const one of [...listed, 'issues/old.json']) files.set(one, { content: 'kept' })
  await removeUnlisted(cache, new Set(files.keys()), catalogue)
  expect([...files.keys()].sort()).toEqual([file, ...listed].sort())
})
