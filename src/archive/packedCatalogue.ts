import { type Catalogue, type CatalogueIssue, isCatalogue, isObject, noRelease } from './catalogue.ts'
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
  const plain = isObject(value) && 'kinds' in value ? unpacked(value) : value
  return isCatalogue(plain) ? { ...noRelease, ...plain } : undefined
}

function unpacked({ issues, kinds, ...rest }: Record<string, unknown>): unknown {
  if (!Array.isArray(issues) || !Array.isArray(kinds)) return undefined
  return { ...rest, issues: issues.map((issue) => isObject(issue) && withFacets(issue, kinds)) }
}

/** Undefined if there is no such kind. */
function withFacets({ stories, ...issue }: Record<string, unknown>, kinds: readonly unknown[]): unknown {
  if (!Array.isArray(stories)) return undefined
  const facets: Record<string, number> = {}
  for (const number of stories) {
    const kind = typeof number === 'number' ? kinds[number] : undefined
    if (typeof kind !== 'string') return undefined
    facets[kind] = (facets[kind] ?? 0) + 1
  }
  return { ...issue, facets }
}

function ascending(one: number, other: number): number {
  return one - other
}
