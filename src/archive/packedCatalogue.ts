import {
  type Catalogue,
  type CatalogueIssue,
  isCatalogue,
  listsIssues,
  noRelease,
  type Release,
} from './catalogue.ts'
import { invariant } from './invariant.ts'

/**
 * The catalogue in the form that is sent. Plain entries repeat the names of places and topics for each kind of story.
 * With hundreds of issues that is a third of the compressed size. The packed form lists each kind of story once, most
 * frequent first. Each issue then has the numbers of its stories' kinds.
 */
type PackedCatalogue = Omit<Catalogue, 'issues'> & {
  readonly issues: readonly PackedIssue[]
  readonly kinds: readonly string[]
}

type PackedIssue = Omit<CatalogueIssue, 'facets'> & { readonly stories: readonly number[] }

export function packCatalogue({ issues, ...rest }: Catalogue): PackedCatalogue {
  const frequency = new Map<string, number>()
  for (const { facets } of issues) {
    for (const [kind, count] of Object.entries(facets))
      frequency.set(kind, (frequency.get(kind) ?? 0) + count)
  }
  const kinds = [...frequency].sort(([, one], [, other]) => other - one).map(([kind]) => kind)
  const numbers = new Map(kinds.map((kind, number) => [kind, number]))
  const numbersOf = ([kind, count]: [string, number]) =>
    Array<number>(count).fill(invariant(numbers.get(kind), 'number of the kind'))
  return {
    ...rest,
    issues: issues.map(({ facets, ...issue }) => ({
      ...issue,
      stories: Object.entries(facets).flatMap(numbersOf).sort(ascending),
    })),
    kinds,
  }
}

/** Reads a parsed file as a catalogue, packed or not. Returns undefined if this version does not understand it. */
export function readCatalogue(value: unknown): Catalogue | undefined {
  if (isPacked(value)) {
    const { issues, kinds, ...rest } = value
    return {
      ...noRelease,
      ...rest,
      issues: issues.map(({ stories, ...issue }) => ({ ...issue, facets: countKinds(stories, kinds) })),
    }
  }
  return isCatalogue(value) ? { ...noRelease, ...value } : undefined
}

function isPacked(value: unknown): value is Omit<PackedCatalogue, keyof Release> & Partial<Release> {
  const kinds = typeof value === 'object' && value !== null && 'kinds' in value ? value.kinds : undefined
  if (!Array.isArray(kinds)) return false
  const isStory = (number: unknown) => typeof number === 'number' && typeof kinds[number] === 'string'
  return listsIssues(value, ({ stories }) => Array.isArray(stories) && stories.every(isStory))
}

function countKinds(numbers: readonly number[], kinds: readonly string[]): Record<string, number> {
  const facets: Record<string, number> = {}
  for (const number of numbers) {
    const kind = invariant(kinds[number], 'kind of the story')
    facets[kind] = (facets[kind] ?? 0) + 1
  }
  return facets
}

function ascending(one: number, other: number): number {
  return one - other
}
