import { expect, it } from 'vitest'
import { asHeld } from '../../../../src/app/offline/keep/keepCatalogue.ts'
import { planDownload, stateAfter } from '../../../../src/app/offline/keep/planDownload.ts'
import { type Catalogue, filesOf } from '../../../../src/archive/catalogue/catalogue.ts'
import { deriveCatalogue } from '../../../../src/publish/site/data/deriveCatalogue.ts'
import { madeIssue, madeStory } from '../../../publish/site/madeIssues.ts'

const glossary = (file: string) => ({ file, bytes: 1, sri: 'sha256-' })
const archive = (juneStory: string, months: readonly string[], book: string): Catalogue => ({
  ...deriveCatalogue(months.map((id) => madeIssue(id, [madeStory(id === '2021-06' ? juneStory : 'tea')])))
    .catalogue,
  glossary: glossary(book),
})
const kept = archive('silk', ['2021-07', '2021-06', '2021-05'], 'glossary/old.json')
const later = archive('rice', ['2021-08', '2021-07', '2021-06'], 'glossary/new.json')
const [august, july, june] = later.issues
const oldJune = kept.issues[1]
const paths = (...catalogues: Catalogue[]) => new Set(catalogues.flatMap(filesOf).map(({ file }) => file))

it('lists what is new, and what is corrected as it was, until that is there anew', () => {
  expect(asHeld(later, kept, paths(kept))).toEqual({
    ...later,
    issues: [august, july, oldJune],
    glossary: glossary('glossary/old.json'),
  })
})

it('is the new catalogue once all of that is there, and where nothing is', () => {
  expect(asHeld(later, kept, paths(kept, later))).toEqual(later)
  expect(asHeld(later, kept, new Set())).toEqual(later)
  expect(asHeld(later, undefined, paths(kept))).toEqual(later)
})

it('lists no glossary where the archive has none any more', () => {
  const { glossary: _, ...without } = later
  expect(asHeld(without, kept, paths(kept)).glossary).toBeUndefined()
})

it('fetches what the device has in an earlier version, though the reader wants no downloads', () => {
  localStorage.setItem('southwest-china-reader', JSON.stringify({ download: 'stop' }))
  dispatchEvent(new StorageEvent('storage', { key: null }))
  const files = paths(kept)
  const plan = planDownload(later, { files, listed: asHeld(later, kept, files), kept })
  expect(plan).toEqual({ queue: [june], glossary: later.glossary, permission: 'stopped' })
})

it('counts as held what the kept catalogue lists, where the new one could not be kept, though every issue was', () => {
  const files = paths(later)
  const plan = { queue: [], glossary: undefined, permission: 'now' } as const
  const outcome = { catalogue: later, plan, failure: undefined }
  const held = ['2021-08', '2021-07', '2021-06']
  expect(stateAfter({ ...outcome, holdings: { files, listed: later, kept } }, true)).toEqual({
    kind: 'partial',
    reason: 'full',
    held: ['2021-07'],
    total: 3,
  })
  expect(stateAfter({ ...outcome, holdings: { files, listed: later, kept: later } }, true)).toEqual({
    kind: 'complete',
    held,
  })
})
