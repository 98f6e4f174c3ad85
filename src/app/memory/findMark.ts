import { invariant } from '../../archive/invariant.ts'
import { type Language, languages } from '../../archive/languages.ts'
import type { PublishedStory } from '../../archive/publishedIssue.ts'
import { shortHash } from '../../archive/shortHash.ts'
import type { Mark } from './readingRecordFormat.ts'

/** A sentence's place in an issue: paragraph and segment count from 0. */
export type MarkPlace = { readonly storyId: string; readonly paragraph: number; readonly segment: number }

/**
 * Where a marked sentence is in a version of its issue. `changed`: neither of its texts is there; `now` is what its place
 * has instead, if its neighbours tell. `gone`: neither is its story.
 */
export type FoundMark =
  | { readonly kind: 'found'; readonly at: MarkPlace }
  | { readonly kind: 'changed'; readonly now: readonly MarkPlace[] }
  | { readonly kind: 'gone' }

type Texts = { readonly [one in Language]?: string | undefined }
type Stories = readonly Pick<PublishedStory, 'id' | 'body'>[]
type Sentence = MarkPlace & { readonly texts: Texts }

/** Both texts of a pair together, and each. */
const halves: readonly (readonly Language[])[] = [languages, ...languages.map((one) => [one])]

/** How far a text was the only one of its kind when it was marked. */
const scopes = { none: 0, story: 1, issue: 2 } as const

/**
 * What surrounds a sentence when it is marked, to find it again: how far both its texts together, the English one and the
 * Chinese one were unique, then the hashes of the texts before and after it.
 * @example '222 1x9z8k 17ab3f - -': unique in its issue, and the last sentence of its story
 */
export function markContext(stories: Stories, { storyId, paragraph, segment }: MarkPlace): string {
  const all = sentencesOf(stories)
  const own = all.filter((one) => one.storyId === storyId)
  const at = own.findIndex((one) => one.paragraph === paragraph && one.segment === segment)
  const marked = invariant(own[at], 'marked sentence')
  const scopeOf = (half: readonly Language[]) => {
    const isAlone = (list: readonly Sentence[]) => withTexts(list, marked.texts, half).length === 1
    return isAlone(all) ? scopes.issue : isAlone(own) ? scopes.story : scopes.none
  }
  const scope = halves.map(scopeOf).join('')
  const neighbours = [own[at - 1], own[at + 1]].map((one) => hashes(one?.texts ?? {}))
  return [scope, ...neighbours.flatMap(({ en, zh }) => [en, zh])].join(' ')
}

/**
 * Returns a function that finds a mark in a version of its issue: by the exact texts of the sentence, and if several
 * sentences have them, by those of its neighbours. Never by likeness.
 */
export function markFinder(stories: Stories): (storyId: string, mark: Mark) => FoundMark {
  const all = sentencesOf(stories)
  const byStory = new Map(stories.map(({ id }) => [id, all.filter(({ storyId }) => storyId === id)]))
  return (storyId, mark) => {
    const context = readContext(mark.context)
    const own = byStory.get(storyId) ?? []
    const isUnique = (scope: number) => (at: number) => (context?.scope[at] ?? scopes.issue) >= scope
    const equal = withTexts(all, mark, languages)
    // Both texts in another story say more than one of them in this story.
    const isMoved = equal.length === 1 && isUnique(scopes.issue)(0)
    const unchanged = isMoved ? equal[0] : findUnique(own, mark, isUnique(scopes.story))
    if (unchanged) return { kind: 'found', at: unchanged }
    const place = placeNow(own, mark, context)
    const found = findInPlace(own, mark, place) ?? findUnique(all, mark, isUnique(scopes.issue))
    if (found) return { kind: 'found', at: found }
    return own.length === 0 ? { kind: 'gone' } : { kind: 'changed', now: place.sentences }
  }
}

function sentencesOf(stories: Stories): Sentence[] {
  return stories.flatMap(({ id, body }) =>
    body.flatMap((segments, paragraph) =>
      segments.map((texts, segment) => ({ storyId: id, paragraph, segment, texts })),
    ),
  )
}

