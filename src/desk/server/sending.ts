import type { ServerResponse } from 'node:http'
import { checkCatalogue } from '../../check/messages/checkMessages.ts'
import { diskCatalogue } from '../../disk/messages/diskMessages.ts'
import type { BilingualSentence, EditorMessage } from '../../draft/editorMessage.ts'
import { importCatalogue } from '../../import/messages/importMessages.ts'
import { plainMessages } from '../../messages/plainMessages.ts'
import { createTranslator } from '../../messages/translator.ts'
import { UserError } from '../../messages/userError.ts'

const catalogues = [plainMessages, diskCatalogue, checkCatalogue, importCatalogue]
const english = createTranslator('en', catalogues)
const chinese = createTranslator('zh', catalogues)

/** What an editor reads about an error: its own message, or the words of the program quoted in one of ours. */
export function messageOf(error: unknown): EditorMessage {
  if (error instanceof UserError && error.told.code !== 'plain') {
    const { code, params, ...details } = error.told
    return { en: english.say({ code, params }), zh: chinese.say({ code, params }), ...details }
  }
  return {
    en: 'The desk could not do that. The program or the system said:',
    zh: '编辑台未能完成。程序或系统的原话：',
    quoted: error instanceof Error ? error.message : String(error),
  }
}

/** Starts an answer of several lines. Returns a function that sends a value as a line of JSON. */
export function lines<Line>(response: ServerResponse): (line: Line) => void {
  response.writeHead(200, { 'content-type': 'application/x-ndjson', 'cache-control': 'no-store' })
  return (line) => void response.write(`${JSON.stringify(line)}\n`)
}

/** Sends a value as JSON. */
export function send(response: ServerResponse, value: object): void {
  sendText(response, 'application/json', JSON.stringify(value))
}

/** Sends why something is not possible. */
export function sendFault(response: ServerResponse, status: number, error: EditorMessage): void {
  sendText(response, 'application/json', JSON.stringify({ error }), status)
}

/** Refuses a request: as JSON for the page, as text for a person who opened the address. */
export function sendRefusal(response: ServerResponse, url: string, why: BilingualSentence): void {
  if (url.startsWith('/api/')) sendFault(response, 403, why)
  else sendText(response, 'text/plain', `${why.en}\n${why.zh}`, 403)
}

/** Sends a text. */
export function sendText(response: ServerResponse, type: string, text: string, status = 200): void {
  response.writeHead(status, { 'content-type': `${type}; charset=utf-8`, 'cache-control': 'no-store' })
  response.end(text)
}
