import { expect, it, onTestFinished } from 'vitest'
import { planDownload, stateAfter } from '../../../src/app/offline/planDownload.ts'
import { asHeld, type Catalogue, filesOf } from '../../../src/archive/catalogue.ts'
import { deriveCatalogue } from '../../../src/site/deriveCatalogue.ts'
import { madeIssue, madeStory } from '../../site/madeIssues.ts'

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

const withWords = (catalogue: Catalogue, version: string): Catalogue => ({
  ...catalogue,
  issues: catalogue.issues.map((issue) => ({
    ...issue,
    words: glossary(`words/${issue.id}.${version}.json`),
  })),
  wordParts: glossary(`words/parts.${version}.json`),
})

function prefer(preferences: object) {
  localStorage.setItem('southwest-china-reader', JSON.stringify(preferences))
  dispatchEvent(new StorageEvent('storage', { key: null }))
}

it('lists new issues, and the earlier version of what is corrected until the correction is on the device', () => {
  expect(asHeld(later, kept, paths(kept))).toEqual({
    ...later,
    issues: [august, july, oldJune],
    glossary: glossary('glossary/old.json'),
  })
})

it('is the new catalogue if all of it is on the device, or nothing', () => {
  expect(asHeld(later, kept, paths(kept, later))).toEqual(later)
  expect(asHeld(later, kept, new Set())).toEqual(later)
  expect(asHeld(later, undefined, paths(kept))).toEqual(later)
})

it('lists no glossary if the believed catalogue has none', () => {
  const { glossary: _, ...without } = later
  expect(asHeld(without, kept, paths(kept)).glossary).toBeUndefined()
})

it('plans to fetch what the device has in an earlier version, even if the reader wants no downloads', () => {
  prefer({ download: 'stop' })
  const files = paths(kept)
  const plan = planDownload(later, { files, listed: asHeld(later, kept, files), kept })
  expect(plan).toEqual({ queue: [june], extras: [later.glossary] })
})

it('plans no other issue on a later visit either, if the reader wants no downloads', () => {
  prefer({ download: 'stop' })
  const now = withWords(later, 'new')
  const files = paths(kept)
  const listed = asHeld(now, asHeld(now, kept, files), files)
  const { queue } = planDownload(now, { files, listed, kept: listed })
  expect(queue.map(({ id }) => id)).toEqual(['2021-06'])
})

it('plans the one issue that the reader asks for, even if they want no others', () => {
  prefer({ download: 'stop' })
  const files = paths(kept)
  const { queue } = planDownload(
    later,
    { files, listed: asHeld(later, kept, files), kept },
    new Set(['2021-08']),
  )
  expect(queue).toEqual([august, june])
})

it('counts only issues in the kept catalogue, if the new one could not be kept although every issue was', () => {
  const files = paths(later)
  const outcome = { catalogue: later, failure: undefined }
  const held = ['2021-08', '2021-07', '2021-06']
  expect(stateAfter({ ...outcome, holdings: { files, listed: later, kept } }, true)).toMatchObject({
    kind: 'full',
    held: ['2021-07'],
    total: 3,
  })
  expect(stateAfter({ ...outcome, holdings: { files, listed: later, kept: later } }, true)).toMatchObject({
    kind: 'complete',
    held,
  })
})

it('lists earlier words until the new ones are on the device, but never with a corrected issue', () => {
  const old = withWords(kept, 'old')
  const now = withWords(later, 'new')
  const { issues, wordParts } = asHeld(now, old, paths(old))
  expect(wordParts?.file).toBe('words/parts.old.json')
  expect(issues.map(({ file, words }) => [file, words?.file])).toEqual([
    [august?.file, 'words/2021-08.new.json'],
    [july?.file, 'words/2021-07.old.json'],
    [oldJune?.file, 'words/2021-06.old.json'],
  ])
  const withNewJune = new Set([...paths(old), june?.file ?? ''])
  expect(asHeld(now, old, withNewJune).issues[2]?.words?.file).toBe('words/2021-06.new.json')
})

it.each([
  ['has never asked for a word', {}, []],
  ['uses pinyin', { pinyin: 'hard' }, ['2021-08', '2021-07', '2021-06', 'parts']],
  ['has asked for a word', { wordHelp: true }, ['2021-08', '2021-07', '2021-06', 'parts']],
  ['keeps the whole archive', { download: 'keep' }, ['2021-08', '2021-07', '2021-06', 'parts']],
  ['wants no downloads', { wordHelp: true, download: 'stop' }, ['2021-07', '2021-06', 'parts']],
  ['has removed an issue', { wordHelp: true, withoutIssues: ['2021-08'] }, ['2021-07', '2021-06', 'parts']],
])('plans words and their parts for a reader who %s', (_, preferences, planned) => {
  prefer(preferences)
  const now = withWords(later, 'new')
  const files = paths(kept)
  const { extras } = planDownload(now, { files, listed: asHeld(now, kept, files), kept })
  const words = extras.filter((one) => one !== now.glossary)
  expect(words.map(({ file }) => file)).toEqual(planned.map((id) => `words/${id}.new.json`))
})

it('plans no words that are on the device', () => {
  prefer({ wordHelp: true })
  const now = withWords(later, 'new')
  expect(planDownload(now, { files: paths(now), listed: now, kept: now }).extras).toEqual([])
})

const [small, large] = [1e6, 100e6]

it.each<[{ bytes: number; savesData?: boolean; download?: string }, boolean]>([
  [{ bytes: small }, true],
  [{ bytes: large }, false],
  [{ bytes: small, savesData: true }, false],
  [{ bytes: large, savesData: true, download: 'keep' }, true],
  [{ bytes: small, download: 'stop' }, false],
])('a download of %j may start: %s', ({ bytes, savesData = false, download }, mayStart) => {
  prefer({ download })
  Object.defineProperty(navigator, 'connection', { value: { saveData: savesData }, configurable: true })
  onTestFinished(() => void Reflect.deleteProperty(navigator, 'connection'))
  const [first, ...others] = later.issues
  const catalogue = { ...later, issues: first ? [{ ...first, bytes }, ...others] : [] }
  const files = paths({ ...later, issues: others })
  const { queue } = planDownload(catalogue, { files, listed: catalogue, kept: catalogue })
  expect(queue.length > 0).toBe(mayStart)
})
