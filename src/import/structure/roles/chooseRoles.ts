import type { PrintedDay } from '../../text/dateWords.ts'
import type { HeadlineParts } from '../headlineParts.ts'
import type { Block } from '../lines/block.ts'
import { type Choice, cheapestPath, type Path } from './cheapestPath.ts'
import { costOfStop } from './conditions.ts'
import { costOf } from './costOf.ts'
import { dayPlacesOf } from './dayPlace.ts'
import { endCost, type Setting, states, stepCost } from './grammar.ts'
import { type Lessons, learn, noLessons } from './lessons.ts'
import type { Role, State } from './role.ts'
import { type Seen, seenIn } from './seen/seenIn.ts'

export type RoledBlock = Block & {
  readonly role: Role
  readonly place: State['place']
  /** The parts of a headline, if it is one. */
  readonly parts: HeadlineParts
  /** The day that a dateline at its start named. */
  readonly day?: PrintedDay
  /** From 0 to 1: how much cheaper the chosen role is than any other. */
  readonly confidence: number
}

const rounds = 3

/**
 * Chooses the role of every block: the sequence that costs least over the whole newsletter. Then it learns from that
 * choice what this newsletter's headlines, dates and bodies are like, and chooses again.
 */
export function chooseRoles(blocks: readonly Block[]): RoledBlock[] {
  const { cost, choices } = cheapestPathOf(seenIn(blocks))
  return choices.map((choice) => {
    const { block, parts } = choice.item
    const { role, place } = choice.state
    return { ...block, role, place, parts, confidence: confidenceOf(choice, cost) }
  })
}

type RolePath = Path<Seen, State>

/** The settings of headlines, and how much cheaper than the first the rarer ones must be. */
const settings: readonly (readonly [Setting, number])[] = [
  [{ gathered: false, stopped: false }, 0],
  [{ gathered: true, stopped: false }, 4],
  [{ gathered: false, stopped: true }, 6],
  [{ gathered: true, stopped: true }, 10],
]

/**
 * The choice of roles that explains the newsletter best, under any setting. Settings are compared by what they say once
 * they have learned: before that, names of sections may pass for headlines that are gathered.
 */
function cheapestPathOf(seen: readonly Seen[]): RolePath {
  const tried = settings.map(([setting, caution]) => {
    const path = learnedPath(seen, setting)
    return { path, cost: path.cost + caution }
  })
  return tried.reduce((least, one) => (one.cost < least.cost ? one : least)).path
}

function learnedPath(seen: readonly Seen[], setting: Setting): RolePath {
  const first = choose(seen, setting, noLessons)
  const [days, ...more] = dayPlacesOf(first.choices.map(({ state }) => state))
  const paths = [days, ...more].map((place) => {
    const learned = { ...setting, ...(place === undefined ? {} : { days: place }) }
    let path = first
    for (let round = 1; round < rounds; round += 1) path = choose(seen, learned, learn(path.choices))
    return path
  })
  return paths.reduce((least, one) => (one.cost < least.cost ? one : least))
}

function choose(seen: readonly Seen[], setting: Setting, lessons: Lessons): RolePath {
  return cheapestPath({
    items: seen,
    states,
    of: (item) => {
      const lesson = lessons.of(item)
      return (state) => {
        const own = emission(item, state, setting)
        return own === Number.POSITIVE_INFINITY ? own : own + lesson(state)
      }
    },
    step: (from, to) => stepCost(setting, from, to) + lessons.step(from, to),
    end: endCost,
  })
}

/** What it costs to take a block for a state, by itself. */
function emission(seen: Seen, state: State, { stopped }: Setting): number {
  if (!speaks(state, seen)) return Number.POSITIVE_INFINITY
  const usualStop = stopped && state.role === 'headline' && seen.end === 'stop' ? costOfStop : 0
  return costOf(state.role, seen) + splitCost(state, seen) - usualStop
}

/** Whether a block is in the language of a state. */
function speaks({ language }: State, { block, parts }: Seen): boolean {
  if (language === undefined) return true
  if (language === 'both') return parts.both !== undefined
  return block.language === undefined || block.language === language
}

/** A headline that can be taken apart into two languages is rarely in one. */
function splitCost({ role, language }: State, { parts }: Seen): number {
  return role === 'headline' && language !== 'both' && parts.both !== undefined ? 3 : 0
}

/** By how much any other role would be dearer than the chosen one. */
function confidenceOf({ state, through }: Choice<Seen, State>, least: number): number {
  const others = through.filter((other) => other.state.role !== state.role).map(({ cost }) => cost - least)
  return 1 / (1 + Math.exp(-Math.min(20, ...others)))
}
