import type { IncomingMessage, ServerResponse } from 'node:http'
import { plainAnswer, sendAnswer } from '../../../src/site/serve/answer.ts'
import { type StaticHost, startStaticHost } from '../../../src/site/serve/staticHost.ts'
import { staticSite } from '../../../src/site/serve/staticSite.ts'
import { commitFault, type Fault } from './fault.ts'
import { FaultRules, matches, type Rule } from './faultRules.ts'

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
  #folder: string
  #site: ReturnType<typeof staticSite>
  #host: StaticHost | undefined
  #url = ''

  /** Serves the folder under the base path, after `start`. */
  constructor(folder: string, base = '/') {
    this.#base = base
    this.#folder = folder
    this.#site = staticSite(folder, base)
  }

  /** The site's address, with the base path and its slash. The same after each start. */
  get url(): string {
    return this.#url
  }

  /** Opens a free port, or the earlier one again. Faults, log and folder stay as they were. */
  async start(): Promise<void> {
    const port = this.#url === '' ? 0 : Number(new URL(this.#url).port)
    const onRequest = (request: IncomingMessage, response: ServerResponse) => this.#take(request, response)
    this.#host = await startStaticHost(this.#folder, { base: this.#base, port, onRequest })
    this.#url = this.#host.url
  }

  /** Closes the port and all connections. */
  async stop(): Promise<void> {
    await this.#host?.stop()
    this.#host = undefined
  }

  /** Serves another folder at the same address from the next request on. */
  deploy(folder: string): void {
    this.#folder = folder
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

  #take(request: IncomingMessage, response: ServerResponse): true {
    const { method = 'GET', url = '/' } = request
    const logged: LoggedRequest = { method, url, status: undefined }
    this.requests.push(logged)
    void this.#answer(request, response).then((status) => {
      logged.status = status
    })
    return true
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
