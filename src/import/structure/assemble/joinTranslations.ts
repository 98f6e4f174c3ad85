import type { Language } from '../../../archive/languages.ts'
import { type Anchors, anchorsOf, compareAnchors } from '../../pair/anchors.ts'
import type { PrintedStory } from './printedStory.ts'

const leastScore = 2
const lackPenalty = 0.5
/** How many joined stories show whether the order is the same, and the share that must be in that order. */
const leastJoined = 3
const ordered = 0.9

type StoryWithAnchors = { readonly story: PrintedStory; readonly anchors: Anchors }

/** The stories in one language only, with the anchors that a translation must share. */
type Halves = { readonly en: readonly StoryWithAnchors[]; readonly zh: readonly StoryWithAnchors[] }

/** The index of the Chinese story for that of the English one. */
type Ranks = ReadonlyMap<number, number>

/**
 * Joins stories that the newsletter prints separately in the two languages: one under the other, or in two
 * halves. A Chinese story joins the English one with which it shares most figures, dates and names.
 */
export function joinTranslations(stories: readonly PrintedStory[]): PrintedStory[] {
  const zh = storiesOnlyIn(stories, 'zh')
  const halves = { en: zh.length === 0 ? [] : storiesOnlyIn(stories, 'en'), zh }
  const ranks = likelyPairs(halves)
  const joined = new Map(
    [...ranks, ...pairsBetween(halves, ranks)].map(([english, chinese]) => [
      halves.en[english]?.story,
      halves.zh[chinese]?.story,
    ]),
  )
  const translations = new Set(joined.values())
  return stories.flatMap((story) => {
    const translation = joined.get(story)
    if (translation) return [merge(story, translation)]
    return translations.has(story) ? [] : [story]
  })
}

/** The pairs that are likely to be one story, the likeliest first. */
function likelyPairs({ en, zh }: Halves): Ranks {
  const pairs = en.flatMap((one, english) =>
    zh.map((other, chinese) => ({ english, chinese, score: contentScore(one, other) })),
  )
  const ranks = new Map<number, number>()
  const taken = new Set<number>()
  for (const { english, chinese, score } of pairs.sort((a, b) => b.score - a.score)) {
    if (score < leastScore || ranks.has(english) || taken.has(chinese)) continue
    ranks.set(english, chinese)
    taken.add(chinese)
  }
  return ranks
}

/**
 * Pairs the stories that are left between the same two joined ones, if there are as many in each language. If
 * the halves of a newsletter have the same order, these are translations, unless one has figures that its
 * counterpart lacks.
 */
function pairsBetween({ en, zh }: Halves, ranks: Ranks): [english: number, chinese: number][] {
  const joined = [...ranks].sort(([a], [b]) => a - b)
  const inOrder = joined.filter(([, rank], index) => rank > (joined[index - 1]?.[1] ?? rank)).length
  if (joined.length < leastJoined || inOrder < (joined.length - 1) * ordered) return []
  return [...joined, [en.length, zh.length] as const].flatMap(([english, chinese], index) => {
    const [lastEnglish, lastChinese] = joined[index - 1] ?? [-1, -1]
    if (english - lastEnglish !== chinese - lastChinese) return []
    const between = en.slice(lastEnglish + 1, english)
    const isFit = between.every((one, at) => {
      const other = zh[lastChinese + 1 + at]
      return other !== undefined && contentScore(one, other) >= 0
    })
    return isFit ? between.map((_, at): [number, number] => [lastEnglish + 1 + at, lastChinese + 1 + at]) : []
  })
}

function storiesOnlyIn(stories: readonly PrintedStory[], language: Language): StoryWithAnchors[] {
  const only = stories.filter((story) => isOnly(story, language))
  return only.map((story) => ({ story, anchors: anchorsOf(textOf(story), language) }))
}

function isOnly({ headline, bodies }: PrintedStory, language: Language): boolean {
  const other = language === 'en' ? 'zh' : 'en'
  return headline[language] !== undefined && headline[other] === undefined && bodies[other] === undefined
}

/** The shared anchors, minus a penalty for those in only one story. */
function contentScore(english: StoryWithAnchors, chinese: StoryWithAnchors): number {
  const [one, other] = [english.story.date, chinese.story.date]
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
