import { describe, expect, it } from 'vitest'
import type { Story } from '../../src/archive/issue.ts'
import type { EditorialRule } from '../../src/check/editorialRule.ts'
import { madeBody, said } from './madeIssue.ts'

type Fields = Partial<Story>

/** Stories of one issue, what the rule says of them, and what is special about them. */
type Row = readonly [stories: Fields | readonly Fields[], expected: readonly string[], what?: string]

/** Declares a test for each row of a rule: it says that, and nothing else. */
export function testRule(rule: EditorialRule, rows: readonly Row[]): void {
  describe(rule.name, () => {
    it.each(rows.map(([stories, expected, what]) => ({ stories, expected, what })))(
      'says $expected of $what $stories',
      ({ stories, expected }) => {
        expect(said(rule, ...[stories].flat())).toEqual(expected)
      },
    )
  })
}

/** A story whose body is one segment. */
export function segment(en?: string, zh?: string): Fields {
  return { body: madeBody([en, zh]) }
}
export const english = (en: string) => segment(en)
export const chinese = (zh: string) => segment(undefined, zh)

/** Rows that differ in one part of the story and in nothing that the rule says. */
export function alike<Part>(
  make: (part: Part) => Fields,
  expected: readonly string[],
  parts: readonly Part[],
): Row[] {
  return parts.map((part) => [make(part), expected])
}
