import type { Language } from '../languages.ts'
import { type UnitEntry, unitTable } from './unitTable.ts'

/**
 * A unit of measure, or a currency by its ISO 4217 code. `count` stands for counted things and for no unit.
 */
export type Unit = keyof typeof unitTable | 'count'

type Measured = Exclude<Unit, 'count'>

const entries: Readonly<Record<Measured, UnitEntry>> = unitTable

function isMeasured(name: string): name is Measured {
  return Object.hasOwn(unitTable, name)
}

const measured = Object.keys(unitTable).filter(isMeasured)

/** Every name of a unit in a language, as the source of one alternation. */
export function unitPattern(language: Language): string {
  return measured.map((unit) => namesOf(unit, language)).join('|')
}

/** Every name of a currency in a language, as the source of one alternation. */
export function currencyPattern(language: Language): string {
  return measured
    .filter(isCurrency)
    .map((unit) => namesOf(unit, language))
    .join('|')
}

function namesOf(unit: Measured, language: Language): string {
  const { symbol, [language]: names } = entries[unit]
  return symbol === undefined ? names : `${names}|${symbol}`
}

/** Makes a function that reads a unit's name in a language: `平方公里` → `km2`. It returns `count` for anything else. */
export function unitReader(language: Language): (name: string | undefined) => Unit {
  const patterns = measured.map(
    (unit) => [unit, new RegExp(`^(?:${namesOf(unit, language)})$`, 'i')] as const,
  )
  const known = new Map<string, Unit>()
  return (name) => {
    if (name === undefined) return 'count'
    const unit = known.get(name) ?? patterns.find(([, pattern]) => pattern.test(name))?.[0] ?? 'count'
    known.set(name, unit)
    return unit
  }
}

/** The factor from one unit to another: `conversion('mu', 'ha')` is 1/15. Undefined across dimensions. */
export function conversion(from: Unit, to: Unit): number | undefined {
  if (from === to) return 1
  if (from === 'count' || to === 'count') return undefined
  const [a, b] = [entries[from], entries[to]]
  return a.dimension === b.dimension ? a.factor / b.factor : undefined
}

/** Whether a number in words is so small that it may be mere wording: one hall, two years, 一年. */
export function isWording(value: number, unit: Unit): boolean {
  return value <= 2 && (unit === 'count' || ['months', 'hours'].includes(entries[unit].dimension))
}

/** Whether the unit is a currency. Only currencies have names of three capitals. */
export function isCurrency(unit: Unit): boolean {
  return /^[A-Z]{3}$/.test(unit)
}
