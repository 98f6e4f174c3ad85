import { expect, it } from 'vitest'
import { type Catalogue, schemaVersion } from '../../src/archive/catalogue.ts'
import { packCatalogue, readCatalogue } from '../../src/archive/packedCatalogue.ts'
import { deriveCatalogue } from '../../src/publish/site/deriveCatalogue.ts'
import { bundledArchive } from '../support/bundledArchive.ts'

async function bundledCatalogue(): Promise<Catalogue> {
  return JSON.parse(JSON.stringify(deriveCatalogue(await bundledArchive()).catalogue))
}

it('packs and unpacks to what it was', async () => {
  const catalogue = await bundledCatalogue()
  const packed: unknown = JSON.parse(JSON.stringify(packCatalogue(catalogue)))
  expect(packed).not.toEqual(catalogue)
  expect(readCatalogue(packed)).toEqual(catalogue)
})

it('reads a catalogue that is not packed, as devices keep it', async () => {
  const catalogue = await bundledCatalogue()
  expect(readCatalogue(catalogue)).toEqual(catalogue)
})

it('writes each kind of story once', async () => {
  const { kinds } = packCatalogue(await bundledCatalogue())
  expect(new Set(kinds).size).toBe(kinds.length)
})

it.each([null, 'catalogue', [], { schema: schemaVersion }, { schema: schemaVersion + 1, issues: [] }])(
  'takes %j for none',
  (value) => {
    expect(readCatalogue(value)).toBeUndefined()
  },
)
