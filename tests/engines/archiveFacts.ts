import { matches, type PlaceFilterId } from '../../src/archive/filters.ts'
import type { Issue, Story } from '../../src/archive/issue.ts'
import { languages, paragraphText } from '../../src/archive/languages.ts'
import { sitePaths } from '../../src/archive/siteAddress.ts'

/** Every story of the archive, newest first. */
export function allStories(archive: readonly Issue[]): Story[] {
  return archive.flatMap(({ stories }) => stories)
}

/** The number of stories that pass the filter of a place. */
export function countIn(archive: readonly Issue[], place: PlaceFilterId): number {
  return allStories(archive).filter((story) => matches(story, { places: [place], topics: [] })).length
}

/** The number of stories in which a word begins with one of these words, in any case. */
export function countWith(archive: readonly Issue[], words: readonly string[]): number {
  const anyWord = new RegExp(`(?:^|[^a-z0-9])(?:${words.join('|')})`, 'i')
  return allStories(archive).filter((story) => textsOf(story).some((text) => anyWord.test(text))).length
}

/** Headline and paragraphs of a story, in both languages. */
export function textsOf({ headline, body }: Story): string[] {
  return languages.flatMap((language) => [
    headline[language] ?? '',
    ...body.map((paragraph) => paragraphText(paragraph, language) ?? ''),
  ])
}

export type StoryPage = { readonly path: string; readonly story: Story }

/** The pages of all stories, in both interface languages. */
export function storyPages(archive: readonly Issue[]): StoryPage[] {
  return languages.flatMap((language) =>
    archive.flatMap(({ id, stories }) =>
      stories.map((story) => ({ path: sitePaths.story(language, id, story.id), story })),
    ),
  )
}
