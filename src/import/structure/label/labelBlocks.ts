import { displayWidth } from '../../lineText.ts'
import type { PrintedDay } from '../dates/printedDay.ts'
import type { Block } from '../segment/block.ts'
import { type Lessons, learn, noLessons } from './adaptation.ts'
import { emissionCost } from './emissionScores.ts'
import { type Feature, type Observed, observe } from './features.ts'
import { type Label, type State, states } from './labels.ts'
import type { ParsedBlock } from './parsedBlock.ts'
import { finalCost, type Layout, layouts, transitionCost } from './transitions.ts'
import { type Decoded, type Sequence, viterbi } from './viterbi.ts'

export type LabelledBlock = ParsedBlock & {
  readonly label: Label
  readonly place: State['place']
  /** The day that it gives to its story. */
  readonly day?: PrintedDay | undefined
  /** Whether it is a headline that is not set as the others are, or text of a story that is set like them. */
  readonly isSetUnlike: boolean
  /** Whether it is a sentence without words of another purpose, such as an advertisement's. */
  readonly readsLikeNews: boolean
}

/**
 * Chooses the label of every block: the sequence with the lowest cost for the complete newsletter. Then, for each
 * layout, it learns from that choice what this newsletter's headlines, dates and bodies look like, and chooses again,
 * twice.
 */
export function labelBlocks(blocks: readonly Block[]): LabelledBlock[] {
  const { items } = cheapest(observe(blocks))
  const isUnlike = setUnlike(items)
  return items.map((item) => {
    const { label, place } = item.state
    return { ...item.item.block, label, place, readsLikeNews: isNews(item.item), isSetUnlike: isUnlike(item) }
  })
}

/** How many headlines must be set as headings, and their least share, so that another one is unlike them. */
const leastSet = 3
const mostSet = 0.75

/** Whether a headline is not set as the others are, or a text of a story is. */
function setUnlike(items: Labelled['items']): (item: Decoded<Observed, State>) => boolean {
  const setOf = ({ item: { block } }: Decoded<Observed, State>) =>
    [block.language, block.heading, block.look?.size, block.look?.bold].join('|')
  const headlines = items.filter(({ state }) => state.label === 'headline')
  const headings = headlines.filter(({ item }) => item.block.heading)
  const areSet = headings.length >= leastSet && headings.length >= headlines.length * mostSet
  const sets = new Set(headings.map(setOf))
  return (item) => {
    const { label } = item.state
    if (!areSet || item.item.features.has('recurs')) return false
    if (label === 'headline') return !item.item.block.heading
    return (label === 'subheading' || label === 'body') && item.item.block.heading && sets.has(setOf(item))
  }
}

/** In columns: from this width on, a sentence of an advertisement or a letter may be a story. */
const longSentence = 100

/** Words that a longer text of news never has, and words that only a shorter one never has. */
const furniture = ['mailingWords', 'closingWords'] as const satisfies Feature[]
const otherPurposes = ['outsideWords', 'personalWords', 'addressedWords'] as const satisfies Feature[]

/** Whether a block reads like news where it is: below the heading of an advertisement, only a long sentence does. */
function isNews({ block: { text }, features }: Observed): boolean {
  const isLong = displayWidth(text) > longSentence
  const isSentence = features.has('stop') || features.has('unfinished')
  const isOfEvent = features.has('underEvents') && /\d/.test(text)
  if (!isOfEvent && (!isSentence || (features.has('underAdvert') && !isLong))) return false
  return !(isLong ? furniture : otherPurposes).some((name) => features.has(name))
}

type Labelled = Sequence<Observed, State>

function cheapest(observed: readonly Observed[]): Labelled {
  const first = decode(observed, 'usual', noLessons)
  const found = layouts.map(({ layout, caution }) => {
    const second = decode(observed, layout, learn(first.items))
    const third = decode(observed, layout, learn(second.items))
    return { ...third, cost: third.cost + caution }
  })
  return found.reduce((least, one) => (one.cost < least.cost ? one : least))
}

function decode(observed: readonly Observed[], layout: Layout, lessons: Lessons): Labelled {
  return viterbi(observed, {
    states,
    emission: (item) => {
      const lesson = lessons.of(item)
      return (state) =>
        speaks(state, item)
          ? emissionCost(state.label, item) + splitCost(state, item) + lesson(state)
          : Number.POSITIVE_INFINITY
    },
    transition: (from, to) => transitionCost(layout, from, to) + lessons.step(from, to),
    final: finalCost,
  })
}

/** Whether a block is in the language of a state. */
function speaks({ language }: State, { block }: Observed): boolean {
  if (language === undefined) return true
  if (language === 'both') return block.parts.both !== undefined
  return block.language === undefined || block.language === language
}

/** The cost of one language for a headline that can be split into two, because that is rare. */
function splitCost({ label, language }: State, { block }: Observed): number {
  return label === 'headline' && language !== 'both' && block.parts.both !== undefined ? 3 : 0
}
