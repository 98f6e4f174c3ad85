import type { Language } from '../../../archive/languages.ts'

/** A place: outside stories, above a story's headline, within its head, or within its text. */
export type Place = 'out' | 'lead' | 'head' | 'in'

const outside = ['out'] as const
const inside = ['in'] as const
const beside = ['out', 'head', 'in'] as const
const everywhere = ['out', 'lead', 'head', 'in'] as const

/**
 * What a block is in the newsletter, and its possible places. `boilerplate`: text around the stories, such as an
 * advertisement or an imprint. `dateline`: only taken from other blocks later. `notice`: the editors address their
 * readers. `readMore`: words that only link to the article. `section`: the name of a section that the archive does
 * not know. `separator`: a page number or a drawn rule.
 */
const rows = [
  ['byline', beside],
  ['masthead', beside],
  ['notice', beside],
  ['section-latest', beside],
  ['section-relevant', beside],
  ['separator', everywhere],
  ['boilerplate', outside],
  ['body', inside],
  ['caption', beside],
  ['contents', outside],
  ['date', everywhere],
  ['dateline', []],
  ['footnote', inside],
  ['headline', ['head']],
  ['link', beside],
  ['pullQuote', inside],
  ['readMore', beside],
  ['section', outside],
  ['sources', beside],
  ['subheading', inside],
  ['tableCell', inside],
] as const satisfies readonly (readonly [label: string, places: readonly Place[]])[]

export type Label = (typeof rows)[number][0]

/** A label at a place. Headlines and bodies also have a language. */
export type State = {
  readonly label: Label
  readonly place: Place
  readonly language?: 'both' | Language
}

/** Labels that are possible at any place and do not change it. */
export const anywhere: readonly Label[] = [
  'byline',
  'masthead',
  'notice',
  'section-latest',
  'section-relevant',
  'separator',
]

const languagesOf: Partial<Record<Label, readonly NonNullable<State['language']>[]>> = {
  headline: ['en', 'zh', 'both'],
  body: ['en', 'zh'],
  subheading: ['en', 'zh'],
}

/** Every state that a block can be in. */
export const states: readonly State[] = everywhere.flatMap((place) =>
  rows.flatMap(([label, places]): State[] => {
    if (!places.some((one) => one === place)) return []
    const languages = languagesOf[label]
    return languages ? languages.map((language) => ({ label, place, language })) : [{ label, place }]
  }),
)
