import { createWriteStream } from 'node:fs'
import type { IncomingMessage } from 'node:http'
import { pipeline } from 'node:stream/promises'
import type { ZodType } from 'zod'
import { InputError } from '../import/inputError.ts'

const mostText = 2e6
const mostFile = 100e6

/** Reads a request's JSON by a schema. @throws InputError if it is too long or of another form */
export async function readJsonBody<Value>(request: IncomingMessage, schema: ZodType<Value>): Promise<Value> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of request) {
    const bytes = Buffer.from(chunk)
    size += bytes.length
    if (size > mostText) throw new InputError('The change is longer than two million bytes.')
    chunks.push(bytes)
  }
  const parsed = schema.safeParse(parseJson(Buffer.concat(chunks).toString('utf8')))
  if (parsed.success) return parsed.data
  throw new InputError(
    `The desk does not know this request: ${parsed.error.issues[0]?.message ?? 'no reason'}.`,
  )
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** Writes a request's body to a file. @throws InputError if it is too large */
export async function saveBody(request: IncomingMessage, file: string): Promise<void> {
  let size = 0
  const limited = async function* (chunks: AsyncIterable<Buffer>) {
    for await (const chunk of chunks) {
      size += chunk.length
      if (size > mostFile) throw new InputError('The file has more than 100 MB, far more than a newsletter.')
      yield chunk
    }
  }
  await pipeline(request, limited, createWriteStream(file))
}
