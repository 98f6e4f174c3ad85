import type { ServerResponse } from 'node:http'
import { languages } from '../../archive/languages.ts'
import { hasCode } from '../../disk/hasCode.ts'
import { createTranslators } from '../../messages/translator.ts'
import { type ErrorMessage, UserError } from '../../messages/userError.ts'
import type { Fault } from '../api/requests.ts'
import { deskCatalogue, deskMessage } from '../messages/deskMessages.ts'
import { Refusal } from './guard.ts'

const translators = createTranslators([deskCatalogue])

/** What an editor is told about an error: its own message, or the words of the program quoted in one of ours. */
export function messageOf(error: unknown): ErrorMessage {
  if (error instanceof UserError) return error.told
  const quoted = error instanceof Error ? error.message : String(error)
  if (hasCode(error, 'ENOSPC', 'EDQUOT')) return { ...deskMessage('desk.diskFull'), quoted }
  if (hasCode(error, 'EROFS', 'EACCES', 'EPERM')) return { ...deskMessage('desk.diskReadOnly'), quoted }
  return { ...deskMessage('desk.failed'), quoted }
}

/** Answers with a line of JSON for each value that the work sends, and a last one with what it returns, or why it failed. */
export async function sendLines<Line>(
  response: ServerResponse,
  work: (sendLine: (line: Line) => void) => Promise<Line>,
): Promise<void> {
  response.setHeader('content-type', 'application/x-ndjson').setHeader('cache-control', 'no-store')
  const sendLine = (line: Line | Fault) => void response.write(`${JSON.stringify(line)}\n`)
  try {
    sendLine(await work(sendLine))
  } catch (error) {
    // What the editor can do something about is an answer: another status would log an error in the browser's console.
    if (!(error instanceof UserError)) response.statusCode = 500
    sendLine({ error: messageOf(error) })
  }
  response.end()
}

/** Says why there is no answer: as JSON for the page, as text for a person who opened the address. */
export function sendError(response: ServerResponse, url = '/', error: unknown): void {
  const told = messageOf(error)
  const isOfPage = url.startsWith('/api/')
  const text = isOfPage
    ? JSON.stringify({ error: told })
    : [...languages.map((one) => translators[one].say(told)), told.quoted].join('\n').trim()
  const type = isOfPage ? 'application/json' : 'text/plain; charset=utf-8'
  const status = error instanceof Refusal ? 403 : 500
  if (!response.headersSent) response.writeHead(status, { 'content-type': type }).write(text)
  response.end()
}
