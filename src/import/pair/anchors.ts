import type { Figure } from '../../archive/figures/figure.ts'
import { findFigures } from '../../archive/figures/findFigures.ts'
import { pairFound } from '../../archive/figures/pairFigures.ts'
import type { Language } from '../../archive/languages.ts'
import { type PlaceId, placeIds, places } from '../../archive/places.ts'

/** What two texts share if they translate each other. */
export type Anchors = {
  readonly figures: readonly Figure[]
  /** Latin words with a capital, in lower case. */
  readonly names: readonly string[]
  readonly places: readonly PlaceId[]
}

/** The figures, dates, Latin names and known places of a text. */
export function anchorsOf(text: string, language: Language): Anchors {
  return {
    figures: findFigures(text, language),
    names: unique((text.match(/\b[A-Z][A-Za-z]*\b/g) ?? []).map((name) => name.toLowerCase())),
    places: placeIds.filter((id) => text.includes(places[id][language])),
  }
}

/** The anchors of several texts in sequence. */
export function joinAnchors(parts: readonly Anchors[]): Anchors {
  return {
    figures: parts.flatMap(({ figures }) => figures),
    names: unique(parts.flatMap(({ names }) => names)),
    places: unique(parts.flatMap((part) => part.places)),
  }
}

/**
 * Counts the anchors of an English and a Chinese text: those that both have, and those that only one has
 * although both should.
 */
export function compareAnchors(
  en: Anchors,
  zh: Anchors,
): { readonly shared: number; readonly apart: number } {
  const { pairs, unmatched } = pairFound(en.figures, zh.figures)
  const single = [...unmatched.en, ...unmatched.zh].filter(({ weak }) => weak !== true).length
  const names = zh.names.filter((name) => en.names.includes(name)).length
  const both = zh.places.filter((id) => en.places.includes(id)).length
  // English names rarely stay Latin in Chinese, but a Latin name in Chinese must be in the English.
  const apart = single + (zh.names.length - names) + (en.places.length + zh.places.length - 2 * both)
  return { shared: pairs.length + names + both, apart }
}

function unique<T>(items: readonly T[]): T[] {
  return [...new Set(items)]
}
