import { isPlaceFilterId, matches, placeFilterIds, placeFilters, type Tags } from './filters.ts'
import type { Language } from './languages.ts'
import { linkedNames } from './names/linkNames.ts'
import type { BilingualName } from './places.ts'
import { sitePaths } from './siteAddress.ts'
import { isTopicId, topicIds, topics } from './topics.ts'

/** What can be followed and has feeds of its own: a place or topic of the filters, or a name of the glossary. */
export type Subject = { readonly kind: 'place' | 'topic' | 'name'; readonly id: string }

export type NamedSubject = Subject & { readonly name: BilingualName }

/** Returns every place and topic of the filters. */
export function filterSubjects(): NamedSubject[] {
  return [
    ...placeFilterIds.map((id) => ({ kind: 'place', id, name: placeFilters[id] }) as const),
    ...topicIds.map((id) => ({ kind: 'topic', id, name: topics[id] }) as const),
  ]
}

type Story = Tags & Parameters<typeof linkedNames>[0]

/** Whether the filter, or the page of the name, shows a story. False for a subject that this version does not know. */
export function isAbout(story: Story, { kind, id }: Subject): boolean {
  if (kind === 'name') return linkedNames(story).includes(id)
  if (kind === 'topic') return isTopicId(id) && story.topics.includes(id)
  return isPlaceFilterId(id) && matches(story, { places: [id], topics: [] })
}

/** Returns the issue's stories that are about any of the subjects. */
export function storiesAbout<One extends Story>(
  issue: { readonly stories: readonly One[] },
  subjects: readonly Subject[],
): One[] {
  return issue.stories.filter((story) => subjects.some((one) => isAbout(story, one)))
}

/** Where a subject is, relative to the base: its page, its feed in one language, and its feed in both. */
export const subjectPaths = {
  page: (language: Language, { kind, id }: Subject) =>
    kind === 'name' ? sitePaths.name(language, id) : `${sitePaths.front(language)}?${kind}=${id}`,
  atom: (language: Language, { kind, id }: Subject) => `${language}/feeds/${kind}/${id}.atom`,
  json: ({ kind, id }: Subject) => `feeds/${kind}/${id}.json`,
}

export function isSameSubject(one: Subject, other: Subject): boolean {
  return one.kind === other.kind && one.id === other.id
}
