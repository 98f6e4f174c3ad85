import { visit } from 'jsonc-parser'
import type { core, ZodType } from 'zod'
import { type Issue, issueSchema } from '../archive/issue.ts'
import type { Finding, SaidBy } from '../messages/finding.ts'
import type { Params } from '../messages/message.ts'
import type { en } from './messages/en.ts'

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
  let json: unknown
  let reason: string | undefined
  try {
    json = JSON.parse(text)
  } catch (error) {
    reason = error instanceof Error ? error.message : String(error)
  }
  const { errors, doubleKeys } = faultsOf(text)
  const faultAt = ({ line, column }: TextPlace, code: string, params: Params): Faulty => {
    const at = { file, path: `line ${line + 1}, column ${column + 1}` }
    return { ok: false, findings: [{ rule: 'schema', level: 'error', at, code, params }] }
  }
  if (reason !== undefined) return faultAt(errors[0] ?? { line: 0, column: 0 }, 'notJson', { reason })
  const [double] = doubleKeys
  if (double) return faultAt(double, 'doubleKey', { key: JSON.stringify(double.key) })
  const result = schema.safeParse(json)
  if (result.success) return { ok: true, value: result.data }
  return { ok: false, findings: result.error.issues.map((fault) => schemaFinding(file, json, fault)) }
}

/** Counted from 0. */
type TextPlace = { readonly line: number; readonly column: number }

/** Where a text is not JSON, and where an object has a key again: `JSON.parse` drops the earlier value. */
function faultsOf(text: string) {
  const errors: TextPlace[] = []
  const doubleKeys: (TextPlace & { readonly key: string })[] = []
  const open: Set<string>[] = []
  visit(
    text,
    {
      onObjectBegin: () => {
        open.push(new Set())
      },
      onObjectEnd: () => {
        open.pop()
      },
      onObjectProperty: (key, _offset, _length, line, column) => {
        const keys = open.at(-1)
        if (keys?.has(key)) doubleKeys.push({ line, column, key })
        keys?.add(key)
      },
      onError: (_error, _offset, _length, line, column) => {
        errors.push({ line, column })
      },
    },
    { disallowComments: true },
  )
  return { errors, doubleKeys }
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

/** What is expected where the schema has no words of its own: by the type of the value, or else by the fault. */
const expected = new Map<string, SaidBy<typeof en, 'schema'>['code']>([
  ['object', 'object'],
  ['array', 'array'],
  ['number', 'number'],
  ['boolean', 'boolean'],
  ['string', 'text'],
  ['invalid_value', 'oneOf'],
  ['too_big', 'longest'],
  ['too_small', 'empty'],
])

function codeOf(fault: core.$ZodIssue): string {
  if (!fault.message.includes(' ')) return fault.message
  return expected.get(fault.code === 'invalid_type' ? fault.expected : fault.code) ?? 'other'
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
