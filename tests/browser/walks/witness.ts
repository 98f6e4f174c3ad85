import { setTimeout as wait } from 'node:timers/promises'
import type { BrowserContext, CDPSession, Page } from '@playwright/test'
import { readCatalogue } from '../../../src/archive/packedCatalogue.ts'
import { archiveCacheName } from '../../../src/device/archiveCache.ts'
import { busyness } from '../../support/busyness.ts'

/** An entry of a cache: its path, and the hash of its content. */
export type Entry = { readonly path: string; readonly hash: string }

/** How long the storage may take to answer, on an idle machine. */
const patience = 6_000

/** The content of a device's caches, and its service workers. */
export type DeviceSnapshot = {
  readonly worker: { readonly active: boolean; readonly waiting: boolean }
  readonly shell: readonly Entry[]
  readonly archive: readonly Entry[]
  /** The issues in the kept catalogue, if there is one. */
  readonly kept: readonly { readonly id: string; readonly path: string }[] | undefined
}

/**
 * A page of the site that no reader sees and that the host never makes fail. It reads the device's caches and damages
 * them.
 */
export class Witness {
  readonly page: Page
  readonly session: CDPSession
  readonly #base: string

  private constructor(page: Page, session: CDPSession, base: string) {
    this.page = page
    this.session = session
    this.#base = base
  }

  static async stand(context: BrowserContext, base: string): Promise<Witness> {
    const page = await context.newPage()
    const session = await context.newCDPSession(page)
    const witness = new Witness(page, session, base)
    // A worker whose host is unreachable would not pass on the response.
    await session.send('Network.enable')
    await session.send('Network.setBypassServiceWorker', { bypass: true })
    await page.route('**/witness.txt', (route) =>
      route.fulfill({ contentType: 'text/plain', body: 'witness' }),
    )
    await witness.enter()
    return witness
  }

  async enter(): Promise<void> {
    await this.page.goto(`${this.#base}witness.txt`)
  }

  /** Leaves the site, so that no page of it is open. */
  async leave(): Promise<void> {
    await this.page.goto('about:blank')
  }

  /** Whether the browser's storage answers. */
  async answers(): Promise<boolean> {
    return (await this.#ask()) !== undefined
  }

  /** Reads the device's caches. */
  async read(): Promise<DeviceSnapshot> {
    const answer = await this.#ask()
    if (!answer) throw new Error('The storage of the browser does not answer.')
    const { worker, caches, catalogue } = answer
    const held = caches[this.#archive] ?? []
    const listed = catalogue === undefined ? undefined : readCatalogue(JSON.parse(catalogue))
    return {
      worker,
      shell: Object.entries(caches).flatMap(([name, entries]) => (name.includes('precache') ? entries : [])),
      archive: held.filter(({ path }) => /\/archive\/(?:issues|glossary)\//.test(path)),
      kept: listed?.issues.map(({ id, file }) => ({ id, path: `/archive/${file}` })),
    }
  }

  get #archive(): string {
    return archiveCacheName(new URL(this.#base).pathname)
  }

  #ask(): Promise<Awaited<ReturnType<typeof readCaches>> | undefined> {
    return Promise.race([
      this.page.evaluate(readCaches, this.#archive),
      wait(patience * busyness(), undefined, { ref: false }),
    ])
  }
}

/** Runs in the page. */
async function readCaches(archive: string) {
  const hash = async (response: Response | undefined) => {
    const bytes = (await response?.arrayBuffer().catch(() => undefined)) ?? new ArrayBuffer()
    const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
    return `sha256-${btoa(String.fromCharCode(...digest))}`
  }
  const found: Record<string, { path: string; hash: string }[]> = {}
  const names = await caches.keys()
  for (const name of names) {
    const cache = await caches.open(name)
    const entry = async (request: Request) => ({
      path: new URL(request.url).pathname,
      hash: await hash(await cache.match(request)),
    })
    found[name] = await Promise.all((await cache.keys()).map(entry))
  }
  const keptAs = names.includes(archive)
    ? await (await caches.open(archive)).match('/archive/catalogue.json', { ignoreVary: true })
    : undefined
  const isWhole = keptAs?.headers.get('integrity') === (await hash(keptAs?.clone()))
  const registration = await navigator.serviceWorker.getRegistration('/')
  return {
    worker: { active: Boolean(registration?.active), waiting: Boolean(registration?.waiting) },
    caches: found,
    catalogue: keptAs && isWhole ? await keptAs.text() : undefined,
  }
}
