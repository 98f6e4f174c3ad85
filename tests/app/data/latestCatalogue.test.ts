import { expect, it, vi } from 'vitest'
import { latestCatalogue } from '../../../src/app/data/latestCatalogue.ts'
import { catalogueQuery, createQueryClient } from '../../../src/app/data/queries.ts'
import type { Catalogue } from '../../../src/archive/catalogue.ts'
import type { FetchedCatalogue } from '../../../src/device/fetchCatalogue.ts'
import { deriveCatalogue } from '../../../src/site/deriveCatalogue.ts'
import { madeArchive } from '../../site/madeIssues.ts'
import { startMemoryCaches } from '../../support/memoryCaches.ts'

const opened: FetchedCatalogue = { value: { ...deriveCatalogue(madeArchive(2, 1)).catalogue, order: 1 } }
const accepted: Catalogue = { ...deriveCatalogue(madeArchive(2, 2)).catalogue, order: 2 }

it('notes a newer format of the host, and keeps the catalogue that the reader accepted meanwhile', async () => {
  await startMemoryCaches()
  vi.stubGlobal('fetch', async () => Response.json({ ...accepted, schema: accepted.schema + 1 }))
  const client = createQueryClient()
  client.setQueryData(catalogueQuery.queryKey, opened)
  const latest = latestCatalogue(client)
  client.setQueryData(catalogueQuery.queryKey, { value: accepted })
  expect(await latest).toBeUndefined()
  expect(client.getQueryData(catalogueQuery.queryKey)).toEqual({ value: accepted, hostSays: 'newer' })
})
