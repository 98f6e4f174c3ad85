import { type Bilingual, isBilingual } from '../../archive/bilingual.ts'

/** The maximum length of a text in a record. */
const mostText = 1000

/** Thrown for a value that a record cannot have. `where` is its path from the story. */
export class Damage extends Error {
  readonly where: string

  constructor(where: string) {
    super(where)
    this.where = where
  }
}

/** The value at `where`, if it is an object. Throws a `Damage` if it is not. */
export function objectAt(value: unknown, where: string): Readonly<Record<string, unknown>> {
  if (isObject(value)) return value
  throw new Damage(where)
}

/** The value at `where`, if it is a whole number from 1. Throws a `Damage` if it is not. */
export function countAt(value: unknown, where: string): number {
  if (typeof value === 'number' && Number.isSafeInteger(value) && value >= 1) return value
  throw new Damage(where)
}

/** The value at `where`, if it is a text, within the limit. Throws a `Damage` if it is not. */
export function textAt(value: unknown, where: string): string {
  if (typeof value === 'string') return shortened(value)
  throw new Damage(where)
}

/** The text at `where`, in the languages that it has. Throws a `Damage` if it has none. */
export function bilingualAt(value: unknown, where: string): Bilingual {
  const { en, zh } = objectAt(value, where)
  const texts = {
    ...(en !== undefined && { en: textAt(en, `${where}.en`) }),
    ...(zh !== undefined && { zh: textAt(zh, `${where}.zh`) }),
  }
  if (isBilingual(texts)) return texts
  throw new Damage(where)
}

/** The text within the limit, without half a character at its end. */
export function shortened(text: string): string {
  if (text.length <= mostText) return text
  return `${text.slice(0, mostText - 1).replace(/[\uD800-\uDBFF]$/, '')}…`
}

export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
