import { type Fault, FaultHost } from '../support/faultHost.ts'
import { type App, type ArchiveChange, Releases } from './releases.ts'
import { SiteFolders } from './siteFolders.ts'

/** The parts of the site that a host can fail at. `code` is everything under `assets/`, `worker` the service worker. */
export const scopes = ['all', 'catalogue', 'issues', 'code', 'pages', 'worker'] as const
type Scope = (typeof scopes)[number]

/** The state of the host from now on. */
export type HostState =
  | { readonly fault: 'well' | 'off' }
  /** A delivery network that adds to every page on its way. For a reader the host still works. */
  | { readonly fault: 'edited' }
  /** An edge cache that still has the site of so many releases ago: only its catalogue, or its reader and files too. */
  | { readonly fault: 'stale'; readonly back: number; readonly files: 'old' | 'new' }
  | { readonly fault: 'silent' | 'slow' | 'cut' | 'short' | 'error' | 'portal'; readonly scope: Scope }
  /** Files that do not match their hashes. Pages, catalogue and worker have no hash. */
  | { readonly fault: 'lie'; readonly scope: 'issues' | 'code' }

/** The page that a network with a login shows instead of everything else. */
export const portalWords = 'Please sign in to this network'

/** The content of a file that does not match its hash. */
export const falseWords = 'Falsified'

const parts: Readonly<Record<Scope, RegExp>> = {
  all: /./,
  catalogue: /archive\/catalogue\.json/,
  issues: /archive\/(?:issues|glossary)\//,
  code: /assets\//,
  pages: /^\/(?:\w\w\/|shell\.html|$)/,
  worker: /^\/sw\.js/,
}

const anyPage = /^[^?]*(?:\/|\.html)(?:\?|$)/
const anyPicture = /\.(?:png|svg)$/

/** How long each request takes on a slow link. */
const slowness = 2500

type Scoped = Extract<HostState, { scope: Scope }>

const faults: Readonly<Record<Scoped['fault'], (scope: Scope) => Fault>> = {
  silent: () => ({ kind: 'hang' }),
  slow: () => ({ kind: 'slow', delay: slowness }),
  // A browser keeps a page that was cut undetectably, because the host answers each revalidation with “unchanged”.
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

/** A host whose archive changes, with releases and faults. */
export class WalkHost {
  readonly releases: Releases
  readonly #folders: SiteFolders
  readonly #host: FaultHost
  /** The state of the host. */
  state: HostState = { fault: 'well' }

  private constructor(releases: Releases, folders: SiteFolders, host: FaultHost) {
    this.releases = releases
    this.#folders = folders
    this.#host = host
  }

  static async start(): Promise<WalkHost> {
    const releases = await Releases.begin()
    const folders = await SiteFolders.begin()
    const { latest } = releases
    const host = new FaultHost(await folders.make({ catalogue: latest, files: latest }))
    await host.start()
    return new WalkHost(releases, folders, host)
  }

  /** The site's address, with its slash. */
  get url(): string {
    return this.#host.url
  }

  get origin(): string {
    return new URL(this.#host.url).origin
  }

  /** Whether the host sends pages and files, of any age. */
  get isWell(): boolean {
    return this.state.fault === 'well' || this.state.fault === 'edited'
  }

  /** Whether the host sends pages, perhaps late, and fails only at other files. */
  get sendsPages(): boolean {
    const { state } = this
    return 'scope' in state ? state.scope !== 'all' && state.scope !== 'pages' : state.fault !== 'off'
  }

  /** The reader of the latest release. */
  get app(): App {
    return this.releases.latest.app
  }

  /** Publishes a release, with a change of the archive, another reader, or both. */
  async release(app: App, change: ArchiveChange): Promise<void> {
    this.releases.publish(app, change)
    await this.#deploy()
  }

  /** Changes the state of the host. Requests that are still waiting are cut off, as when a network returns. */
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
    if (state.fault === 'edited') {
      this.#host.fail(anyPage, { kind: 'alter', alter: addToPage })
      this.#host.fail(anyPicture, { kind: 'alter', alter: reencode })
    }
    if ('scope' in state) this.#host.fail(parts[state.scope], faults[state.fault](state.scope))
  }

  async end(): Promise<void> {
    await this.#host.stop()
    await this.#folders.end()
  }

  async #deploy(): Promise<void> {
    const { state, releases } = this
    const { latest } = releases
    const old = state.fault === 'stale' ? releases.before(state.back) : latest
    const files = state.fault === 'stale' && state.files === 'old' ? old : latest
    this.#host.deploy(await this.#folders.make({ catalogue: old, files }))
  }
}

function addToPage(body: Buffer): string {
  return body.toString('utf8').replace('</body>', '<!-- Measured --></body>')
}

function reencode(picture: Buffer): Buffer {
  return Buffer.concat([picture, Buffer.from('\n')])
}

/** In issues this changes words. In code it adds a mark that shows when the code runs. */
function falsify(body: Buffer): string {
  const text = body.toString('utf8')
  return text.startsWith('{')
    ? text.replaceAll('"en":"', `"en":"${falseWords} `)
    : `self.document?.documentElement.setAttribute('data-false','${falseWords}');${text}`
}
