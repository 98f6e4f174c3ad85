import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { setTimeout as wait } from 'node:timers/promises'
import type { Catalogue } from '../../../src/archive/catalogue.ts'
import type { Issue } from '../../../src/archive/issue.ts'
import { deriveCatalogue } from '../../../src/site/deriveCatalogue.ts'
import { type Answer, plainAnswer, sendAnswer } from '../../../src/site/serve/answer.ts'
import { type Listening, listenOnLoopback } from '../../../src/site/serve/listenOnLoopback.ts'
import { staticSite } from '../../../src/site/serve/staticSite.ts'

/** The browser's own console messages about files that it cannot get or rejects. */
export const noiseOfFaults = /integrity|status of|Failed to load resource: net::ERR|Fetch API cannot load/

/** Matches the address of an issue's file. */
export function issueFile(id: string): RegExp {
  return new RegExp(`archive/issues/${id}\\.`)
}

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
async function commitFault(
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

/** An active fault, how many requests it has affected, and how to remove it. */
export type Rule = { readonly hits: number; readonly remove: () => void }

/** The active faults. If several match an address, the latest that is not used up counts. */
class FaultRules {
  readonly #active = new Set<{ readonly pattern: RegExp; readonly fault: Fault; hits: number }>()

  add(pattern: RegExp, fault: Fault): Rule {
    const rule = { pattern, fault, hits: 0, remove: () => void this.#active.delete(rule) }
    this.#active.add(rule)
    return rule
  }

  clear(): void {
    this.#active.clear()
  }

  /** The fault for this request, if any; this counts as one hit. */
  take(url: string): Fault | undefined {
    const rule = [...this.#active].findLast(
      ({ pattern, fault: { times = Number.POSITIVE_INFINITY }, hits }) =>
        hits < times && matches(pattern, url),
    )
    if (rule) rule.hits += 1
    return rule?.fault
  }
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
  readonly #rules = new FaultRules()
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

  /** Adds a fault for matching paths and queries, until it is used up, removed or healed. */
  fail(pattern: RegExp, fault: Fault): Rule {
    return this.#rules.add(pattern, fault)
  }

  /** Removes every fault. */
  heal(): void {
    this.#rules.clear()
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
    const fault = this.#rules.take(request.url ?? '/')
    if (fault) return commitFault(fault, request, response, getResponse)
    const answer = await getResponse(request)
    sendAnswer(response, answer, request.method === 'HEAD')
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
