import { languages } from '../../archive/languages.ts'
import type { TaughtPlace } from '../../archive/names/vocabulary.ts'
import {
  liesBeyond,
  liesWithin,
  otherPlaceNames,
  type PlaceId,
  placeIds,
  places,
} from '../../archive/places.ts'
import { findDivisions } from '../../words/findDivisions.ts'

/** Names that contain a place's name but are not news about it. */
const misleading =
  /Chengdu\s?-\s?Chongqing|Sichuan\s?-\s?Chongqing|Sichuan\s?-\s?Tibet|Tibetan|成渝|川渝|川藏/g

/** The text that tags are read from: a story's headline and body, in each of its languages. */
export type TaggedText = { readonly headline: readonly string[]; readonly body: readonly string[] }

/**
 * The places of a story, most local first: the places in its headline. If there are none, the places in its
 * body with at least half the count of the most frequent one. A place is left out if a place within it is
 * included.
 * @param taught places that editors added because the gazetteer lacks them
 */
export function tagPlaces({ headline, body }: TaggedText, taught: readonly TaughtPlace[] = []): PlaceId[] {
  const inHeadline = mentionsIn(headline, taught)
  const inBody = mentionsIn(body, taught)
  const named = [...inHeadline.keys()]
  const most = Math.max(0, ...inBody.values())
  const frequent = [...inBody].flatMap(([id, count]) => (count * 2 >= most && !liesBeyond(id) ? [id] : []))
  const chosen = named.length > 0 ? refine(named, frequent) : frequent
  return chosen.filter((id) => !chosen.some((other) => other !== id && liesWithin(other, id)))
}

/** If a headline names only a province, the place within it that the body mentions replaces it. */
function refine(named: readonly PlaceId[], frequent: readonly PlaceId[]): PlaceId[] {
  if (named.length !== 1) return [...named]
  const within = frequent.filter((id) => named.every((outer) => id !== outer && liesWithin(id, outer)))
  return within.length > 0 ? within : [...named]
}

/** How often each place is mentioned, in the order of the first mentions. */
function mentionsIn(texts: readonly string[], taught: readonly TaughtPlace[]): Map<PlaceId, number> {
  const mentions = texts
    .map((text) => text.replace(misleading, ''))
    .flatMap((text) => [
      ...placeIds.flatMap((id) =>
        namesOf(id, taught).flatMap((name) => positions(text, name).map((at) => ({ id, at }))),
      ),
      ...divisionsIn(text),
    ])
  const counts = new Map<PlaceId, number>()
  for (const { id } of mentions.sort((a, b) => a.at - b.at)) counts.set(id, (counts.get(id) ?? 0) + 1)
  return counts
}

/** The districts, counties and prefectures that a text names, except those that are places themselves. */
function divisionsIn(text: string): { readonly id: PlaceId; readonly at: number }[] {
  return languages
    .flatMap((language) => findDivisions(text, language))
    .flatMap(({ division, start }) =>
      division.en[0] === places[division.place].en && !/[县区]/.test(division.zh)
        ? []
        : [{ id: division.place, at: start }],
    )
}

function namesOf(id: PlaceId, taught: readonly TaughtPlace[]): readonly string[] {
  const own = languages.map((language) => places[id][language])
  const added = taught.filter(({ place }) => place === id).flatMap(({ en, zh }) => [en, zh])
  return [...own, ...(otherPlaceNames[id] ?? []), ...added]
}

function positions(text: string, name: string): number[] {
  const plain = name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
  const bounded = /^\p{Script=Latin}/u.test(name) ? `(?<![\\p{L}\\p{N}])${plain}(?![\\p{L}\\p{N}])` : plain
  return [...text.matchAll(new RegExp(bounded, 'gu'))].map(({ index }) => index)
}
