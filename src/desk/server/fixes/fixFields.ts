import type { Bilingual } from '../../../archive/bilingual.ts'
import { languages } from '../../../archive/languages.ts'
import { placeIds, places } from '../../../archive/places.ts'
import { topics } from '../../../archive/topics.ts'
import type { Change, StoryFields } from '../../../draft/change.ts'
import type { DraftStory } from '../../../draft/draft.ts'
import { tagPlaces } from '../../../import/tag/tagPlaces.ts'
import { tagTopics } from '../../../import/tag/tagTopics.ts'
import type { Offer } from '../../api/findings.ts'
import { type Fixer, type Fixers, offerField, offerOf, takingOut } from './fixer.ts'
import { wholeStory } from './fixStory.ts'

/** Corrects a mistyped address: its scheme, commas for dots, spaces. Undefined if the result is not an address. */
function fixAddress(printed: string): string | undefined {
  const solid = printed
    .replace(/\s+/g, '')
    .replace(/[，,](?=[a-z]{2,}(?:\/|$))/gi, '.')
    .replace(/[。．]/g, '.')
  const [, scheme = 's', rest = ''] = /^(?:([a-z]{1,6})?:?\/{1,3})?(.+?)[.,;，；]*$/i.exec(solid) ?? []
  const address = `http${/s$/i.test(scheme) ? 's' : ''}://${rest}`
  const isAddress = URL.canParse(address) && /^[\w-]+(?:\.[\w-]+)+$/.test(new URL(address).hostname)
  return isAddress ? address : undefined
}

/** An address in a text, also a mistyped one: `https//…`, `htps://…`, `www,…`. */
const inText = /\s*\b(?:h?t{1,3}p{1,2}s?[:;]?\/{1,3}\S+|hts:\/\/\S+|w{2,4}[.,]\S+)/i

const fixAddressInText = takingOut(inText, 'link', fixAddress)

const fixLinks: Fixer = (at) => {
  if (at.finding.where.part !== 'link') return fixAddressInText(at)
  const address = fixAddress(at.story.link ?? '')
  return address === undefined ? [] : offerField(at, 'link', address)
}

/** Returns the story's texts in the form that the import tags. */
function wordsOf({ headline, body }: DraftStory) {
  const texts = (part: { en?: string | undefined; zh?: string | undefined }) =>
    languages.flatMap((language) => part[language] ?? [])
  return { headline: texts(headline), body: body.flat().flatMap(texts) }
}

/** Offers to set the places or the topics of a story. */
function offerTags(story: DraftStory, fields: Pick<StoryFields, 'places' | 'topics'>): Offer[] {
  const before = fields.places ? story.places : story.topics
  const after = fields.places ?? fields.topics ?? []
  if (after.length === 0 || String(after) === String(before)) return []
  const change: Change = { kind: 'set-story', story: story.key, fields }
  return [offerOf(change, namesOf(before), namesOf(after), namesOf(after))]
}

const tags = new Map<string, Bilingual>(Object.entries({ ...places, ...topics }))

function namesOf(ids: readonly string[]): string {
  return ids.map((id) => [tags.get(id)?.en ?? id, tags.get(id)?.zh].join(' ').trim()).join(', ')
}

/** The places that the text of a story names, else places whose name is part of a longer word. */
const fixPlaces: Fixer = ({ draft, story }) => {
  const words = wordsOf(story)
  const tagged = tagPlaces(words, draft.vocabulary?.places)
  const all = [...words.headline, ...words.body].join(' ')
  const within = placeIds.filter((id) => all.includes(places[id].en) || all.includes(places[id].zh))
  return offerTags(story, { places: tagged.length > 0 ? [...tagged] : within })
}

/** The topics that its words name, else the topics of other stories. */
const fixTopics: Fixer = ({ draft, story }) => {
  const tagged = tagTopics(wordsOf(story))
  const others = draft.stories.filter(({ key }) => key !== story.key).flatMap((other) => other.topics)
  const common = [...new Set(others)]
    .sort((a, b) => others.filter((one) => one === b).length - others.filter((one) => one === a).length)
    .slice(0, 3)
  const wanted = tagged.length > 0 ? [tagged] : common.map((id) => [id])
  return wanted.flatMap((ids) => offerTags(story, { topics: ids }))
}

/** For parts of a story that the schema refuses. */
const formatFixers: Fixers = {
  link: fixLinks,
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
