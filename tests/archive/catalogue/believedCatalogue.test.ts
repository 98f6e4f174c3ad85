import { expect, it } from 'vitest'
import { believedCatalogue } from '../../../src/archive/catalogue/believedCatalogue.ts'
import { type Catalogue, filesOf, type Release } from '../../../src/archive/catalogue/catalogue.ts'
import { deriveCatalogue } from '../../../src/publish/site/data/deriveCatalogue.ts'
import { madeIssue, madeStory } from '../../publish/site/madeIssues.ts'

function archive(months: readonly string[], release: Partial<Release> = {}, story = 'tea'): Catalogue {
  const issues = months.map((id) => madeIssue(id, [madeStory(story)]))
  return deriveCatalogue(issues, [], { order: 1, withdrawn: [], ...release }).catalogue
}

const kept = archive(['2021-07', '2021-06', '2021-05'], { order: 5 })
const here = new Set(filesOf(kept).map(({ file }) => file))
const ids = ({ issues }: Catalogue) => issues.map(({ id }) => id)

it('takes the catalogue of a later build, and of the same', () => {
  for (const order of [5, 6]) {
    const host = archive(['2021-08', '2021-07', '2021-06', '2021-05'], { order }, 'silk')
    expect(believedCatalogue(kept, host, here)).toBe(host)
  }
})

it('does not believe an older one, whatever it lists', () => {
  const host = archive(['2021-08', '2021-07'], { order: 4, withdrawn: ['2021-06'] }, 'silk')
  expect(believedCatalogue(kept, host, here)).toBe(kept)
})

it('keeps an issue that is merely not listed, in its place', () => {
  const host = archive(['2021-07', '2021-05'], { order: 6 })
  const believed = believedCatalogue(kept, host, here)
  expect(ids(believed)).toEqual(['2021-07', '2021-06', '2021-05'])
  expect(believed.order).toBe(6)
})

it('gives up what is withdrawn in words', () => {
  const host = archive(['2021-07', '2021-05'], { order: 6, withdrawn: ['2021-06'] })
  expect(ids(believedCatalogue(kept, host, here))).toEqual(['2021-07', '2021-05'])
})

it('lists nothing that neither the host nor the device has', () => {
  const host = archive(['2021-07'], { order: 6 })
  expect(ids(believedCatalogue(kept, host, new Set()))).toEqual(['2021-07'])
})
