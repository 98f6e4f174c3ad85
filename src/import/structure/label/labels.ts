import type { Language } from '../../../archive/languages.ts'

/**
 * What a block is in the newsletter. `boilerplate`: text around the stories, such as an advertisement or an imprint.
 * `notice`: the editors address their readers. `readMore`: words that only lead to the article. `section`: the name of a
 * section that the archive does not know. `separator`: a page number or a drawn rule.
 */
export type Label =
  | 'boilerplate'
  | 'body'
  | 'byline'
  | 'caption'
  | 'tableCell'
  | 'contents'
  | 'date'
  | 'footnote'
  | 'separator'
  | 'headline'
  | 'link'
  | 'readMore'
  | 'masthead'
  | 'notice'
  | 'pullQuote'
  | 'section'
  | 'section-latest'
  | 'section-relevant'
  | 'sources'
  | 'subheading'

/** Where in a story: outside of each, above its headline, among its head's lines, or where its text has begun. */
export type Place = 'out' | 'lead' | 'head' | 'in'

/** A label in its place. Headlines and bodies also have a language. */
export type State = {
  readonly label: Label
  readonly place: Place
  readonly language?: 'both' | Language
}

/** Labels that may stand anywhere and change nothing. */
export const anywhere: readonly Label[] = [
  'byline',
  'separator',
  'masthead',
  'section-latest',
  'section-relevant',
  'notice',
]

const labelsIn: Readonly<Record<Place, readonly Label[]>> = {
  out: [...anywhere, 'boilerplate', 'caption', 'contents', 'date', 'link', 'readMore', 'section', 'sources'],
  lead: ['date', 'separator'],
  head: [...anywhere, 'caption', 'date', 'headline', 'link', 'readMore', 'sources'],
  in: [
    ...anywhere,
    'body',
    'caption',
    'tableCell',
    'date',
    'footnote',
    'link',
    'readMore',
    'pullQuote',
    'sources',
    'subheading',
  ],
}

const languagesOf: Partial<Record<Label, readonly NonNullable<State['language']>[]>> = {
  headline: ['en', 'zh', 'both'],
  body: ['en', 'zh'],
  subheading: ['en', 'zh'],
}

const places = ['out', 'lead', 'head', 'in'] as const

/** Every state that a block can be in. */
export const states: readonly State[] = places.flatMap((place) =>
  labelsIn[place].flatMap((label): State[] => {
    const languages = languagesOf[label]
    return languages ? languages.map((language) => ({ label, place, language })) : [{ label, place }]
  }),
)
