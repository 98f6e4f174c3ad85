import type { Bilingual } from '../../../src/archive/bilingual.ts'
import { pinyinNames } from '../../../src/archive/search/pinyinNames.ts'
import { findStories, makeSearchable } from '../../../src/archive/search/searchableIssue.ts'
import { readTerms } from '../../../src/archive/search/searchTerms.ts'
import { madeIssue, madeStory } from '../../site/madeIssues.ts'
import { bundledNames } from '../../support/bundled.ts'

/** A story of one or more paragraphs, with nothing else to find. */
export function storyOf(id: string, headline: Bilingual, ...paragraphs: Bilingual[][]) {
  return madeStory(id, { headline, body: paragraphs.length > 0 ? paragraphs : [[headline]] })
}

const names = pinyinNames(await bundledNames())

/** The words of a query, with the names of the bundled list. */
export function termsOf(query: string) {
  return readTerms(query, { names })
}

/** The ids of the stories that a query finds. */
export function idsFound(query: string, stories: ReturnType<typeof madeStory>[]): string[] {
  const searchable = makeSearchable(madeIssue('2021-07', stories))
  return findStories(searchable, termsOf(query)).map(({ id }) => id)
}
