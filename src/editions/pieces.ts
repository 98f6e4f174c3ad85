import { interfaceI18n } from '../app/i18n/interfaceI18n.ts'
import { safeLink } from '../app/ui/safeLink.ts'
import type { Bilingual } from '../archive/bilingual.ts'
import { formatSources } from '../archive/formats.ts'
import { type Language, type LanguagesShown, languagesOf } from '../archive/languages.ts'
import type { BilingualName } from '../archive/places.ts'
import type { RubyPart } from '../archive/words/rubyParts.ts'

/** A text in one language. In an edition with pinyin a Chinese text of a story has `parts`, which together are its text. */
export type Piece = {
  readonly language: Language
  readonly text: string
  readonly link?: string
  readonly parts?: readonly RubyPart[]
  /** Where lines of a Chinese headline may break. */
  readonly breaks?: readonly number[]
}

/** One text in the edition's languages, in reading order. Each piece may be a link. */
export type Pieces = readonly Piece[]

/** A page elsewhere: its label in each of the edition's languages, with its address in that language. */
export type Source = readonly (Piece & { readonly link: string })[]

/** A text in the languages shown, or in its other language if it has none of them. */
export function piecesOf(pair: Bilingual, shown: LanguagesShown): Piece[] {
  return languagesOf([pair], shown).flatMap((language) => {
    const text = pair[language]
    return text === undefined ? [] : [{ language, text }]
  })
}

/** The same text without pinyin, for lists that programs read. */
export function withoutPinyin(pieces: Pieces): Piece[] {
  return pieces.map(({ parts: _pinyin, ...piece }) => piece)
}

/** A text of our own in each language shown. */
export function ownTextIn(shown: readonly Language[], write: (language: Language) => string): Piece[] {
  return shown.map((language) => ({ language, text: write(language) }))
}

/** A text in all its languages, one after the other. */
export function joined(pieces: Pieces): string {
  return pieces.map(({ text }) => text).join(' ')
}

/** The sources of an issue or a story as a sentence in each language. */
export function sourcesIn(sources: readonly BilingualName[] = [], shown: LanguagesShown): Piece[] {
  if (sources.length === 0) return []
  return ownTextIn(shown, (one) =>
    interfaceI18n(one).t('issue.sources', { count: sources.length, sources: formatSources(sources, one) }),
  )
}

/** A link with its label. Undefined if there is no address, or one that a browser should not follow. */
export function sourceAt(label: Pieces, link: string | undefined): Source | undefined {
  const address = safeLink(link)
  return address && label.map((piece) => ({ ...piece, link: address.href }))
}
