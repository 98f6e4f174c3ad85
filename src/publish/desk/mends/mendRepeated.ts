import type { DraftStory } from '../../../archive/draft/draft.ts'
import type { Offer } from '../../../archive/draft/draftFinding.ts'
import { type Language, languages, paragraphText } from '../../../archive/languages.ts'
import type { Mender } from './mender.ts'

/**
 * For `repeated-text`: the body out of the story, in each language; a story in one language would have none left, so
 * all of it. The text is kept among the unplaced.
 */
export const mendRepeated: Mender = ({ story }) => {
  const present = languages.filter((language) =>
    story.body.flat().some((segment) => segment[language] !== undefined),
  )
  if (present.length < 2) return [wholeStory(story)]
  return present.map((language) => ({
    change: { kind: 'unplace-story', story: story.key, language },
    differences: [{ language, before: bodyIn(story, language), after: '' }],
  }))
}

/** The story out of the issue, its text kept among the unplaced. */
export function wholeStory(story: DraftStory): Offer {
  const texts = languages.flatMap((language) => story.headline[language] ?? [])
  return {
    change: { kind: 'unplace-story', story: story.key },
    differences: [{ language: undefined, before: texts.join('\n') || story.id, after: '' }],
  }
}

function bodyIn({ body }: DraftStory, language: Language): string {
  return body.flatMap((paragraph) => paragraphText(paragraph, language) ?? []).join('\n')
}
