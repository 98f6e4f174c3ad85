import { describe, expect, it } from 'vitest'
import type { Story } from '../../src/archive/issue.ts'
import type { EditorialRule } from '../../src/check/editorialRule.ts'
import { madeBody, said } from './madeIssue.ts'

type Fields = Partial<Story>

/**
 * Declares a test for each part: for stories with that part, the rule must say exactly what the key says, as
 * `said` writes it.
 * @param make the special fields of the story, or of each story of one issue
 * @param parts by what the rule says about them: `error sum body[0][0].en`, or `nothing`
 */
export function testRule<Part>(
  rule: EditorialRule,
  make: (part: Part) => Fields | readonly Fields[],
  parts: Readonly<Record<string, readonly Part[]>>,
): void {
  const rows = Object.entries(parts).flatMap(([key, list]) => list.map((part) => ({ key, part })))
  describe(rule.name, () => {
    it.each(rows)('says $key of $part', ({ key, part }) => {
      expect(said(rule, ...[make(part)].flat()).join(', ') || 'nothing').toBe(key)
    })
  })
}

/** Takes the special fields as they are given. */
export const asGiven = (fields: Fields | readonly Fields[]) => fields

/** A story whose body is one segment. */
export const segment = ([en, zh]: readonly [en?: string, zh?: string]) => ({ body: madeBody([en, zh]) })
export const english = (en: string) => segment([en])
export const chinese = (zh: string) => segment([undefined, zh])
