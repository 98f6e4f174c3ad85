import { countOf } from '../../mostCommon.ts'
import type { Observed } from './features.ts'
import { type State, states } from './labels.ts'
import type { Decoded } from './viterbi.ts'

/** What was learned from this newsletter: how much to add to the costs of a block's state and of a step. */
export type Lessons = {
  readonly of: (seen: Observed) => (state: State) => number
  readonly step: (from: State | undefined, to: State) => number
}

/** The lessons before anything is learned. */
export const noLessons: Lessons = { of: () => () => 0, step: () => 0 }

/** What headlines, dates and bodies of one newsletter have in common: look and form. */
const features: readonly ((seen: Observed) => readonly (boolean | number | string | undefined)[])[] = [
  ({ block: { look, heading } }) => [look?.size, look?.bold, look?.colour, heading],
  ({
    block: {
      parts: { number, date, both },
    },
    features: own,
  }) => [number !== undefined, date !== undefined, both !== undefined, own.has('stop')],
]

/** The most that a feature may change a cost. */
const loudest = 2.5
/** How many observations count as much as the overall frequency. */
const doubt = 1.5
/** A block and the state that was chosen for it. */
type Chosen = Pick<Decoded<Observed, State>, 'item' | 'state'>

/** Learns from earlier choices what headlines, dates and bodies look like here, and what follows what. */
export function learn(chosen: readonly Chosen[]): Lessons {
  const learned = features.map((feature) => learnFeature(feature, chosen))
  return {
    of: (seen) => {
      const lessons = learned.map((of) => of(seen))
      return (state) => lessons.reduce((sum, of) => sum + of(state), 0)
    },
    step: stepLessons(chosen.map(({ state }) => state)),
  }
}

/** Learns how much a feature of a block counts against a state. */
function learnFeature(of: (typeof features)[number], chosen: readonly Chosen[]): Lessons['of'] {
  const featureOf = (seen: Observed) => of(seen).join('|')
  const values = chosen.map(({ item, state }) => ({ value: featureOf(item), state }))
  const overall = countOf(values.map(({ value }) => value))
  const byState = new Map(
    states.map((state) => {
      const own = values.filter((one) => isLike(one.state, state))
      return [state, { size: own.length, counts: countOf(own.map(({ value }) => value)) }]
    }),
  )
  return (seen) => {
    const value = featureOf(seen)
    const usual = ((overall.get(value) ?? 0) + 0.5) / (chosen.length + 1)
    return (state) => {
      const like = byState.get(state)
      if (!like || like.size === 0) return 0
      const share = ((like.counts.get(value) ?? 0) + doubt * usual) / (like.size + doubt)
      return -Math.max(-loudest, Math.min(loudest, Math.log(share / usual)))
    }
  }
}

/** Below this share of all steps from a state, a step is rare. `step` limits how much that may count. */
const fairShare = 0.35
const step = { against: 1.2, for: 1, sightings: 4 } as const

/** Learns which state follows which in this newsletter more or less often than is usual. */
function stepLessons(chosen: readonly State[]): Lessons['step'] {
  const keyOf = ({ label, place, language }: State) => [label, place, language].join(' ')
  const keys = chosen.map(keyOf)
  const left = countOf(keys.slice(0, -1))
  const steps = countOf(keys.slice(1).map((key, index) => `${keys[index]}, ${key}`))
  return (from, to) => {
    const all = from && left.get(keyOf(from))
    if (!from || !all) return 0
    const share = ((steps.get(`${keyOf(from)}, ${keyOf(to)}`) ?? 0) + 0.5) / (all + 1)
    const gain = Math.log(share / fairShare) * Math.min(1, all / step.sightings)
    return -Math.max(-step.against, Math.min(step.for, gain))
  }
}

function isLike(one: State, other: State): boolean {
  return one.label === other.label && one.language === other.language
}
