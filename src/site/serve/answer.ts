import type { ServerResponse } from 'node:http'

/** A host's complete response to one request. */
export type Answer = {
  readonly status: number
  readonly headers: Headers
  readonly body: Buffer
}

/** A response with one line of plain text, for cases in which no page of the site fits. */
export function plainAnswer(status: number, text: string, headers: Record<string, string> = {}): Answer {
  const plain = { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-cache' }
  return { status, headers: new Headers({ ...plain, ...headers }), body: Buffer.from(text) }
}

/** Sends the response; for a HEAD request without the body. */
export function sendAnswer(response: ServerResponse, answer: Answer, head: boolean): void {
  const { status, headers, body } = answer
  response.statusCode = status
  response.setHeaders(headers)
  if (status !== 304) response.setHeader('content-length', body.length)
  response.end(head || status === 304 ? undefined : body)
}
