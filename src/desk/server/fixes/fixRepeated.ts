import { type Language, languages, paragraphText } from '../../../archive/languages.ts'
import type { DraftParagraph, DraftStory } from '../../../draft/draft.ts'
import type { DraftFinding, Offer } from '../../api/findings.ts'
import type { Fixer } from './fixer.ts'

/**
 * For `repeated-text`: moves the sentence, the paragraph or the body to the unplaced texts, in each language. A story in
 * one language would have no body left, so all of it is moved.
 */
export const fixRepeated: Fixer = ({ story, finding }) => {
  const repeated = repeatedSegments(story, finding)
  const inBody = repeated ?? story.body.flat()
  const present = languages.filter((language) => inBody.some((segment) => segment[language] !== undefined))
  if (repeated) return present.map((language) => withoutSegments(repeated, language))
  if (present.length < 2) return [wholeStory(story)]
  return present.map((language) => ({
    change: { kind: 'unplace-story', story: story.key, language },
    differences: [{ language, before: bodyIn(story, language), after: '' }],
  }))
}

/** Returns the segments of the sentence or paragraph that a finding is about; undefined if it is about the body. */
function repeatedSegments({ body }: DraftStory, { at, where }: DraftFinding): DraftParagraph | undefined {
  const paragraph = body.find((segments) => segments.some(({ key }) => key === where.segment))
  const isSentence = /\.body\[\d+\]\[\d+\]$/.test(at.path)
  return isSentence ? paragraph?.filter(({ key }) => key === where.segment) : paragraph
}

function withoutSegments(segments: DraftParagraph, language: Language): Offer {
  const written = segments.filter((segment) => segment[language] !== undefined)
  const changes = written.map(({ key }) => ({ kind: 'unplace', segment: key, language }) as const)
  return {
    change: { kind: 'all', changes },
    differences: [{ language, before: paragraphText(written, language) ?? '', after: '' }],
  }
}

/** Moves the complete story to the unplaced texts. */
export function wholeStory(story: DraftStory): Offer {
  const texts = languages.flatMap((language) => story.headline[language] ?? [])
  return {
    change: { kind: 'unplace-story', story: story.key },
    differences: [{ before: texts.join('\n') || story.id, after: '' }],
  }
}

function bodyIn({ body }: DraftStory, language: Language): string {
  return body.flatMap((paragraph) => paragraphText(paragraph, language) ?? []).join('\n')
}
