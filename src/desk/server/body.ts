import { createWriteStream } from 'node:fs'
import type { IncomingMessage } from 'node:http'
import { pipeline } from 'node:stream/promises'
import * as z from 'zod'
import { UserError } from '../../messages/userError.ts'
import { deskMessage } from '../messages/deskMessages.ts'

const mostText = 2e6
/** In MB. */
const mostFile = 100

/** Reads a request's JSON by a schema. @throws UserError if it is too long or of another form */
export async function readJsonBody<Value>(
  request: IncomingMessage,
  schema: z.ZodType<Value>,
): Promise<Value> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of request) {
    const bytes = Buffer.from(chunk)
    size += bytes.length
    if (size > mostText) throw new UserError(deskMessage('desk.changeTooLarge', { most: mostText }))
    chunks.push(bytes)
  }
  const parsed = schema.safeParse(parseJson(Buffer.concat(chunks).toString('utf8')))
  if (parsed.success) return parsed.data
  throw new UserError(deskMessage('desk.malformedRequest'), { quoted: z.prettifyError(parsed.error) })
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** Writes a request's body to a file. @throws UserError if it is too large */
export async function saveBody(request: IncomingMessage, file: string): Promise<void> {
  let size = 0
  const limited = async function* (chunks: AsyncIterable<Buffer>) {
    for await (const chunk of chunks) {
      size += chunk.length
      if (size > mostFile * 1e6) throw new UserError(deskMessage('desk.fileTooLarge', { most: mostFile }))
      yield chunk
    }
  }
  await pipeline(request, limited, createWriteStream(file))
}
