import type { Bilingual } from '../archive/bilingual.ts'
import type { Issue, Story } from '../archive/issue.ts'
import { type Language, languages } from '../archive/languages.ts'
import { memoizedByObject } from '../archive/memoize.ts'
import { jsonPath } from '../disk/parseIssue.ts'

/** A text pair of a story: its headline, a segment of its body, its note, or the name of a source of the note. */
export type LocatedPair = {
  readonly story: Story
  readonly part: 'headline' | 'body' | 'note'
  readonly pair: Bilingual
  readonly path: string
}

/** Every text pair of the issue, in the order of the file. */
export function textPairs(issue: Issue): LocatedPair[] {
  return pairsByStory(issue).flat()
}

/** The text pairs of each story, for rules that compare the texts of one. Some thirty rules ask for them. */
export const pairsByStory = memoizedByObject((issue: Issue): readonly (readonly LocatedPair[])[] =>
  issue.stories.map(storyPairs),
)

/** The text pairs of the story at an index of its issue. */
export function storyPairs(story: Story, index: number): LocatedPair[] {
  const path = (...rest: (string | number)[]) => jsonPath(['stories', index, ...rest])
  return [
    { story, part: 'headline', pair: story.headline, path: path('headline') },
    ...story.body.flatMap((paragraph, p) =>
      paragraph.map((pair, s) => ({ story, part: 'body', pair, path: path('body', p, s) }) as const),
    ),
    ...(story.note === undefined
      ? []
      : [{ story, part: 'note', pair: story.note, path: path('note') } as const]),
    ...(story.noteSources ?? []).map(
      ({ label }, s) =>
        ({ story, part: 'note', pair: label, path: path('noteSources', s, 'label') }) as const,
    ),
  ]
}

/** A text in one language, with its path in the issue. */
export type LocatedText = Omit<LocatedPair, 'pair'> & { readonly language: Language; readonly text: string }

/** Every text of the issue's pairs, one language at a time. Some twenty rules ask for them. */
export const issueTexts = memoizedByObject((issue: Issue): readonly LocatedText[] =>
  textPairs(issue).flatMap(({ story, part, pair, path }) =>
    languages.flatMap((language) => {
      const text = pair[language]
      return text === undefined ? [] : [{ story, part, language, text, path: `${path}.${language}` }]
    }),
  ),
)
