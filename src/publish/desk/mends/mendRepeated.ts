import { languages, paragraphText } from '../../../archive/languages.ts'
import type { Mender } from './mender.ts'

/** For `repeated-text`: the body out of the story, in each language or whole. The text is kept among the unplaced. */
export const mendRepeated: Mender = ({ story }) => {
  const present = languages.filter((language) =>
    story.body.flat().some((segment) => segment[language] !== undefined),
  )
  return present.map((language) => ({
    change: { kind: 'unplace-story', story: story.key, language } as const,
    differences: [
      {
        language,
        before: story.body.flatMap((paragraph) => paragraphText(paragraph, language) ?? []).join('\n'),
        after: '',
      },
    ],
  }))
}
