import { expect, it } from 'vitest'
import { type Catalogue, schemaVersion } from '../../src/archive/catalogue.ts'
import { packCatalogue, readCatalogue } from '../../src/archive/packedCatalogue.ts'
import { deriveCatalogue } from '../../src/site/deriveCatalogue.ts'
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

const entry = { id: '2021-07', file: 'issues/2021-07.json', bytes: 1, sri: 'sha256-', facets: {} }
const { facets, ...packed } = entry
const glossary = { file: 'glossary/1.json', bytes: 1, sri: 'sha256-' }

it.each([
  { issues: [entry] },
  { issues: [entry], glossary },
  { issues: [{ ...packed, stories: [] }], kinds: [] },
  { issues: [{ ...packed, stories: [0, 0] }], kinds: ['chengdu|trade'] },
])('takes %j for one', (value) => {
  expect(readCatalogue({ schema: schemaVersion, ...value })).toBeDefined()
})

it.each([null, 'catalogue', [], { schema: schemaVersion }, { schema: schemaVersion + 1, issues: [entry] }])(
  'takes %j for none',
  (value) => {
    expect(readCatalogue(value)).toBeUndefined()
  },
)

it.each([
  { issues: [] },
  { issues: [{}] },
  { issues: [null] },
  { issues: [entry, { ...entry, id: 7 }] },
  { issues: [{ ...entry, file: undefined }] },
  { issues: [{ ...entry, sri: null }] },
  { issues: [{ ...entry, bytes: '1' }] },
  { issues: [packed] },
  { issues: [packed], kinds: [] },
  { issues: [{ ...packed, stories: 3 }], kinds: [] },
  { issues: [{ ...packed, stories: [] }] },
  { issues: [{ ...packed, stories: [0, 1] }], kinds: ['chengdu|trade'] },
  { issues: [{ ...packed, stories: [-1] }], kinds: ['chengdu|trade'] },
  { issues: [{ ...packed, stories: ['0'] }], kinds: ['chengdu|trade'] },
  { issues: [{ ...packed, stories: [0] }], kinds: [null] },
  { issues: [entry], glossary: {} },
])('takes %j for none, whatever its schema', (value) => {
  expect(readCatalogue({ schema: schemaVersion, ...value })).toBeUndefined()
})
