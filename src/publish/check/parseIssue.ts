import type { core, ZodType } from 'zod'
import type { Finding } from '../../archive/finding.ts'
import { type Issue, issueSchema } from '../../archive/issue.ts'

type Faulty = { readonly ok: false; readonly findings: Finding[] }

export type ParsedIssue = { readonly ok: true; readonly issue: Issue } | Faulty

/**
 * Parses an issue file's text. Returns the issue, or all of its faults.
 * @param file the file name for the findings
 */
export function parseIssue(file: string, text: string): ParsedIssue {
  const parsed = parseBySchema(issueSchema, file, text)
  return parsed.ok ? { ok: true, issue: parsed.value } : parsed
}

/** Parses a file's text by its schema. Returns the value, or all of its faults. */
export function parseBySchema<Value>(
  schema: ZodType<Value>,
  file: string,
  text: string,
): { readonly ok: true; readonly value: Value } | Faulty {
  const json = parseJson(file, text)
  if (!json.ok) return json
  if (isDeeperThan(deepest, json.value)) return { ok: false, findings: [tooDeep(file)] }
  const result = schema.safeParse(json.value)
  if (result.success) return { ok: true, value: result.data }
  return {
    ok: false,
    findings: result.error.issues.map((fault) => schemaFinding(file, json.value, fault)),
  }
}

function parseJson(file: string, text: string): { readonly ok: true; readonly value: unknown } | Faulty {
  try {
    return { ok: true, value: JSON.parse(text) }
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    return {
      ok: false,
      findings: [
        {
          rule: 'schema',
          level: 'error',
          file,
          path: positionIn(text, reason),
          found: excerpt(text.trimStart()),
          expected: `JSON in UTF-8 (${reason})`,
        },
      ],
    }
  }
}

/** The place of the fault as a line number, which is what editors use. */
function positionIn(text: string, reason: string): string {
  const lines = text.slice(0, offsetOf(text, reason)).split('\n')
  return `line ${lines.length}, column ${(lines.at(-1)?.length ?? 0) + 1}`
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

/** Several times the depth of the archive's formats. Code that reads or prints values recurses this deep. */
const deepest = 100

function isDeeperThan(levels: number, root: unknown): boolean {
  let level: unknown[] = [root]
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > levels) return true
    level = level.flatMap((value) =>
      typeof value === 'object' && value !== null ? Object.values(value) : [],
    )
  }
  return false
}

function tooDeep(file: string): Finding {
  const found = `values within values, more than ${deepest} deep`
  return { rule: 'schema', level: 'error', file, path: '$', found, expected: 'the archive format' }
}

function schemaFinding(file: string, root: unknown, fault: core.$ZodIssue): Finding {
  const base = { rule: 'schema', level: 'error', file } as const
  if (fault.code === 'unrecognized_keys') {
    return {
      ...base,
      path: jsonPath(fault.path),
      found: `the unknown ${fault.keys.length === 1 ? 'key' : 'keys'} ${fault.keys.map((key) => `"${key}"`).join(', ')}`,
      expected: 'only the keys of the archive format',
    }
  }
  return {
    ...base,
    path: jsonPath(fault.path),
    found: render(valueAt(root, fault.path)),
    expected: fault.message.replace(/^(?:Invalid input: )?expected /, '').replace(/, received \w+$/, ''),
  }
}

/** `['stories', 3, 'date']` → `$.stories[3].date` (RFC 9535). */
export function jsonPath(path: readonly PropertyKey[]): string {
  return path.reduce<string>(
    (sum, key) => (typeof key === 'number' ? `${sum}[${key}]` : `${sum}.${String(key)}`),
    '$',
  )
}

function valueAt(root: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, key) =>
      typeof value === 'object' && value !== null && Object.hasOwn(value, key)
        ? Reflect.get(value, key)
        : undefined,
    root,
  )
}

function render(value: unknown): string {
  return value === undefined ? 'nothing' : excerpt(JSON.stringify(value))
}

function excerpt(text: string): string {
  return text.length === 0 ? 'nothing' : text.length > 120 ? `${text.slice(0, 119)}…` : text
}
