import type { EditorialRule } from './editorialRule.ts'

/** The rules as editors read them: a line each, its name and what it finds, in the order of the check. */
export function formatRules(rules: readonly EditorialRule[]): string {
  const width = Math.max(...rules.map(({ name }) => name.length))
  return rules.map(({ name, what }) => `${name.padEnd(width)}  ${what}`).join('\n')
}
