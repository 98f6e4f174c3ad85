import type { Finding } from '../messages/finding.ts'
import type { Params } from '../messages/message.ts'

export type Faulty = { readonly ok: false; readonly findings: Finding[] }

/** Parses a file's text as JSON. Returns the value, or where the text is at fault. */
export function parseJson(
  file: string,
  text: string,
): { readonly ok: true; readonly value: unknown } | Faulty {
  const faultAt = (offset: number, code: string, params: Params): Faulty => ({
    ok: false,
    findings: [
      { rule: 'schema', code, params, level: 'error', at: { file, path: positionAt(text, offset) } },
    ],
  })
  try {
    const value: unknown = JSON.parse(text)
    const double = doubleKey(text)
    return double ? faultAt(double.at, 'doubleKey', { key: double.key }) : { ok: true, value }
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    const offset = offsetOf(text, reason)
    return faultAt(offset, 'notJson', { value: excerpt(lineAt(text, offset)), reason })
  }
}

/** Shortens a text to about a line. */
export function excerpt(text: string): string {
  return text.length > 120 ? `${text.slice(0, 119)}…` : text
}

/** The place as a line number, which is what editors use. */
function positionAt(text: string, offset: number): string {
  const before = text.slice(0, offset)
  return `line ${before.split('\n').length}, column ${before.length - before.lastIndexOf('\n')}`
}

function lineAt(text: string, offset: number): string {
  const [before = ''] = text.slice(0, offset).split('\n').slice(-1)
  const [after = ''] = text.slice(offset).split('\n')
  return `${before}${after}`.trim()
}

/**
 * Node gives the offset of some faults. For others it quotes ten characters on each side, with dots where it cuts. For
 * a truncated file it gives neither: the fault is at the end.
 */
function offsetOf(text: string, reason: string): number {
  const position = /position (\d+)/.exec(reason)?.[1]
  if (position !== undefined) return Number(position)
  const quoted = /^Unexpected token '(.+?)', (\.{3})?"(.*)"(\.{3})? is not valid JSON$/s.exec(reason)
  if (!quoted) return text.length
  const [, token = '', cutBefore, around = '', cutAfter] = quoted
  if (cutBefore) return text.indexOf(around) + 10
  return cutAfter ? around.length - 10 : text.indexOf(token)
}

/** A string, with the colon if it is a key, or the start or end of an object or a list. */
const token = /"[^"\\]*(?:\\.[^"\\]*)*"(?:\s*:)?|[{}[\]]/g

/** The first key of valid JSON that its object already has, as JSON. `JSON.parse` drops the earlier value. */
function doubleKey(json: string): { readonly key: string; readonly at: number } | undefined {
  const open: (Set<unknown> | undefined)[] = []
  for (const { 0: found, index } of json.matchAll(token)) {
    if (found === '{') open.push(new Set())
    else if (found === '[') open.push(undefined)
    else if (found === '}' || found === ']') open.pop()
    else if (found.endsWith(':')) {
      const key: unknown = JSON.parse(found.slice(0, -1))
      const keys = open.at(-1)
      if (keys?.has(key)) return { key: JSON.stringify(key), at: index }
      keys?.add(key)
    }
  }
  return undefined
}
