import data, {
  type CompatStatement,
  type Identifier,
  type SimpleSupportStatement,
} from '@mdn/browser-compat-data/forLegacyNode'
import { floor } from '../../../src/site/bundle/floor.ts'

/** The data about a feature, by its path in the tables. Undefined if the tables lack it. */
export function featureAt(...way: readonly string[]): CompatStatement | undefined {
  return branchAt(...way)?.__compat
}

/** The features one level below, by name. */
export function featuresUnder(...way: readonly string[]): [name: string, feature: CompatStatement][] {
  const branch: Readonly<Record<string, Identifier>> = branchAt(...way) ?? {}
  return Object.keys(branch).flatMap((name) => {
    const feature = name === '__compat' ? undefined : branch[name]?.__compat
    return feature ? [[name, feature] as const] : []
  })
}

/** Whether there is a feature of that name, but none that every browser of the floor has. */
export function isAboveFloor(...features: readonly (CompatStatement | undefined)[]): boolean {
  const known = features.filter((feature) => feature !== undefined)
  return known.length > 0 && !known.some(isWithinFloor)
}

function branchAt(...way: readonly string[]): Identifier | undefined {
  return way.reduce<Identifier | undefined>(
    (branch, name) => (branch && Object.hasOwn(branch, name) ? branch[name] : undefined),
    tables,
  )
}

const { api, css, html, javascript } = data
const tables: Identifier = { api, css, html, javascript }

const lowest = [
  ['chrome', floor.chrome],
  ['edge', floor.edge],
  ['firefox', floor.firefox],
  ['safari', floor.safari],
  ['safari_ios', floor.safari_ios],
] as const satisfies [keyof typeof floor, string][]

function isWithinFloor({ support }: CompatStatement): boolean {
  return lowest.every(([browser, version]) => {
    const statements = support[browser]
    return statements === undefined || [statements].flat().some((statement) => isIn(statement, version))
  })
}

/** A feature behind a flag, or under another name, counts as missing. */
function isIn(statement: SimpleSupportStatement, version: string): boolean {
  const { version_added: added, version_removed: removed, flags, prefix, alternative_name } = statement
  if (added === false || added === 'preview' || flags || prefix || alternative_name) return false
  return isAtMost(added, version) && !(removed !== undefined && isAtMost(removed, version))
}

function isAtMost(one: string, other: string): boolean {
  const [a = 0, b = 0] = numbersOf(one)
  const [x = 0, y = 0] = numbersOf(other)
  return a < x || (a === x && b <= y)
}

function numbersOf(version: string): number[] {
  return version.replace('≤', '').split('.').map(Number)
}
