import { expect, it } from 'vitest'
import { schemaVersion } from '../../src/archive/catalogue.ts'
import { packCatalogue, readCatalogue } from '../../src/archive/packedCatalogue.ts'
import { deriveCatalogue } from '../../src/site/deriveCatalogue.ts'
import { bundledArchive } from '../support/bundled.ts'

const catalogue = JSON.parse(JSON.stringify(deriveCatalogue(await bundledArchive()).catalogue))

it('packs each kind of story once, and unpacks what was packed', () => {
  const packed = packCatalogue(catalogue)
  expect(new Set(packed.kinds).size).toBe(packed.kinds.length)
  expect(readCatalogue(JSON.parse(JSON.stringify(packed)))).toEqual(catalogue)
})

it('reads a catalogue that is not packed, as devices store it', () => {
  expect(readCatalogue(catalogue)).toEqual(catalogue)
})

const entry = { id: '2021-07', file: 'issues/2021-07.json', bytes: 1, sri: 'sha256-', facets: {} }
const { facets, ...packed } = entry
const kinds = ['chengdu|trade']

it.each([
  { issues: [entry] },
  { issues: [entry], glossary: { file: 'glossary/1.json', bytes: 1, sri: 'sha256-' } },
  { issues: [{ ...packed, stories: [] }], kinds: [] },
  { issues: [{ ...packed, stories: [0, 0] }], kinds },
])('takes %j for a catalogue', (value) => {
  expect(readCatalogue({ schema: schemaVersion, ...value })).toBeDefined()
})

it.each([
  null,
  [],
  { issues: [entry] },
  { schema: schemaVersion },
  { schema: schemaVersion + 1, issues: [entry] },
  ...[
    { issues: [] },
    { issues: [null] },
    { issues: [entry, { ...entry, id: 7 }] },
    { issues: [{ ...entry, file: undefined }] },
    { issues: [{ ...entry, sri: null }] },
    { issues: [{ ...entry, bytes: '1' }] },
    { issues: [{ ...packed, stories: 3 }], kinds: [] },
    { issues: [{ ...packed, stories: [] }] },
    { issues: [{ ...packed, stories: [0, 1] }], kinds },
    { issues: [{ ...packed, stories: [-1] }], kinds },
    { issues: [{ ...packed, stories: ['0'] }], kinds },
    { issues: [entry], glossary: {} },
  ].map((value) => ({ schema: schemaVersion, ...value })),
])('takes %j for no catalogue', (value) => {
  expect(readCatalogue(value)).toBeUndefined()
})
