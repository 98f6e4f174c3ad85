import type { core, ZodType } from 'zod'
import { type Issue, issueSchema } from '../archive/issue.ts'
import type { Finding } from '../messages/finding.ts'
import type { Params } from '../messages/message.ts'

export type Faulty = { readonly ok: false; readonly findings: Finding[] }

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
  const whole = { rule: 'schema', level: 'error', at: { file, path: '$' } } as const
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    return { ok: false, findings: [{ ...whole, code: 'notJson', params: { reason } }] }
  }
  const key = doubleKey(text)
  if (key !== undefined) return { ok: false, findings: [{ ...whole, code: 'doubleKey', params: { key } }] }
  const result = schema.safeParse(json)
  if (result.success) return { ok: true, value: result.data }
  return { ok: false, findings: result.error.issues.map((fault) => schemaFinding(file, json, fault)) }
}

/** A string, with the colon if it is a key, or the start or end of an object or a list. */
const token = /"[^"\\]*(?:\\.[^"\\]*)*"(?:\s*:)?|[{}[\]]/g

/** The first key of valid JSON that its object already has, as JSON. `JSON.parse` drops the earlier value. */
function doubleKey(json: string): string | undefined {
  const open: (Set<unknown> | undefined)[] = []
  for (const [found] of json.matchAll(token)) {
    if (found === '{') open.push(new Set())
    else if (found === '[') open.push(undefined)
    else if (found === '}' || found === ']') open.pop()
    else if (found.endsWith(':')) {
      const key: unknown = JSON.parse(found.slice(0, -1))
      const keys = open.at(-1)
      if (keys?.has(key)) return JSON.stringify(key)
      keys?.add(key)
    }
  }
  return undefined
}

function schemaFinding(file: string, root: unknown, fault: core.$ZodIssue): Finding {
  const finding = { rule: 'schema', level: 'error', at: { file, path: jsonPath(fault.path) } } as const
  if (fault.code === 'unrecognized_keys')
    return { ...finding, code: 'unknownKeys', params: { keys: fault.keys } }
  return {
    ...finding,
    code: codeOf(fault),
    params: { value: render(valueAt(root, fault.path)), ...paramsOf(fault) },
  }
}

/** The types that the schemas do not describe in words of their own. */
const plainTypes = ['object', 'array', 'number'] as const

/** What is expected: the schema's own message if it has one, else the type of the value. */
function codeOf(fault: core.$ZodIssue): string {
  const type =
    fault.code === 'invalid_type' && fault.message.startsWith('Invalid input') ? fault.expected : undefined
  return plainTypes.find((one) => one === type) ?? (fault.message.includes(' ') ? 'other' : fault.message)
}

function paramsOf(fault: core.$ZodIssue): Params {
  switch (fault.code) {
    case 'too_big':
      return { most: Number(fault.maximum) }
    case 'invalid_value':
      return { values: fault.values.map(String) }
    case 'custom':
      return typeof fault.params?.first === 'number' ? { first: fault.params.first } : {}
    default:
      return { reason: fault.message }
  }
}

/** `['stories', 3, 'date']` → `$.stories[3].date` (RFC 9535). */
export function jsonPath(path: readonly PropertyKey[]): string {
  return path.reduce<string>(
    (sum, key) => (typeof key === 'number' ? `${sum}[${key}]` : `${sum}.${String(key)}`),
    '$',
  )
}

/** The value at a path; undefined if there is none. */
function valueAt(root: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, key) =>
      typeof value === 'object' && value !== null && Object.hasOwn(value, key)
        ? Reflect.get(value, key)
        : undefined,
    root,
  )
}

/** The value as JSON, shortened to about a line; '' if there is none. */
function render(value: unknown): string {
  const text = JSON.stringify(value) ?? ''
  return text.length > 120 ? `${text.slice(0, 119)}…` : text
}
