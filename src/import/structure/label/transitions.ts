import { anywhere, type Label, type Place, type State } from './labels.ts'

/**
 * How a newsletter lays out its stories, and how much cheaper a rarer layout must be than the usual one. `foot`, `lead`:
 * the day is below the text of each story, or above its headline, instead of beside or right below that. `gathered`:
 * all headlines of a page are above its bodies, rather than each above its own.
 */
export const layouts = [
  { layout: 'usual', caution: 0 },
  { layout: 'foot', caution: 3 },
  { layout: 'lead', caution: 3 },
  { layout: 'gathered', caution: 9 },
] as const

export type Layout = (typeof layouts)[number]['layout']

/** A cost by the labels of both states. A rule without a label fits any. */
type Rule = {
  readonly from?: readonly Label[]
  readonly to?: readonly Label[]
  readonly same?: true
  readonly cost: number
}

const impossible = Number.POSITIVE_INFINITY
const closing: readonly Label[] = ['link', 'readMore', 'sources']

type Transitions = Readonly<Partial<Record<`${Place}>${Place}`, readonly Rule[]>>>

/** The costs from place to place. The first rule that fits counts. Without a rule, a transition is impossible. */
const transitions: Transitions = {
  'out>out': [
    { from: ['section'], to: ['section'], cost: 2 },
    { same: true, cost: 0 },
    { from: ['section'], cost: 2 },
    { from: ['contents'], to: ['section'], cost: 1 },
    { from: ['contents'], cost: 2 },
    { cost: 1 },
  ],
  'out>lead': [{ from: ['section'], cost: 0 }, { cost: 2 }],
  'out>head': [
    { from: ['section', 'section-latest'], to: ['headline'], cost: 0 },
    { from: ['boilerplate'], to: ['headline'], cost: 2 },
    { to: ['headline'], cost: 1 },
  ],
  /** A body without a headline. */
  'out>in': [
    { from: ['boilerplate'], to: ['body'], cost: 16 },
    { to: ['body'], cost: 4 },
  ],
  'lead>lead': [{ to: ['separator'], cost: 0 }, { cost: 8 }],
  'lead>head': [{ to: ['headline'], cost: 0 }],
  'head>head': [
    { to: ['separator'], cost: 0 },
    { to: anywhere, cost: 2 },
    { same: true, cost: 4 },
    { to: ['caption', 'link', 'readMore'], cost: 2 },
    { cost: 0 },
  ],
  'head>lead': [{ cost: 8 }],
  'head>in': [
    { to: ['body'], cost: 0 },
    { to: ['subheading'], cost: 2 },
    { to: ['tableCell'], cost: 4 },
  ],
  /** A headline without a body. */
  'head>out': [{ cost: 4 }],
  'in>head': [
    { from: ['subheading'], to: ['headline'], cost: 4 },
    { to: ['headline'], cost: 1 },
  ],
  'in>in': [
    { to: ['separator'], cost: 0 },
    { to: anywhere, cost: 1 },
    { from: ['body', 'subheading'], to: ['body'], cost: 0 },
    { from: closing, to: ['body'], cost: 2 },
    { to: ['body'], cost: 1 },
    { from: ['tableCell'], to: ['tableCell'], cost: 0 },
    { to: ['tableCell'], cost: 2 },
    { to: ['date'], cost: 4 },
    { from: ['subheading'], cost: 4 },
    { cost: 0 },
  ],
  'in>lead': [{ cost: 2 }],
  'in>out': [
    { from: ['subheading'], cost: 4 },
    { to: ['section'], cost: 1 },
    { to: ['date'], cost: 4 },
    { cost: 2 },
  ],
}

/** What differs if the days are not beside the headlines. */
const ofDays: Readonly<Partial<Record<Layout, Transitions>>> = {
  foot: {
    'head>head': [{ to: ['date'], cost: 4 }],
    'in>head': [{ from: ['date', 'separator'], to: ['headline'], cost: 0 }],
    'in>in': [{ to: ['date'], cost: 0 }],
    'in>lead': [{ to: ['date'], cost: impossible }],
    'in>out': [{ to: ['date'], cost: impossible }],
  },
  lead: {
    'head>head': [{ to: ['date'], cost: 4 }],
    'in>head': [{ to: ['headline'], cost: 4 }],
    'in>lead': [{ to: ['date'], cost: 0 }],
    'out>lead': [{ to: ['date'], cost: 0 }],
  },
}

/** The cost of a state after another; `from` is undefined at the newsletter's start. */
export function transitionCost(layout: Layout, from: State | undefined, to: State): number {
  if (from && anywhere.includes(from.label) && anywhere.includes(to.label))
    return from.place === to.place ? 0 : impossible
  if (from?.place === 'head' && to.label === 'headline') return headlineAfter(from, to, layout)
  if (from?.place === 'in' && to.label === 'subheading') return subheadingAfter(from, to)
  const places = `${from?.place ?? 'out'}>${to.place}` as const
  const rules = [...(ofDays[layout]?.[places] ?? []), ...(transitions[places] ?? [])]
  return rules.find((rule) => fits(rule, from, to))?.cost ?? impossible
}

function fits(rule: Rule, from: State | undefined, to: State): boolean {
  if (rule.same) return from?.label === to.label
  if (rule.from && (!from || !rule.from.includes(from.label))) return false
  return !rule.to || rule.to.includes(to.label)
}

/** The cost of ending in a state. A headline needs a body, and a subheading needs text below it. */
export function finalCost({ place, label }: State): number {
  if (label === 'subheading') return 4
  return place === 'head' || place === 'lead' ? 4 : 0
}

/** The cost of a headline below another: its translation, or the headline of another story. */
function headlineAfter(from: State, to: State, layout: Layout): number {
  const another = layout === 'gathered' ? 0 : 4
  if (from.label !== 'headline') return another
  if (from.language === 'both' || to.language === 'both') return another + 2
  return from.language === to.language ? another : 0
}

/** The cost of a subheading: usually in the language of the text above, perhaps with its translation below. */
function subheadingAfter(from: State, to: State): number {
  const isStrange = from.language !== undefined && from.language !== to.language
  if (from.label === 'subheading') return isStrange ? 0 : 4
  return isStrange ? 2 : 1
}
