import type { IncomingMessage, ServerResponse } from 'node:http'
import { setTimeout as wait } from 'node:timers/promises'
import { type Answer, plainAnswer, sendAnswer } from '../../../src/site/serve/answer.ts'

/** What goes wrong with a response. */
export type Fault = {
  /** Milliseconds before anything happens. */
  readonly delay?: number
  /** How many requests it affects; all if left out. */
  readonly times?: number
} & (
  | {
      readonly kind: 'answer'
      readonly status?: number
      readonly body?: string
      readonly contentType?: string
      readonly headers?: Readonly<Record<string, string>>
    }
  | { readonly kind: 'redirect'; readonly to: string; readonly status?: number }
  /** The right file with other bytes, of the right length or not. */
  | { readonly kind: 'alter'; readonly alter: (body: Buffer) => Buffer | string }
  /**
   * Headers and the first bytes, then the end. A browser can detect this, except with `close`, where the length is not
   * stated.
   */
  | { readonly kind: 'truncate'; readonly bytes: number; readonly framing: 'length' | 'chunked' | 'close' }
  /** The connection is cut before any response. */
  | { readonly kind: 'destroy' }
  /** The connection stays open without a response. */
  | { readonly kind: 'hang' }
  /** The right response, late. */
  | { readonly kind: 'slow'; readonly delay: number }
)

/**
 * Answers a request according to the fault. `getResponse` gives the right one.
 * @returns the status sent; undefined if none was sent
 */
export async function commitFault(
  fault: Fault,
  request: IncomingMessage,
  response: ServerResponse,
  getResponse: (request: Pick<IncomingMessage, 'method' | 'url' | 'headers'>) => Promise<Answer>,
): Promise<number | undefined> {
  if (fault.delay !== undefined) await wait(fault.delay, undefined, { ref: false })
  if (response.destroyed) return undefined
  if (fault.kind === 'hang') return undefined
  if (fault.kind === 'destroy') {
    request.socket.destroy()
    return undefined
  }
  // The bytes of the file itself: half of a compressed body is a different fault than half of a file.
  const uncompressed = { method: request.method, url: request.url, headers: {} }
  const right = await getResponse(fault.kind === 'slow' ? request : uncompressed)
  if (fault.kind === 'truncate') return truncate(response, right, fault)
  const answer = wrongAnswer(fault, right)
  sendAnswer(response, answer, request.method === 'HEAD')
  return answer.status
}

type Wrong = Extract<Fault, { kind: 'answer' | 'redirect' | 'alter' | 'slow' }>

function wrongAnswer(fault: Wrong, right: Answer): Answer {
  switch (fault.kind) {
    case 'answer': {
      const { status = 200, body = '', contentType = 'text/html; charset=utf-8', headers = {} } = fault
      return plainAnswer(status, body, { 'content-type': contentType, ...headers })
    }
    case 'redirect':
      return plainAnswer(fault.status ?? 302, '', { location: fault.to })
    case 'alter':
      return { ...right, body: Buffer.from(fault.alter(right.body)) }
    case 'slow':
      return right
  }
}

function truncate(
  response: ServerResponse,
  { status, headers, body }: Answer,
  { bytes, framing }: Extract<Fault, { kind: 'truncate' }>,
): number {
  const part = body.subarray(0, bytes)
  response.statusCode = status
  response.setHeaders(headers)
  if (framing === 'length') response.setHeader('content-length', body.length)
  if (framing === 'close') {
    response.useChunkedEncodingByDefault = false
    response.shouldKeepAlive = false
    response.end(part)
  } else {
    response.write(part, () => response.destroy())
  }
  return status
}
