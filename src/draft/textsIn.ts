import type { Step } from './change.ts'

/** What a step names or chooses from a list, or what the page makes. Every other text in a step was typed. */
const chosen = new Set([
  ...['kind', 'segment', 'story', 'unplaced', 'language', 'to', 'as', 'rule', 'finding'],
  ...['section', 'places', 'place', 'topics', 'name.id', 'changes.id', '.id', 'stories.id', 'key', 'below'],
])

/** Returns the texts that an editor typed in these steps, without emptied fields. */
export function textsIn(steps: readonly Step[]): string[] {
  return steps.flatMap((step) => (step.kind === 'restore' ? [] : typedIn(step, '')))
}

/** @param key the name of the value; an id has the name of its object, too, because the id of a story is typed */
function typedIn(value: unknown, key: string): string[] {
  if (typeof value === 'string') return chosen.has(key) || value.trim() === '' ? [] : [value]
  if (typeof value !== 'object' || value === null) return []
  const nameOf = (name: string) => (Array.isArray(value) ? key : name === 'id' ? `${key}.id` : name)
  return Object.entries(value).flatMap(([name, part]) => typedIn(part, nameOf(name)))
}
