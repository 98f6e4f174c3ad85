import type { EditorMessage } from '../../../draft/editorMessage.ts'
import en from '../i18n/en.json'
import zh from '../i18n/zh.json'

const away = { en: en['fault.away'], zh: zh['fault.away'] }
const unknown = { en: en['fault.unknown'], zh: zh['fault.unknown'] }
const unreadable = { en: en['fault.unreadable'], zh: zh['fault.unreadable'] }

/** What the desk answered that is no success. */
export class DeskError extends Error {
  override readonly name = 'DeskError'
  readonly editorMessage: EditorMessage
  /**
   * Whether the request was right, and may be taken at another time: a full disk gets room again, and a desk that was
   * started anew takes it once its new address was opened.
   */
  readonly isPassing: boolean

  constructor(editorMessage: EditorMessage, isPassing: boolean) {
    super(editorMessage.en)
    this.editorMessage = editorMessage
    this.isPassing = isPassing
  }
}

/** What an editor is told of an error: what the desk said, or that it said nothing. */
export function messageOf(error: unknown): EditorMessage {
  if (error instanceof DeskError) return error.editorMessage
  if (error instanceof TypeError) return away
  return { ...unknown, quoted: String(error) }
}

/** Asks the desk. The server is of the same build, so that its success has the form that the caller names. */
export async function ask<Answer>(
  path: string,
  isAnswer: (value: unknown) => value is Answer,
): Promise<Answer> {
  return read(await fetch(`/api/${path}`), isAnswer)
}

/** Sends JSON to the desk. @throws DeskError if it refuses, TypeError if it is not running */
export async function postJson<Answer>(
  path: string,
  body: object,
  isAnswer: (value: unknown) => value is Answer,
): Promise<Answer> {
  return read(await fetch(`/api/${path}`, posting(JSON.stringify(body))), isAnswer)
}

/** Sends a file or JSON for long work, and calls `onLine` with each line of the answer. */
export async function follow(
  path: string,
  body: Blob | string,
  onLine: (line: object) => void,
): Promise<void> {
  const response = await fetch(`/api/${path}`, posting(body))
  if (!response.ok || !response.body) await read(response, isObject)
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader()
  let rest = ''
  for (let chunk = await reader?.read(); chunk && !chunk.done; chunk = await reader?.read()) {
    const lines = (rest + chunk.value).split('\n')
    rest = lines.pop() ?? ''
    for (const line of lines) {
      const value: unknown = JSON.parse(line)
      if (isObject(value)) onLine(value)
    }
  }
}

function posting(body: Blob | string): RequestInit {
  return { method: 'POST', body, headers: { 'content-type': 'application/octet-stream' } }
}

async function read<Answer>(
  response: Response,
  isAnswer: (value: unknown) => value is Answer,
): Promise<Answer> {
  const text = await response.text()
  const value = parse(text)
  if (response.ok && isAnswer(value)) return value
  const isPassing = response.status >= 500 || response.status === 403
  throw new DeskError(faultIn(value) ?? { ...unreadable, quoted: text }, isPassing)
}

/** Why the desk could not do something, if that is what it says. */
export function faultIn(value: unknown): EditorMessage | undefined {
  return isFault(value) ? value.error : undefined
}

function isFault(value: unknown): value is { readonly error: EditorMessage } {
  return isObject(value) && 'error' in value && isMessage(value.error)
}

const isMessage = hasKeys<EditorMessage>('en', 'zh')

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null
}

/** Makes a test for an object with these keys. The desk wrote it, so that this does not test what they hold. */
export function hasKeys<Answer>(...keys: readonly (keyof Answer & string)[]) {
  return (value: unknown): value is Answer => isObject(value) && keys.every((key) => key in value)
}
