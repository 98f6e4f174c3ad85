import { states } from './grammar.ts'
import type { Role, State } from './role.ts'
import type { Seen } from './seen/seenIn.ts'

/** What this newsletter taught: how much to add to the costs of a block's state and of a step. */
export type Lessons = {
  readonly of: (item: number, state: number) => number
  readonly step: (from: number | undefined, to: number) => number
}

/** Before anything is learned. */
export const noLessons: Lessons = { of: () => 0, step: () => 0 }

type Feature = {
  /** How strongly it may speak, in the unit of costs. */
  readonly loudest: number
  readonly of: (seen: Seen) => readonly (boolean | number | string | undefined)[]
  /** Whether headlines of all languages are alike in it. */
  readonly common?: true
}

/** In what the headlines of one newsletter are alike, and its dates, and its bodies: look, make, spacing, company. */
const features: readonly Feature[] = [
  {
    loudest: 2.5,
    of: ({ block: { look, heading } }) => [look?.size, look?.bold, look?.colour, look?.family, heading],
  },
  {
    loudest: 2.5,
    of: ({ parts: { number, date, both }, end }) => [
      number !== undefined,
      date !== undefined,
      both !== undefined,
      end === 'stop',
    ],
  },
  { loudest: 1.5, of: ({ block: { gap }, capitals }) => [gap, capitals] },
  { loudest: 2, of: ({ company: { dated, numbered } }) => [dated, numbered], common: true },
]

/** How many sightings weigh as much as what is usual elsewhere. */
const doubt = 1.5
/** Roles whose blocks have nothing in common teach nothing. */
const diverse: ReadonlySet<Role> = new Set(['aside', 'contents', 'furniture', 'masthead', 'notice'] as const)

/**
 * Learns from a first choice what this newsletter's headlines, dates and bodies look like, and which follows which.
 * @param chosen the state of each block, as an index into `states`
 */
export function learn(blocks: readonly Seen[], chosen: readonly number[]): Lessons {
  const learned = features.map((feature) => learnFeature(feature, blocks, chosen))
  return {
    of: (item, state) => learned.reduce((sum, of) => sum + of(item, state), 0),
    step: stepLessons(chosen),
  }
}

/** How much a feature of a block speaks against a state. */
function learnFeature(
  { loudest, of, common }: Feature,
  blocks: readonly Seen[],
  chosen: readonly number[],
): Lessons['of'] {
  const values = blocks.map((seen) => of(seen).join('|'))
  const overall = countOf(values)
  const byState = states.map((state) => {
    const own = values.filter((_, index) => isLike(states[chosen[index] ?? -1], state, common))
    return { size: diverse.has(state.role) ? 0 : own.length, counts: countOf(own) }
  })
  return (item, state) => {
    const known = byState[state]
    if (!known || known.size === 0) return 0
    const value = values[item] ?? ''
    const usual = ((overall.get(value) ?? 0) + 0.5) / (blocks.length + 1)
    const share = ((known.counts.get(value) ?? 0) + doubt * usual) / (known.size + doubt)
    return -Math.max(-loudest, Math.min(loudest, Math.log(share / usual)))
  }
}

/** What share of all steps from a state is rare, and how much that may speak. */
const fairShare = 0.35
const step = { against: 1.2, for: 1, sightings: 4 } as const

/** Which state follows which in this newsletter, against how often it would by chance. */
function stepLessons(chosen: readonly number[]): Lessons['step'] {
  const pairs = countOf(chosen.slice(1).map((to, index) => `${chosen[index]}>${to}`))
  const starts = countOf(chosen.slice(0, -1).map(String))
  return (from, to) => {
    const all = starts.get(String(from)) ?? 0
    if (all === 0) return 0
    const share = ((pairs.get(`${from}>${to}`) ?? 0) + 0.5) / (all + 1)
    const gain = Math.log(share / fairShare) * Math.min(1, all / step.sightings)
    return -Math.max(-step.against, Math.min(step.for, gain))
  }
}

function isLike(one: State | undefined, other: State, common = false): boolean {
  return one?.role === other.role && (common || one.language === other.language)
}

function countOf(values: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return counts
}
