import { describe, expect, it, vi } from 'vitest'
import { believedCatalogue, type Catalogue, filesOf, type Release } from '../../src/archive/catalogue.ts'
import { deriveCatalogue } from '../../src/site/deriveCatalogue.ts'
import { madeIssue, madeStory } from '../site/madeIssues.ts'

function archive(months: readonly string[], release: Partial<Release> = {}, story = 'tea'): Catalogue {
  const issues = months.map((id) => madeIssue(id, [madeStory(story)]))
  return deriveCatalogue(issues, [], { order: 1, withdrawn: [], ...release }).catalogue
}

const kept = archive(['2021-07', '2021-06', '2021-05'], { order: 5 })
const paths = new Set(filesOf(kept).map(({ file }) => file))
const here = async () => paths
const ids = ({ issues }: Catalogue) => issues.map(({ id }) => id)

it('takes the catalogue of a later build, and of the same', async () => {
  for (const order of [5, 6]) {
    const host = archive(['2021-08', '2021-07', '2021-06', '2021-05'], { order }, 'silk')
    expect(await believedCatalogue(kept, host, here)).toBe(host)
  }
})

it('does not believe an older one, whatever it lists', async () => {
  const host = archive(['2021-08', '2021-07'], { order: 4, withdrawn: ['2021-06'] }, 'silk')
  expect(await believedCatalogue(kept, host, here)).toBe(kept)
})

it('keeps an issue that is merely not listed, in its place', async () => {
  const host = archive(['2021-07', '2021-05'], { order: 6 })
  const believed = await believedCatalogue(kept, host, here)
  expect(ids(believed)).toEqual(['2021-07', '2021-06', '2021-05'])
  expect(believed.order).toBe(6)
})

it('gives up what is withdrawn in words', async () => {
  const host = archive(['2021-07', '2021-05'], { order: 6, withdrawn: ['2021-06'] })
  expect(ids(await believedCatalogue(kept, host, here))).toEqual(['2021-07', '2021-05'])
})

it('lists nothing that neither the host nor the device has', async () => {
  const host = archive(['2021-07'], { order: 6 })
  expect(ids(await believedCatalogue(kept, host, async () => new Set()))).toEqual(['2021-07'])
})

it('keeps every issue that is merely not listed, where the device does not say what it has', async () => {
  const host = archive(['2021-07'], { order: 6, withdrawn: ['2021-05'] })
  expect(ids(await believedCatalogue(kept, host, async () => undefined))).toEqual(['2021-07', '2021-06'])
})

it('is the host’s where the device keeps none', async () => {
  expect(await believedCatalogue(undefined, kept, here)).toBe(kept)
})

it('lists the files of the device only where something is missing', async () => {
  const heldFiles = vi.fn(here)
  await believedCatalogue(
    kept,
    archive(['2021-08', '2021-07', '2021-06', '2021-05'], { order: 6 }),
    heldFiles,
  )
  await believedCatalogue(
    kept,
    archive(['2021-07'], { order: 6, withdrawn: ['2021-06', '2021-05'] }),
    heldFiles,
  )
  await believedCatalogue(kept, archive(['2021-07'], { order: 4 }), heldFiles)
  expect(heldFiles).not.toHaveBeenCalled()
})

describe('the glossary of the device', () => {
  const book = { file: 'glossary/book.json', bytes: 1, sri: 'sha256-' }
  const keptWithBook: Catalogue = { ...kept, glossary: book }
  const withBook = async () => new Set([...paths, book.file])
  const months = ['2021-07', '2021-06', '2021-05']

  it('stays where a later catalogue merely lists none', async () => {
    const host = archive(months, { order: 6 })
    expect(await believedCatalogue(keptWithBook, host, withBook)).toEqual({ ...host, glossary: book })
    expect(await believedCatalogue(keptWithBook, host, async () => undefined)).toMatchObject({
      glossary: book,
    })
  })

  it('gives way to any other, one without a name too', async () => {
    const host = { ...archive(months, { order: 6 }), glossary: { ...book, file: 'glossary/empty.json' } }
    expect(await believedCatalogue(keptWithBook, host, withBook)).toBe(host)
  })

  it('is not listed where the device does not have its file', async () => {
    const host = archive(months, { order: 6 })
    expect((await believedCatalogue(keptWithBook, host, here)).glossary).toBeUndefined()
  })
})
