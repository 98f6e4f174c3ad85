import { expect, it } from 'vitest'
import { countMatches } from '../../src/archive/filterCounts.ts'
import { isPlaceFilterId } from '../../src/archive/filters.ts'
import { placeIds } from '../../src/archive/places.ts'
import { filterSubjects, type Subject, storiesAbout } from '../../src/archive/subjects.ts'
import { isTopicId, topicIds } from '../../src/archive/topics.ts'
import { deriveCatalogue } from '../../src/site/deriveCatalogue.ts'
import { madeArchive } from '../site/madeIssues.ts'
import { choices } from '../support/choices.ts'
import { madeNames } from './names/madeNames.ts'

it('finds, for 1,000 follows in 100 issues, as many stories as the filter and the page of the name count', () => {
  const pick = choices(44)
  const some = <Item>(items: readonly Item[]) =>
    [...new Set([pick(items), pick(items)])].slice(pick([0, 0, 1]))
  const issues = madeArchive(100, 10).map((issue) => ({
    ...issue,
    stories: issue.stories.map((story) => ({
      ...story,
      places: some(placeIds),
      topics: some(topicIds),
      body: [some(madeNames).map(({ en, zh }) => ({ en: `In ${en}.`, zh: `在${zh}。` }))],
    })),
  }))
  const { catalogue, published, glossary } = deriveCatalogue(issues, madeNames)
  const counted = (index: number, { kind, id }: Subject): number => {
    const listed = catalogue.issues[index] ?? { id: '', facets: {} }
    if (kind === 'name') return glossary.names.find((name) => name.id === id)?.stories[listed.id] ?? 0
    return countMatches(listed, { places: [id].filter(isPlaceFilterId), topics: [id].filter(isTopicId) })
  }
  const subjects: Subject[] = [
    ...filterSubjects(),
    ...madeNames.map(({ id }) => ({ kind: 'name', id }) as const),
  ]
  for (let follow = 0; follow < 1000; follow++) {
    const subject = pick(subjects)
    const found = published.map((issue) => storiesAbout(issue, [subject]).length)
    expect([subject, found]).toEqual([subject, published.map((_, index) => counted(index, subject))])
  }
})

it('finds a story once that is about several follows, and nothing for what it does not know', () => {
  const { published } = deriveCatalogue(madeArchive(1, 2))
  const found = (subjects: readonly Subject[]) =>
    published.flatMap((issue) => storiesAbout(issue, subjects).map(({ id }) => id))
  expect(
    found([
      { kind: 'place', id: 'sichuan' },
      { kind: 'topic', id: 'trade' },
    ]),
  ).toEqual(['story-1', 'story-2'])
  const kinds = ['place', 'topic', 'name'] as const
  expect(found(kinds.map((kind) => ({ kind, id: 'constructor' })))).toEqual([])
})
