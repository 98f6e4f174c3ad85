import type { EditorialRule } from './editorialRule.ts'

/** The rules for editors: one line for each, with its name and what it finds, in the order of the check. */
export function formatRules(rules: readonly EditorialRule[]): string {
  const width = Math.max(...rules.map(({ name }) => name.length))
  return rules.map(({ name, what }) => `${name.padEnd(width)}  ${what}`).join('\n')
}
