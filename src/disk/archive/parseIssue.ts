import type { core, ZodType } from 'zod'
import { type Issue, issueSchema } from '../../archive/issue.ts'
import type { Finding } from '../../messages/finding.ts'
import { excerpt, type Faulty, parseJson } from './parseJson.ts'

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
