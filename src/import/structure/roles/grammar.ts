import { type DayPlace, dayCost } from './dayPlace.ts'
import { type Place, places, type Role, type State } from './role.ts'

/** Roles that may stand anywhere and change nothing. */
const anywhere: readonly Role[] = ['furniture', 'masthead', 'section-latest', 'section-relevant', 'notice']

/** What may stand in each place of a newsletter. */
const rolesIn: Readonly<Record<Place, readonly Role[]>> = {
  out: [...anywhere, 'aside', 'caption', 'contents', 'date', 'link', 'mark', 'section', 'sources'],
  lead: ['date', 'furniture'],
  head: [...anywhere, 'caption', 'date', 'headline', 'link', 'mark', 'sources'],
  in: [
    ...anywhere,
    'body',
    'caption',
    'cell',
    'date',
    'footnote',
    'link',
    'mark',
    'quote',
    'sources',
    'subheading',
  ],
}

/** Every state that a block can be in. */
export const states: readonly State[] = places.flatMap((place) =>
  rolesIn[place].flatMap((role) => languagesOf(role).map((language) => ({ role, place, ...language }))),
)

function languagesOf(role: Role): readonly Pick<State, 'language'>[] {
  if (role === 'headline') return [{ language: 'en' }, { language: 'zh' }, { language: 'both' }]
  if (role === 'body' || role === 'subheading') return [{ language: 'en' }, { language: 'zh' }]
  return [{}]
}

const never = Number.POSITIVE_INFINITY

/** How a newsletter sets its headlines. */
export type Setting = {
  /** Whether several of a page stand above all their bodies, rather than each above its own. */
  readonly gathered: boolean
  /** Whether they end with a full stop. */
  readonly stopped: boolean
  /** Where the day of each story stands, if that is usual. */
  readonly days?: DayPlace
}

/** The cost of a state after another; `from` is undefined at the newsletter's start. */
export function stepCost(setting: Setting, from: State | undefined, to: State): number {
  if (from && anywhere.includes(from.role) && anywhere.includes(to.role))
    return from.place === to.place ? 0.2 : never
  if (from?.place === 'head' && to.role === 'headline') return headlineAfter(from, to, setting)
  const ofDay = dayCost(setting.days, from, to)
  if (ofDay !== undefined) return ofDay
  return steps[`${from?.place ?? 'out'}>${to.place}`]?.(from, to) ?? never
}

/** The cost of ending in a state: a headline needs a body, and a subheading a text below it. */
export function endCost({ place, role }: State): number {
  if (role === 'subheading') return 3
  return place === 'head' || place === 'lead' ? 4 : 0
}

type TransitionCost = (from: State | undefined, to: State) => number

/** From place to place. What is not here cannot be. */
const steps: Readonly<Partial<Record<`${Place}>${Place}`, TransitionCost>>> = {
  'out>out': (from, to) => {
    if (from?.role === to.role) return to.role === 'section' ? 2 : 0.1
    if (from?.role === 'section') return 2.5
    if (from?.role === 'contents' && to.role !== 'section') return 1.5
    return to.role === 'contents' ? 1 : 0.5
  },
  'out>lead': (from) => (from?.role === 'section' ? 0.3 : 1.5),
  'out>head': (from, to) => {
    if (to.role !== 'headline') return never
    if (from?.role === 'section' || from?.role === 'section-latest') return 0
    return from?.role === 'aside' ? 1.5 : 0.7
  },
  /** A body without a headline. */
  'out>in': (from, to) => (to.role === 'body' ? (from?.role === 'aside' ? 16 : 4.8) : never),
  'lead>head': (_, to) => (to.role === 'headline' ? 0 : never),
  'lead>lead': (_, to) => (to.role === 'furniture' ? 0.2 : 6),
  'head>head': (from, to) => {
    if (anywhere.includes(to.role)) return to.role === 'furniture' ? 0.3 : 1.5
    return from?.role === to.role ? 3 : (withinHead[to.role] ?? 0.3)
  },
  'head>lead': () => 5,
  'head>in': (_, to) => belowHead[to.role] ?? never,
  /** A headline without a body. */
  'head>out': () => 5,
  'in>head': (from, to) => {
    if (to.role !== 'headline') return never
    if (from?.role === 'subheading') return 4
    return from?.role === 'body' ? 1 : 0.5
  },
  'in>in': withinText,
  'in>lead': () => 2,
  /** A day right below a text is the story's own. */
  'in>out': (from, to) =>
    (to.role === 'section' ? 1 : to.role === 'date' ? 4.2 : 2.2) + (from?.role === 'subheading' ? 3 : 0),
}

/** What stands among the lines of a story's head, and what begins its text. */
const withinHead: Partial<Record<Role, number>> = { caption: 2, link: 2.5, mark: 2.5 }
const belowHead: Partial<Record<Role, number>> = { body: 0.2, cell: 4, subheading: 2.5 }

/** From one block of a story's text, or beside it, to the next. */
function withinText(from: State | undefined, { role, language }: State): number {
  if (anywhere.includes(role)) return role === 'furniture' ? 0.2 : 1
  switch (role) {
    case 'body':
      return textual.has(from?.role) ? 0.2 : closing.has(from?.role) ? 2 : 1
    case 'subheading':
      return subheadingAfter(from, language)
    case 'cell':
      return from?.role === 'cell' ? 0.1 : 2
    case 'date':
      return 3
    default:
      return from?.role === 'subheading' ? 3 : 0.4
  }
}

const textual: ReadonlySet<Role | undefined> = new Set(['body', 'subheading'] as const)

/** What usually stands under a story's text. */
const closing: ReadonlySet<Role | undefined> = new Set(['link', 'mark', 'sources'] as const)

/** A subheading may have its translation below it, and is usually in the language of the text above. */
function subheadingAfter(from: State | undefined, language: State['language']): number {
  const strange = from?.language !== undefined && from.language !== language
  if (from?.role === 'subheading') return strange ? 0.3 : 3
  return strange ? 2.2 : 1.2
}

/** Below a headline: the same in the other language, or that of another story. */
function headlineAfter(from: State, to: State, setting: Setting): number {
  const another = setting.gathered ? 0.6 : 4
  if (from.role !== 'headline') return Math.min(another, 4)
  if (from.language === 'both' || to.language === 'both') return another + 2.5
  return from.language === to.language ? another : 0.2
}
