import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { setTimeout as wait } from 'node:timers/promises'
import type { Catalogue } from '../../../src/archive/catalogue.ts'
import type { Issue } from '../../../src/archive/issue.ts'
import { deriveCatalogue } from '../../../src/site/deriveCatalogue.ts'
import { type Listening, listenOnLoopback } from '../../../src/site/serve/listenOnLoopback.ts'
import { type Answer, plainAnswer, sendAnswer, staticSite } from '../../../src/site/serve/staticSite.ts'

/** The browser's own console messages about files that it cannot get or rejects. */
export const noiseOfFaults = /integrity|status of|Failed to load resource: net::ERR|Fetch API cannot load/

/** Matches the address of an issue's file. */
export function issueFile(id: string): RegExp {
  return new RegExp(`archive/issues/${id}\\.`)
}

/** What goes wrong with a response. */
export type Fault = {
  /** How many requests it affects; all if left out. */
  readonly times?: number
} & (
  | {
      readonly kind: 'answer'
      readonly status?: number
      readonly body?: string
      readonly contentType?: string
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
async function commitFault(
  fault: Fault,
  request: IncomingMessage,
  response: ServerResponse,
  getResponse: (request: Pick<IncomingMessage, 'method' | 'url' | 'headers'>) => Promise<Answer>,
): Promise<number | undefined> {
  const send = (answer: Answer) => {
    sendAnswer(response, answer)
    return answer.status
  }
  // The bytes of the file itself: half of a compressed body is a different fault than half of a file.
  const getFile = () => getResponse({ method: request.method, url: request.url, headers: {} })
  switch (fault.kind) {
    case 'hang':
      return undefined
    case 'destroy':
      request.socket.destroy()
      return undefined
    case 'slow':
      await wait(fault.delay, undefined, { ref: false })
      return response.destroyed ? undefined : send(await getResponse(request))
    case 'answer': {
      const { status = 200, body = '', contentType = 'text/html; charset=utf-8' } = fault
      return send(plainAnswer(status, body, { 'content-type': contentType }))
    }
    case 'redirect':
      return send(plainAnswer(fault.status ?? 302, '', { location: fault.to }))
    case 'alter': {
      const right = await getFile()
      return send({ ...right, body: Buffer.from(fault.alter(right.body)) })
    }
    case 'truncate':
      return truncate(response, await getFile(), fault)
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

/** Whether the pattern matches. `test` remembers its last index with the g flag; `search` does not. */
function matches(pattern: RegExp, url: string): boolean {
  return url.search(pattern) >= 0
}

export type LoggedRequest = {
  readonly method: string
  /** Path and query. */
  readonly url: string
  /** The status sent. Undefined until then, or if the connection was cut. */
  status: number | undefined
}

/** A static host that deploys, fails and stops responding when a test tells it to. */
export class FaultHost {
  /** Every request that reached the host, in order, since the start or the last `forget`. */
  readonly requests: LoggedRequest[] = []
  readonly #base: string
  /** The active faults, each with how many requests it has yet to affect. */
  readonly #faults = new Set<{ readonly pattern: RegExp; readonly fault: Fault; left: number }>()
  #site: ReturnType<typeof staticSite>
  #listening: Listening | undefined
  #port = 0

  /** Serves the folder under the base path, after `start`. */
  constructor(folder: string, base = '/') {
    this.#base = base
    this.#site = staticSite(folder, base)
  }

  /** The site's address, with the base path and its slash. The same after each start. */
  get url(): string {
    return `http://127.0.0.1:${this.#port}${this.#base}`
  }

  /** Opens a free port, or the earlier one again. Faults, log and folder stay as they were. */
  async start(): Promise<void> {
    const server = createServer((request, response) => this.#take(request, response))
    this.#listening = await listenOnLoopback(server, this.#port)
    this.#port = this.#listening.port
  }

  /** Closes the port and all connections. */
  async stop(): Promise<void> {
    await this.#listening?.stop()
    this.#listening = undefined
  }

  /** Serves another folder at the same address from the next request on. */
  deploy(folder: string): void {
    this.#site = staticSite(folder, this.#base)
  }

  /**
   * Adds a fault for matching paths and queries, until it is used up or healed. The latest that matches counts.
   * @returns a function that removes it
   */
  fail(pattern: RegExp, fault: Fault): () => void {
    const added = { pattern, fault, left: fault.times ?? Number.POSITIVE_INFINITY }
    this.#faults.add(added)
    return () => void this.#faults.delete(added)
  }

  /** Removes every fault. */
  heal(): void {
    this.#faults.clear()
  }

  /** The number of logged requests with a matching path and query. */
  count(pattern: RegExp): number {
    return this.requests.filter(({ url }) => matches(pattern, url)).length
  }

  /** Empties the log. */
  forget(): void {
    this.requests.length = 0
  }

  #take(request: IncomingMessage, response: ServerResponse): void {
    const { method = 'GET', url = '/' } = request
    const logged: LoggedRequest = { method, url, status: undefined }
    this.requests.push(logged)
    void this.#answer(request, response).then((status) => {
      logged.status = status
    })
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<number | undefined> {
    const site = this.#site
    const getResponse: typeof site = (request) =>
      site(request).catch((error: unknown) => plainAnswer(500, String(error)))
    const found = [...this.#faults].findLast(
      ({ pattern, left }) => left > 0 && matches(pattern, request.url ?? '/'),
    )
    if (found) {
      found.left -= 1
      return commitFault(found.fault, request, response, getResponse)
    }
    const answer = await getResponse(request)
    sendAnswer(response, answer)
    return answer.status
  }
}

const contentType = 'application/json'

/** Makes the host serve these issues instead of the build's, whether they fit the schema or not. */
export function serveArchive(host: FaultHost, issues: readonly Issue[]): Catalogue {
  const { catalogue, files } = deriveCatalogue(issues, [], { order: Date.now(), withdrawn: [] })
  serveCatalogue(host, catalogue)
  for (const { path, content } of files) {
    const pattern = new RegExp(path.replaceAll('.', '\\.'))
    host.fail(pattern, { kind: 'answer', contentType, body: content })
  }
  return catalogue
}

/** Makes the host serve this catalogue instead of the build's. */
export function serveCatalogue(host: FaultHost, catalogue: Catalogue): void {
  const body = JSON.stringify(catalogue)
  host.fail(/archive\/catalogue\.json/, { kind: 'answer', contentType, body })
}
