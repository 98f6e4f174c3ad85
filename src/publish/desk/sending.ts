import type { ServerResponse } from 'node:http'

/** A sentence for the editor. */
export function sentenceOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}

/** Answers with a line of JSON for each value that is told. */
export function lines(response: ServerResponse): (value: object) => void {
  response.writeHead(200, { 'content-type': 'application/x-ndjson', 'cache-control': 'no-store' })
  return (value) => void response.write(`${JSON.stringify(value)}\n`)
}

/** Sends a value as JSON. */
export function send(response: ServerResponse, status: number, value: object): void {
  sendText(response, 'application/json', JSON.stringify(value), status)
}

/** Sends a text. */
export function sendText(response: ServerResponse, type: string, text: string, status = 200): void {
  response.writeHead(status, { 'content-type': `${type}; charset=utf-8`, 'cache-control': 'no-store' })
  response.end(text)
}
