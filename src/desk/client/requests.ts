/** What the desk answered that is no success, in its own sentence. */
export class DeskError extends Error {
  override readonly name = 'DeskError'
}

/** Asks the desk. The server is of the same build, so that its success has the form that the caller names. */
export async function ask<Answer>(
  path: string,
  isAnswer: (value: unknown) => value is Answer,
): Promise<Answer> {
  return read(await fetch(`/api/${path}`), isAnswer)
}

/** Sends JSON to the desk. @throws DeskError if it refuses, TypeError if it is not running */
export async function tell<Answer>(
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
  const said = isObject(value) && 'error' in value ? String(value.error) : text
  throw new DeskError(said)
}

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