/** The sentences that have the wanted texts in these languages; none if no text is wanted. */
function withTexts(list: readonly Sentence[], wanted: Texts, half: readonly Language[]): Sentence[] {
  if (half.every((one) => wanted[one] === undefined)) return []
  return list.filter(({ texts }) => half.every((one) => texts[one] === wanted[one]))
}

type Hashes = Readonly<Record<Language, string>>
type Context = {
  /** The scope of both texts together, of the English one and of the Chinese one. */
  readonly scope: readonly number[]
  readonly before: Hashes
  readonly after: Hashes
}

/** Stands for the hash of a text that does not exist. */
const absent = '-'

function hashes(texts: Texts): Hashes {
  const hash = (text: string | undefined) => (text === undefined ? absent : shortHash(text))
  return { en: hash(texts.en), zh: hash(texts.zh) }
}

function readContext(text = ''): Context | undefined {
  if (!/^[012]{3}(?: [\da-z-]+){4}$/.test(text)) return undefined
  const [scope = '', en = '', zh = '', enAfter = '', zhAfter = ''] = text.split(' ')
  return { scope: [...scope].map(Number), before: { en, zh }, after: { en: enAfter, zh: zhAfter } }
}

/**
 * The sentence that has both texts of the mark, else one of them. A text counts if it was unique when it was marked, and is
 * unique now; the two texts of a pair must not be in two sentences now.
 * @param isUnique whether both texts together (0), the English one (1) or the Chinese one (2) was unique
 */
function findUnique(
  sentences: readonly Sentence[],
  mark: Mark,
  isUnique: (at: number) => boolean,
): Sentence | undefined {
  const [equal = [], ...alike] = halves.map((one) => withTexts(sentences, mark, one))
  if (equal.length === 1 && isUnique(0)) return equal[0]
  if (equal.length > 0) return undefined
  const alone = alike.flatMap((list, at) => (list.length === 1 && isUnique(at + 1) ? list : []))
  return alone.every((one) => one === alone[0]) ? alone[0] : undefined
}

/** Where a mark was: what is there now, and whether both neighbours say so. */
type PlaceNow = {
  readonly sentences: readonly Sentence[]
  readonly isSure: boolean
  readonly old: Sentence | undefined
}

/**
 * The sentence that has a text of the mark between the neighbours of the marked one. Equal sentences cannot be told from
 * each other, so of these also the one in the old place.
 */
function findInPlace(
  own: readonly Sentence[],
  mark: Mark,
  { sentences, isSure, old }: PlaceNow,
): Sentence | undefined {
  const [equal = [], ...alike] = halves.map((one) => withTexts(own, mark, one))
  const [only] = sentences
  if (only && sentences.length === 1 && isSure && alike.flat().includes(only)) return only
  return old && equal.includes(old) ? old : undefined
}

/** At most so many sentences are shown in place of one. */
const mostNow = 3

/** What is now between the neighbours of a mark, or next to the only one that is still there. */
function placeNow(own: readonly Sentence[], mark: Mark, context: Context | undefined): PlaceNow {
  const old = own.find(
    ({ paragraph, segment }) => paragraph === mark.paragraph - 1 && segment === mark.segment - 1,
  )
  // A mark from elsewhere has no context.
  if (!context) return { sentences: old ? [old] : [], isSure: true, old }
  const before = indexOf(own, context.before, -1)
  const after = indexOf(own, context.after, own.length)
  const from = before === undefined ? (after ?? 0) - 1 : before + 1
  const to = after ?? from + 1
  const sentences = before === undefined && after === undefined ? [] : own.slice(Math.max(0, from), to)
  return {
    sentences: sentences.slice(0, mostNow),
    isSure: before !== undefined && after !== undefined,
    old,
  }
}

/** The index of the neighbour with one of these hashes, if only one has; `edge` if there was no neighbour. */
function indexOf(own: readonly Sentence[], then: Hashes, edge: number): number | undefined {
  const recorded = languages.filter((one) => then[one] !== absent)
  if (recorded.length === 0) return edge
  const same = own.flatMap(({ texts }, at) =>
    recorded.some((one) => hashes(texts)[one] === then[one]) ? [at] : [],
  )
  return same.length === 1 ? same[0] : undefined
}
