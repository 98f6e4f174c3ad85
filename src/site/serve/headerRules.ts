import { readFile } from 'node:fs/promises'

type HeaderRule = {
  readonly pattern: RegExp
  /** A header to add, or to remove if it has no value. */
  readonly changes: { readonly name: string; readonly value?: string }[]
}

/**
 * Reads a `_headers` file as Cloudflare and Netlify do: a path with `*` and `:name` as placeholders, and below it,
 * indented, `Name: value` or `! Name`. Other lines are ignored, as those hosts ignore them.
 */
function parseHeaderRules(text: string): HeaderRule[] {
  const rules: HeaderRule[] = []
  for (const line of text.split(/\r?\n/)) {
    if (/^\s*(#|$)/.test(line)) continue
    if (line.startsWith('/')) rules.push({ pattern: pathPattern(line.trim()), changes: [] })
    const [, removed] = /^\s+!\s*([\w-]+)\s*$/.exec(line) ?? []
    const [, name, value] = /^\s+([\w-]+)\s*:\s*(.*?)\s*$/.exec(line) ?? []
    if (removed !== undefined) rules.at(-1)?.changes.push({ name: removed })
    else if (name !== undefined && value !== undefined) rules.at(-1)?.changes.push({ name, value })
  }
  return rules
}

function pathPattern(path: string): RegExp {
  const source = path
    .replace(/[.+?^${}()|[\]\\]/g, '\\$&')
    .replaceAll('*', '.*')
    .replace(/:[A-Za-z]\w*/g, '[^/]+')
  return new RegExp(`^${source}$`)
}

/** Applies the rules for the path to `headers`. A header from several rules has all their values. */
export function applyHeaderRules(rules: readonly HeaderRule[], path: string, headers: Headers): void {
  const changes = rules.filter(({ pattern }) => pattern.test(path)).flatMap((rule) => rule.changes)
  const given = new Set<string>()
  for (const { name, value } of changes) {
    const key = name.toLowerCase()
    if (value === undefined) headers.delete(name)
    else if (given.has(key)) headers.append(name, value)
    else headers.set(name, value)
    if (value === undefined) given.delete(key)
    else given.add(key)
  }
}

/** The rules of the file; none if there is no such file. */
export async function readHeaderRules(file: string): Promise<HeaderRule[]> {
  return parseHeaderRules(await readFile(file, 'utf8').catch(() => ''))
}
