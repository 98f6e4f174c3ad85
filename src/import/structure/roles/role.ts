import type { Language } from '../../../archive/languages.ts'
/**
 * What a block is in the newsletter. `notice`: the editors address their readers. `aside`: text around the stories, such as
 * an advertisement. `section`: the name of a section that the archive does not know.
 */
export type Role =
  | 'aside'
  | 'body'
  | 'caption'
  | 'cell'
  | 'contents'
  | 'date'
  | 'footnote'
  | 'furniture'
  | 'headline'
  | 'link'
  | 'mark'
  | 'masthead'
  | 'notice'
  | 'quote'
  | 'section'
  | 'section-latest'
  | 'section-relevant'
  | 'sources'
  | 'subheading'

/** Where in a story: outside of each, above its headline, among its head's lines, or where its text has begun. */
export const places = ['out', 'lead', 'head', 'in'] as const

export type Place = (typeof places)[number]

/** A role in its place. Headlines and bodies also have a language. */
export type State = {
  readonly role: Role
  readonly place: Place
  readonly language?: 'both' | Language
}
