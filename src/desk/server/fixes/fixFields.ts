import { languages } from '../../../archive/languages.ts'
import { isPlaceId, type PlaceId, placeIds, places } from '../../../archive/places.ts'
import { type TopicId, topics } from '../../../archive/topics.ts'
import type { Change } from '../../../draft/change.ts'
import type { DraftStory } from '../../../draft/draft.ts'
import { tagPlaces } from '../../../import/tag/tagPlaces.ts'
import { tagTopics } from '../../../import/tag/tagTopics.ts'
import { type Fixer, languagesOf, offerField, offerOf, offerText, together } from './fixer.ts'

/** Corrects a mistyped address: its scheme, commas for dots, spaces. Undefined if the result is not an address. */
function fixAddress(printed: string): string | undefined {
  const solid = printed
    .trim()
    .replace(/\s+/g, '')
    .replace(/[，,](?=[a-z]{2,}(?:\/|$))/gi, '.')
    .replace(/[。．]/g, '.')
  const [, scheme = '', rest = ''] = /^([a-z]{0,6}):?\/{1,3}(.+)$/i.exec(solid) ?? ['', '', solid]
  const isPlain = /^h?t+ps?$|^htt?p$/i.test(scheme) && !/s$/i.test(scheme)
  const address = `${isPlain ? 'http' : 'https'}://${rest.replace(/[.,;，。；]+$/, '')}`
  try {
    const { hostname } = new URL(address)
    return /^[\w-]+(?:\.[\w-]+)+$/.test(hostname) ? address : undefined
  } catch {
    return undefined
  }
}

/** For a story's link that is not an address. */
export const fixLink: Fixer = (at) => {
  const { part } = at.finding.where
  if (part !== 'link' || at.story.link === undefined) return []
  const address = fixAddress(at.story.link)
  return address === undefined ? [] : offerField(at, 'link', address)
}

/** An address in a text, also a mistyped one: `https//…`, `htps://…`, `www,…`. */
const inText = /\s*\b(?:h?t{1,3}p{1,2}s?[:;]?\/{1,3}\S+|hts:\/\/\S+|w{2,4}[.,]\S+)/i

/** For an address in a text: removes it. It becomes the story's link if the story has none. */
const fixAddressInText: Fixer = (at) =>
  languagesOf(at).flatMap((language) => {
    const text = at.texts[language] ?? ''
    const printed = inText.exec(text)?.[0]
    if (printed === undefined) return []
    const address = fixAddress(printed)
    const [offer] = offerText(at, language, text.replace(inText, '').trim())
    if (!offer) return []
    const link = address === undefined || at.story.link !== undefined ? [] : offerField(at, 'link', address)
    return [together([offer, ...link])]
  })

/** For `links`, which finds both. */
export const fixLinks: Fixer = (at) => (at.finding.where.part === 'link' ? fixLink(at) : fixAddressInText(at))

/** Returns the story's texts in the form that the import tags. */
function wordsOf({ headline, body }: DraftStory) {
  const texts = (part: { en?: string | undefined; zh?: string | undefined }) =>
    languages.flatMap((language) => part[language] ?? [])
  return { headline: texts(headline), body: body.flat().flatMap(texts) }
}

/** For a story without a place: the places that its text names, else places whose name is part of a longer word. */
export const fixPlaces: Fixer = ({ draft, story }) => {
  const words = wordsOf(story)
  const tagged = tagPlaces(words, draft.vocabulary?.places)
  const all = [...words.headline, ...words.body].join(' ')
  const within = placeIds.filter((id) => all.includes(places[id].en) || all.includes(places[id].zh))
  const found: readonly PlaceId[] = tagged.length > 0 ? tagged : within
  if (found.length === 0 || String(found) === String(story.places)) return []
  const change: Change = { kind: 'set-story', story: story.key, fields: { places: [...found] } }
  return [offerOf(change, namesOf(story.places), namesOf(found), namesOf(found))]
}

function namesOf(ids: readonly string[]): string {
  return ids.map((id) => (isPlaceId(id) ? `${places[id].en} ${places[id].zh}` : id)).join(', ')
}

/** For a story whose topic was a guess: the topics that its words name, else the topics of other stories. */
export const fixTopics: Fixer = ({ draft, story }) => {
  const tagged = tagTopics(wordsOf(story))
  const others = draft.stories.filter(({ key }) => key !== story.key).flatMap((other) => other.topics)
  const common = [...new Set(others)]
    .sort((a, b) => others.filter((one) => one === b).length - others.filter((one) => one === a).length)
    .slice(0, 3)
  const wanted = tagged.length > 0 ? [tagged] : common.map((id) => [id])
  return wanted
    .filter((ids) => String(ids) !== String(story.topics))
    .map((ids) => {
      const change: Change = { kind: 'set-story', story: story.key, fields: { topics: ids } }
      return offerOf(change, topicNames(story.topics), topicNames(ids), topicNames(ids))
    })
}

function topicNames(ids: readonly TopicId[]): string {
  return ids.map((id) => `${topics[id].en} ${topics[id].zh}`).join(', ')
}
