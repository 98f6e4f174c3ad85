import type { Feature, Observed } from './features.ts'
import type { Label } from './labels.ts'

type Weights = Partial<Record<Feature, number>>

const emissions: Readonly<Partial<Record<Label, Weights>>> = {
  headline: {
    always: 2,
    heading: -2,
    dated: -4,
    lacksDate: 2,
    numbered: -2,
    overHundred: 1,
    overTwoHundred: 4,
    twoSentences: 4,
    unfinished: 4,
    midSentence: 4,
    translated: -1,
    stop: 2,
    short: 1,
    narrow: 2,
    continued: 4,
    outsideWords: 4,
    repeated: 8,
    bullet: 2,
    question: 2,
    shortInBoth: 2,
    captionWords: 4,
    small: 4,
    deck: 4,
    top: 8,
  },
  body: {
    always: 2,
    stop: -2,
    openEnd: 1,
    cut: 4,
    twoSentences: -2,
    belowFifty: 2,
    nearDateSentence: 1,
    heading: 2,
    titleCase: 4,
    underHeading: 4,
    promotionWords: 4,
    advertWords: 4,
    closingWords: 4,
    mailingWords: 8,
    greetingWords: 2,
    captionWords: 2,
    footnoteWords: 2,
    personalWords: 2,
    addressedWords: 4,
    quoted: 4,
    top: 4,
  },
  subheading: {
    always: 4,
    heading: -2,
    overEighty: 4,
    stop: 4,
    twoSentences: 4,
    recurs: -2,
    question: -4,
    shortInBoth: 4,
    deck: -4,
    small: 4,
  },
  section: {
    always: 4,
    heading: -1,
    titleBelowThirty: -1,
    titleOverForty: 2,
    overHundred: 4,
    unfinished: 4,
    midSentence: 4,
    recurringLink: 4,
    stop: 4,
    dated: 8,
    bullet: 4,
  },
  contents: { always: 8, listing: -8, contentsWords: -8 },
  boilerplate: {
    always: 4,
    stop: 2,
    outsideWords: -4,
    underHeading: -4,
    personalWords: -2,
    top: -4,
  },
  tableCell: { always: 8, tabular: -8, belowTwentyFour: -2, stop: 4 },
  byline: { always: 16, bylineWords: -18 },
  sources: { always: 16, sourcesWords: -18 },
  caption: { always: 8, captionWords: -8, small: -3 },
  footnote: { always: 8, footnoteWords: -8 },
  pullQuote: { always: 8, quoted: -8 },
  readMore: { always: 8, recurringLink: -4, linked: -2 },
  notice: { always: 16, addressedWords: -16 },
}

/** The costs of other labels for a block that its words assign to a kind. */
const instead: Readonly<Partial<Record<Observed['block']['kind'], Partial<Record<Label, number>>>>> = {
  masthead: { headline: 4, boilerplate: 4, body: 8, section: 4 },
  separator: { tableCell: 1 },
  sources: { boilerplate: 4, body: 4, caption: 4 },
  'section-latest': { headline: 8, boilerplate: 8 },
  'section-relevant': { headline: 8, boilerplate: 8 },
  readMore: { boilerplate: 4 },
  date: { tableCell: 4 },
}

const impossible = Number.POSITIVE_INFINITY

/** The cost of giving a block this label. Infinite if it cannot have it. */
export function emissionCost(label: Label, { block: { kind }, features }: Observed): number {
  if (kind === 'text') {
    const weights = emissions[label]
    if (!weights) return impossible
    return Object.entries(weights).reduce((sum, [name, cost]) => (features.has(name) ? sum + cost : sum), 0)
  }
  if (label === 'contents' && features.has('listing')) return 0
  if (label === kind) return features.has('listing') ? 3 : 0
  return instead[kind]?.[label] ?? impossible
}
