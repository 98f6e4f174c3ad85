import type { Draft } from '../../../draft/draft.ts'
import type { Found } from './draftFindings.ts'

/** Rules about what misleads readers come first, then what is missing, all other rules, and the form of the text. */
const rulesByWeight = [
  ['differing-figures'],
  [
    ...['schema', 'corrections', 'differing-direction', 'differing-names', 'misprinted-figures'],
    ...['exchange-rates', 'listed-parts'],
  ],
  ['import-headline', 'repeated-text', 'import-unplaced', 'missing-translation', 'import-translation'],
  [],
  [
    ...['lost-characters', 'chinese-punctuation', 'traditional-characters', 'number-forms', 'doubled-etc'],
    ...['periodical-titles', 'attribution', 'import-source', 'story-ids'],
  ],
]
const others = 3

/** Findings that usually have one cause: a rule or code, and the ones that say the same about a story less well. */
const saidBy: Readonly<Record<string, readonly string[]>> = {
  schema: ['missing-date', 'corrections'],
  'story-date': ['link-date', 'body-date'],
  'link-date': ['body-date'],
  'repeated-text.body': ['import-translation'],
  'missing-translation.story': ['import-pairs.single', 'uneven-translation'],
  'missing-translation.body': ['import-pairs.single', 'uneven-translation'],
  'import-pairs.single': ['missing-translation.segments'],
}

/**
 * Orders findings: errors first, then by weight, then from top to bottom. Leaves out what another open finding says
 * already; it is listed once that one is settled, if it is still true.
 */
export function orderFindings(draft: Draft, findings: readonly Found[]): Found[] {
  const keys = draft.stories.flatMap(({ key, body }) => [key, ...body.flat().map((segment) => segment.key)])
  const places = new Map(keys.map((key, at) => [key, at]))
  const speakers = findings.filter((one) => namesOf(one).some((name) => saidBy[name]))
  return findings
    .filter((finding) => !speakers.some((other) => speaksFor(other, finding)))
    .map((finding) => ({ finding, order: orderOf(finding, places) }))
    .sort((a, b) => a.order - b.order)
    .map(({ finding }) => finding)
}

/** @param places the places of stories and segments in the draft, by their keys */
function orderOf(finding: Found, places: ReadonlyMap<string, number>): number {
  const { level, accepted, where } = finding
  const urgency = accepted !== undefined ? 2 : level === 'error' ? 0 : 1
  const isInStory = where.unplaced === undefined && where.name === undefined
  const place = isInStory
    ? Math.max(-1, ...[where.story, where.segment].map((key = '') => places.get(key) ?? -1))
    : 1e8
  return urgency * 1e12 + weightOf(finding) * 1e10 + place
}

function weightOf({ rule, code }: Found): number {
  const weight = rulesByWeight.findIndex((rules) => rules.includes(rule))
  // A size that differs by a factor of ten or more comes before all.
  return code === 'scale' ? -1 : weight === -1 ? others : weight
}

/** A warning does not cover an error, because the error would then not stop publication. */
function speaksFor(other: Found, finding: Found): boolean {
  return (
    other.where.story !== undefined &&
    other.where.story === finding.where.story &&
    other.accepted === undefined &&
    finding.accepted === undefined &&
    (other.level === 'error' || finding.level === 'warning') &&
    namesOf(other).some((name) => saidBy[name]?.some((said) => namesOf(finding).includes(said)))
  )
}

function namesOf({ rule, code }: Found): readonly string[] {
  return [rule, `${rule}.${code}`]
}
