import type { Fault } from '../e2e/support/fault.ts'
import { FaultHost } from '../e2e/support/faultHost.ts'
import { Editions } from './editions.ts'
import { SiteFolders } from './siteFolders.ts'
import type { App, ArchiveChange, HostState, Scope } from './steps.ts'

/** What a network that wants a password says in place of everything. */
export const portalWords = 'Please sign in to this network'

/** What stands in a file that is not what its hash says. */
export const falseWords = 'Falsified'

const parts: Readonly<Record<Scope, RegExp>> = {
  all: /./,
  catalogue: /archive\/catalogue\.json/,
  issues: /archive\/(?:issues|glossary)\//,
  code: /assets\//,
  pages: /^\/(?:\w\w\/|shell\.html|$)/,
  worker: /^\/sw\.js/,
}

/** How long each request takes on a slow line. */
const slowness = 2500

type Scoped = Extract<HostState, { scope: Scope }>

const faults: Readonly<Record<Scoped['fault'], (scope: Scope) => Fault>> = {
  silent: () => ({ kind: 'hang' }),
  slow: () => ({ kind: 'slow', delay: slowness }),
  // A page cut where none can tell stays cut in the browser, whose every question the host answers with “unchanged”.
  cut: (scope) => ({
    kind: 'truncate',
    bytes: 600,
    framing: scope === 'all' || scope === 'pages' ? 'chunked' : 'close',
  }),
  short: () => ({ kind: 'truncate', bytes: 600, framing: 'length' }),
  error: (scope) => ({ kind: 'answer', status: scope === 'all' ? 503 : 404, body: 'Not here.' }),
  portal: () => ({ kind: 'answer', body: `<!doctype html><title>Welcome</title><p>${portalWords}.` }),
  lie: () => ({ kind: 'alter', alter: falsify }),
}

/** A host with an archive that goes on, releases and bad days. */
export class ChaosHost {
  readonly editions: Editions
  readonly #folders: SiteFolders
  readonly #host: FaultHost
  /** How the host is. */
  state: HostState = { fault: 'well' }
  app: App = 'today'

  private constructor(editions: Editions, folders: SiteFolders, host: FaultHost) {
    this.editions = editions
    this.#folders = folders
    this.#host = host
  }

  static async start(): Promise<ChaosHost> {
    const editions = await Editions.begin()
    const folders = await SiteFolders.begin()
    const { latest } = editions
    const host = new FaultHost(await folders.make({ app: 'today', catalogue: latest, files: latest }))
    await host.start()
    return new ChaosHost(editions, folders, host)
  }

  /** Where the site is, with its slash. */
  get url(): string {
    return this.#host.url
  }

  get origin(): string {
    return new URL(this.#host.url).origin
  }

  /** Whether pages and files come, of whatever age. */
  get isWell(): boolean {
    return this.state.fault === 'well'
  }

  /** Puts out an edition, or another release of the reader. */
  async release(app: App, change: ArchiveChange): Promise<void> {
    this.app = app
    this.editions.release(change)
    await this.#deploy()
  }

  /** Changes how the host is. What it left waiting is cut off then, as by a network that comes back. */
  async become(state: HostState): Promise<void> {
    const before = this.state
    this.state = state
    if (before.fault === 'off') await this.#host.start()
    if (before.fault === 'silent') {
      await this.#host.stop()
      await this.#host.start()
    }
    this.#host.heal()
    if (before.fault === 'stale' || state.fault === 'stale') await this.#deploy()
    if (state.fault === 'off') await this.#host.stop()
    if ('scope' in state) this.#host.fail(parts[state.scope], faults[state.fault](state.scope))
  }

  async end(): Promise<void> {
    await this.#host.stop()
    await this.#folders.end()
  }

  async #deploy(): Promise<void> {
    const { state, editions, app } = this
    const { latest } = editions
    const old = state.fault === 'stale' ? editions.before(state.back) : latest
    const files = state.fault === 'stale' && state.files === 'old' ? old : latest
    this.#host.deploy(await this.#folders.make({ app, catalogue: old, files }))
  }
}

/** Issues get other words, and code leaves a mark where it runs. */
function falsify(body: Buffer): string {
  const text = body.toString('utf8')
  return text.startsWith('{')
    ? text.replaceAll('"en":"', `"en":"${falseWords} `)
    : `self.document?.documentElement.setAttribute('data-false','${falseWords}');${text}`
}
