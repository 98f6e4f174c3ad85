import type { BrowserContext, Page } from '@playwright/test'
import { releaseRequest } from '../../../src/workers/service/workerRelease.ts'
import { watchContext } from '../support/watchContext.ts'
import { orElse } from './brokenPromise.ts'
import { Device } from './device.ts'
import { ReaderModel } from './readerModel.ts'
import { type App, apps } from './releases.ts'
import { hashOf, shellOf, workerContentOf } from './siteFolders.ts'
import { WalkHost } from './walkHost.ts'
import { type DeviceSnapshot, Witness } from './witness.ts'

const nothing: DeviceSnapshot = {
  worker: { active: false, waiting: false },
  shell: [],
  archive: [],
  kept: undefined,
}

/** A tab of the reader's browser. */
export class Tab {
  readonly page: Page
  /** How often the page was loaded during the step. */
  loads = 0
  /** Whether the reader is responsible for what the tab shows: the device or the host had something to show. */
  isOurs = false
  /** Whether nothing was published since it was loaded. */
  isFresh = false
  /** When it was last loaded, counted in events on the device. */
  epoch = -1

  constructor(page: Page) {
    this.page = page
    page.on('domcontentloaded', () => {
      this.loads += 1
    })
  }
}

/** A host, a device and its reader, and what is known about them. */
export class World {
  readonly host: WalkHost
  readonly device: Device
  readonly reader = new ReaderModel()
  readonly shells: ReadonlyMap<App, ReadonlyMap<string, string>>
  readonly workers: ReadonlyMap<string | undefined, App>
  witness: Witness
  tabs: Tab[] = []
  tab: Tab
  /** Console lines, uncaught errors and requests to other origins that have not been judged yet. */
  noise: string[] = []
  /** Issues that the device once had completely, and that nothing has rightly removed since. */
  readonly promised = new Set<string>()
  /** What the walk itself has damaged, as path and hash. It may stay there until something requests it. */
  readonly damaged = new Set<string>()
  /** The device as last read. */
  snapshot = nothing
  /** Whether the device has the complete reader, so that pages open whatever the host does. */
  hasShell = false
  /** Whether the walk has damaged the reader itself, so that the code on the device may not be what runs. */
  isShellDamaged = false
  /** Whether there has been no fault since everything was well. */
  isCalm = false
  /** Whether the browser does not limit the site's storage. */
  hasRoom = true
  /** Counts events on the device, to tell which tab has checked it since. */
  epoch = 0

  /** Called with each step before it is taken. */
  readonly onStep: (step: string) => void

  private constructor(
    parts: Pick<World, 'host' | 'device' | 'shells' | 'workers' | 'witness' | 'tab' | 'onStep'>,
  ) {
    this.onStep = parts.onStep
    this.host = parts.host
    this.device = parts.device
    this.shells = parts.shells
    this.workers = parts.workers
    this.witness = parts.witness
    this.tab = parts.tab
    this.tabs = [parts.tab]
    this.#hear(parts.device.context)
  }

  static async begin(executable: string, onStep: (step: string) => void): Promise<World> {
    const shells = new Map(await Promise.all(apps.map(async (app) => [app, await shellOf(app)] as const)))
    const workers = new Map(
      await Promise.all(apps.map(async (app) => [await workerContentOf(app), app] as const)),
    )
    const host = await WalkHost.start()
    const device = await Device.start(executable)
    const witness = await Witness.stand(device.context, host.url)
    return new World({
      host,
      device,
      shells,
      workers,
      witness,
      onStep,
      tab: new Tab(await device.context.newPage()),
    })
  }

  async openTab(): Promise<void> {
    this.tab = new Tab(await this.device.context.newPage())
    this.tabs.push(this.tab)
  }

  /** Closes every page of the site. */
  async leave(): Promise<void> {
    await Promise.all(this.tabs.map(({ page }) => page.close()))
    this.tabs = []
    await this.witness.leave()
  }

  /** The reader returns to the site in a new tab. */
  async comeBack(): Promise<void> {
    await this.witness.enter()
    await this.openTab()
  }

  async restartBrowser(): Promise<void> {
    await this.device.restart()
    this.#hear(this.device.context)
    this.tabs = []
    this.witness = await Witness.stand(this.device.context, this.host.url)
    await this.openTab()
  }

  async end(): Promise<void> {
    await this.device.end()
    await this.host.end()
  }

  /** Reads the device. */
  async readDevice(): Promise<void> {
    this.snapshot = await this.witness.read()
    this.hasShell = this.snapshot.worker.active && (await this.#isShellWhole())
  }

  /** The issues that the device has completely, and lists. */
  get held(): ReadonlySet<string> {
    const genuine = new Set(
      this.snapshot.archive.filter((entry) => this.isGenuine(entry)).map(({ path }) => path),
    )
    return new Set(this.snapshot.kept?.filter(({ path }) => genuine.has(path)).map(({ id }) => id))
  }

  /** Whether a file of the archive is as in some release. */
  isGenuine({ path, hash }: { readonly path: string; readonly hash: string }): boolean {
    return this.#hashes().get(path) === hash
  }

  /** The reader that the device runs, if that is certain. If it has two, it is the one that the worker names. */
  async appOnDevice(): Promise<App | undefined> {
    const [only, another] = this.#appsThere()
    if (another === undefined && !this.isShellDamaged) return only
    return this.workers.get(await namedRelease(this.tab.page))
  }

  async #isShellWhole(): Promise<boolean> {
    const app = await this.appOnDevice()
    // If it is uncertain which of them runs, all must be complete.
    const wanted = app ? [app] : this.isShellDamaged ? [] : this.#appsThere()
    const files = wanted.flatMap((one) =>
      [...(this.shells.get(one)?.keys() ?? [])].map((path) => ({ one, path })),
    )
    return wanted.length > 0 && files.every(({ one, path }) => this.#has(one, path))
  }

  #appsThere(): App[] {
    return apps.filter((app) => this.#has(app, '/shell.html'))
  }

  #has(app: App, path: string): boolean {
    const hash = this.shells.get(app)?.get(path)
    return this.snapshot.shell.some((entry) => entry.path === path && entry.hash === hash)
  }

  readonly #known = new Map<string, string>()
  #counted = 0

  /** The hash of every file of every release, by path. */
  #hashes(): ReadonlyMap<string, string> {
    for (const { files } of this.host.releases.all.slice(this.#counted))
      for (const { path, content } of files) this.#known.set(`/${path}`, hashOf(content))
    this.#counted = this.host.releases.all.length
    return this.#known
  }

  #hear(context: BrowserContext): void {
    const { findings } = watchContext(context, this.host.origin)
    this.noise = findings
  }
}

/** What the worker says of itself, if a worker controls the page. Its shell may come from a host with another release. */
function namedRelease(page: Page): Promise<string | undefined> {
  const request = page.evaluate(
    (type) =>
      new Promise<string | undefined>((resolve) => {
        const { port1, port2 } = new MessageChannel()
        port1.onmessage = ({ data }) => resolve(data?.content)
        const worker = navigator.serviceWorker?.controller
        if (worker) worker.postMessage({ type }, [port2])
        else resolve(undefined)
      }),
    releaseRequest,
  )
  return orElse(request, undefined, 2_000)
}
