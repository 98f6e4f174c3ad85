import { languages } from '../../../archive/languages.ts'
import { isPlaceId, type PlaceId, placeIds, places } from '../../../archive/places.ts'
import { type TopicId, topics } from '../../../archive/topics.ts'
import type { Change } from '../../../draft/change.ts'
import type { DraftStory } from '../../../draft/draft.ts'
import { tagPlaces } from '../../../import/tag/tagPlaces.ts'
import { tagTopics } from '../../../import/tag/tagTopics.ts'
import { type Fixer, type Fixers, offerField, offerOf, takingOut } from './fixer.ts'
import { wholeStory } from './fixStory.ts'

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

const fixLink: Fixer = (at) => {
  const address = fixAddress(at.story.link ?? '')
  return address === undefined ? [] : offerField(at, 'link', address)
}

/** An address in a text, also a mistyped one: `https//…`, `htps://…`, `www,…`. */
const inText = /\s*\b(?:h?t{1,3}p{1,2}s?[:;]?\/{1,3}\S+|hts:\/\/\S+|w{2,4}[.,]\S+)/i

const fixAddressInText = takingOut(inText, 'link', fixAddress)

const fixLinks: Fixer = (at) => (at.finding.where.part === 'link' ? fixLink(at) : fixAddressInText(at))

/** Returns the story's texts in the form that the import tags. */
function wordsOf({ headline, body }: DraftStory) {
  const texts = (part: { en?: string | undefined; zh?: string | undefined }) =>
    languages.flatMap((language) => part[language] ?? [])
  return { headline: texts(headline), body: body.flat().flatMap(texts) }
}

/** The places that the text of a story names, else places whose name is part of a longer word. */
const fixPlaces: Fixer = ({ draft, story }) => {
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

/** The topics that its words name, else the topics of other stories. */
const fixTopics: Fixer = ({ draft, story }) => {
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

/** For parts of a story that the schema refuses. */
const formatFixers: Fixers = {
  link: fixLink,
  topics: fixTopics,
  body: ({ story }) => [wholeStory(story)],
  headline: ({ story }) => [wholeStory(story)],
  date: ({ story }) => [
    offerOf({ kind: 'set-story', story: story.key, fields: { date: null } }, story.date ?? ''),
  ],
}

export const fieldFixers: Fixers = {
  'import-place': fixPlaces,
  'import-topic': fixTopics,
  links: fixLinks,
  'malformed-address': fixLinks,
  schema: (at) => formatFixers[at.finding.where.part ?? '']?.(at) ?? [],
}
