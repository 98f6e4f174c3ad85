import type { IncomingMessage } from 'node:http'
import { json } from 'node:stream/consumers'
import * as z from 'zod'
import { UserError } from '../../messages/userError.ts'
import { deskMessage } from '../messages/deskMessages.ts'

/** Reads a request's JSON by a schema. @throws UserError if it has another form */
export async function readJsonBody<Value>(
  request: IncomingMessage,
  schema: z.ZodType<Value>,
): Promise<Value> {
  const parsed = schema.safeParse(await json(request).catch(() => undefined))
  if (parsed.success) return parsed.data
  throw new UserError(deskMessage('desk.malformedRequest'), { quoted: z.prettifyError(parsed.error) })
}
