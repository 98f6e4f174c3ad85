import type { ServerResponse } from 'node:http'
import { languages } from '../../archive/languages.ts'
import { hasCode } from '../../disk/hasCode.ts'
import type { Message } from '../../messages/message.ts'
import { createTranslators } from '../../messages/translator.ts'
import { type ErrorMessage, UserError } from '../../messages/userError.ts'
import type { Fault } from '../api/requests.ts'
import { deskCatalogue, deskMessage } from '../messages/deskMessages.ts'

const translators = createTranslators([deskCatalogue])

/** What an editor is told about an error: its own message, or the words of the program quoted in one of ours. */
export function messageOf(error: unknown): ErrorMessage {
  if (error instanceof UserError) return error.told
  const quoted = error instanceof Error ? error.message : String(error)
  if (hasCode(error, 'ENOSPC', 'EDQUOT')) return { ...deskMessage('desk.diskFull'), quoted }
  if (hasCode(error, 'EROFS', 'EACCES', 'EPERM')) return { ...deskMessage('desk.diskReadOnly'), quoted }
  return { ...deskMessage('desk.failed'), quoted }
}

/** Answers with a line of JSON for each value that the work sends, and, if it fails, a last line that says why. */
export async function sendLines<Line>(
  response: ServerResponse,
  work: (sendLine: (line: Line) => void) => Promise<void>,
): Promise<void> {
  response.writeHead(200, { 'content-type': 'application/x-ndjson', 'cache-control': 'no-store' })
  const sendLine = (line: Line | Fault) => void response.write(`${JSON.stringify(line)}\n`)
  try {
    await work(sendLine)
  } catch (error) {
    sendLine({ error: messageOf(error) })
  } finally {
    response.end()
  }
}

/** Sends a value as JSON. */
export function send(response: ServerResponse, value: object, status = 200): void {
  response.writeHead(status, { 'content-type': 'application/json', 'cache-control': 'no-store' })
  response.end(JSON.stringify(value))
}

/** Sends why something failed. */
export function sendFault(response: ServerResponse, error: unknown, status = 500): void {
  if (response.headersSent) response.end()
  else send(response, { error: messageOf(error) }, status)
}

/** Refuses a request: as JSON for the page, as text for a person who opened the address. */
export function sendRefusal(response: ServerResponse, url: string, why: Message): void {
  if (url.startsWith('/api/')) send(response, { error: why }, 403)
  else
    response
      .writeHead(403, { 'content-type': 'text/plain; charset=utf-8' })
      .end(languages.map((one) => translators[one].say(why)).join('\n'))
}
