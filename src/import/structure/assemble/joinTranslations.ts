import type { Language } from '../../../archive/languages.ts'
import { type Anchors, anchorsOf, compareAnchors } from '../../pair/anchors.ts'
import type { PrintedStory } from './printedStory.ts'

const leastScore = 2
const lackPenalty = 0.5
/** How many joined stories show whether the order is the same, and the share that must be in that order. */
const leastJoined = 3
const ordered = 0.9

/**
 * Joins stories that the newsletter prints separately in the two languages: one under the other, or in two
 * halves. A Chinese story joins the English one with which it shares most figures, dates and names.
 */
export function joinTranslations(drafts: readonly PrintedStory[]): PrintedStory[] {
  const translations = new Map<PrintedStory, PrintedStory>()
  const joined = new Set<PrintedStory>()
  for (const { english, chinese } of likelyPairs(drafts)) {
    if (translations.has(english) || joined.has(chinese)) continue
    translations.set(english, chinese)
    joined.add(chinese)
  }
  for (const { english, chinese } of pairsBetween(drafts, translations)) {
    translations.set(english, chinese)
    joined.add(chinese)
  }
  return drafts.flatMap((draft) => {
    const translation = translations.get(draft)
    if (translation) return [merge(draft, translation)]
    return joined.has(draft) ? [] : [draft]
  })
}

type StoryWithAnchors = {
  readonly draft: PrintedStory
  readonly anchors: Anchors
  /** Its index among the stories of its language. */
  readonly rank: number
}

type Pair = { readonly english: PrintedStory; readonly chinese: PrintedStory; readonly score: number }

/** Every pair that may be one story, the likeliest first. */
function likelyPairs(drafts: readonly PrintedStory[]): Pair[] {
  const chinese = storiesOnlyIn(drafts, 'zh')
  const english = chinese.length === 0 ? [] : storiesOnlyIn(drafts, 'en')
  const pairs = english.flatMap((one) =>
    chinese.map((other) => ({
      english: one.draft,
      chinese: other.draft,
      score: contentScore(one, other),
    })),
  )
  return pairs.filter(({ score }) => score >= leastScore).sort((a, b) => b.score - a.score)
}

/**
 * Pairs the stories that are left between the same two joined ones, if there are as many in each language. If
 * the halves of a newsletter have the same order, these are translations, unless one has figures that its
 * counterpart lacks.
 */
function pairsBetween(
  drafts: readonly PrintedStory[],
  translations: ReadonlyMap<PrintedStory, PrintedStory>,
): Pick<Pair, 'english' | 'chinese'>[] {
  const english = storiesOnlyIn(drafts, 'en')
  const chinese = storiesOnlyIn(drafts, 'zh')
  const rankOf = new Map(chinese.map(({ draft, rank }) => [draft, rank]))
  const ranks = english.map(({ draft }) => rankOf.get(translations.get(draft) ?? draft))
  const joined = ranks.flatMap((rank) => rank ?? [])
  const inOrder = joined.filter((rank, index) => rank > (joined[index - 1] ?? rank)).length
  if (joined.length < leastJoined || inOrder < (joined.length - 1) * ordered) return []
  return gapsIn(ranks, chinese.length).flatMap(({ at, rank, length }) => {
    const pairs = english.slice(at, at + length).flatMap((one, index) => {
      const other = chinese[rank + index]
      return other ? [{ one, other }] : []
    })
    const fit = pairs.every(({ one, other }) => contentScore(one, other) >= 0)
    return fit ? pairs.map(({ one, other }) => ({ english: one.draft, chinese: other.draft })) : []
  })
}

/** The runs of unjoined English stories that correspond to as many Chinese ones, from `rank` on. */
function gapsIn(
  ranks: readonly (number | undefined)[],
  all: number,
): { readonly at: number; readonly rank: number; readonly length: number }[] {
  const joined = [...ranks, all].flatMap((rank, at) => (rank === undefined ? [] : [{ at, rank }]))
  return joined.flatMap((to, index) => {
    const from = joined[index - 1] ?? { at: -1, rank: -1 }
    const length = to.at - from.at - 1
    return length > 0 && length === to.rank - from.rank - 1
      ? [{ at: from.at + 1, rank: from.rank + 1, length }]
      : []
  })
}

/** The stories in this language only, with the anchors that a translation must share. */
function storiesOnlyIn(drafts: readonly PrintedStory[], language: Language): StoryWithAnchors[] {
  const only = drafts.filter((draft) => isOnly(draft, language))
  return only.map((draft, rank) => ({ draft, rank, anchors: anchorsOf(textOf(draft), language) }))
}

function isOnly({ headline, bodies }: PrintedStory, language: Language): boolean {
  const other = language === 'en' ? 'zh' : 'en'
  return headline[language] !== undefined && headline[other] === undefined && bodies[other] === undefined
}

/** The shared anchors, minus a penalty for those in only one story. */
function contentScore(english: StoryWithAnchors, chinese: StoryWithAnchors): number {
  const [one, other] = [english.draft.date, chinese.draft.date]
  if (one !== undefined && other !== undefined && one !== other) return Number.NEGATIVE_INFINITY
  const { shared, apart } = compareAnchors(english.anchors, chinese.anchors)
  return shared - apart * lackPenalty
}

function textOf({ headline, bodies }: PrintedStory): string {
  const paragraphs = [...(bodies.en ?? []), ...(bodies.zh ?? [])].map(({ text }) => text)
  return [headline.en, headline.zh, ...paragraphs].filter((part) => part !== undefined).join('\n')
}

function merge(english: PrintedStory, chinese: PrintedStory): PrintedStory {
  return {
    ...english,
    date: english.date ?? chinese.date,
    link: english.link ?? chinese.link,
    headline: { ...chinese.headline, ...english.headline },
    bodies: { ...chinese.bodies, ...english.bodies },
    sourceLines: [...english.sourceLines, ...chinese.sourceLines],
    translation: 'by content',
  }
}
