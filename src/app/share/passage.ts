import {
  type Language,
  type LanguagesShown,
  languagesInView,
  languagesOf,
  paragraphText,
  type View,
} from '../../archive/languages.ts'
import type { PublishedSegment, PublishedStory } from '../../archive/publishedIssue.ts'
import { sitePaths } from '../../archive/siteAddress.ts'
import { publicAddress } from '../ui/Link.tsx'
import { paragraphId } from '../ui/textPosition.ts'

/** What to share: a story, one of its sentences, or a figure in a sentence. */
export type Passage = {
  readonly view: View
  /** The languages of the shared text, the one that is read first. */
  readonly languages: LanguagesShown
  /** The number of the sentence's paragraph, from 0. */
  readonly paragraph?: number
  readonly segment?: PublishedSegment
  /** The number of the figure that was chosen, if one was. */
  readonly figure?: number
}

/** A story in the current view. */
export function wholeStory(view: View, language: Language): Passage {
  return { view, languages: languagesInView(view, language) }
}

/**
 * The text of a passage: for a figure, its notations and its sentence; for a sentence, the sentence and its
 * counterpart.
 */
export function passageText(story: PublishedStory, passage: Passage): string {
  const { languages, segment, figure } = passage
  if (!segment) return storyText(story, passage.languages)
  const linked = figure === undefined ? undefined : segment.figures?.[figure]
  const [first] = languages
  const notations = linked && [...languages.map((one) => linked[one].notation), linked[first].plain]
  return [notations && [...new Set(notations)].join(' = '), ...languages.map((one) => segment[one])]
    .filter((line) => line !== undefined)
    .join('\n')
}

function storyText({ headline, body }: PublishedStory, shown: readonly Language[]): string {
  const headlines = shown.flatMap((one) => headline[one] ?? [])
  const paragraphs = body.map((paragraph) =>
    languagesOf(paragraph, shown).map((one) => paragraphText(paragraph, one)),
  )
  return [headlines, ...paragraphs].map((lines) => lines.join('\n')).join('\n\n')
}

/**
 * The address of a passage: its view and its paragraph.
 * @param page any address of the site: its origin is used if the build knows none
 */
export function passageAddress(issueId: string, storyId: string, passage: Passage, page: string): string {
  const { view, languages, paragraph } = passage
  const asked = view === 'both' ? '?view=both' : ''
  const path = `${sitePaths.story(languages[0], issueId, storyId)}${asked}`
  return publicAddress(paragraph === undefined ? path : `${path}#${paragraphId(paragraph)}`, page)
}
