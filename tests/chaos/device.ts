import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { rmSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { type BrowserContext, chromium } from '@playwright/test'

const args = [
  '--remote-debugging-port=0',
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-back-forward-cache',
  '--disable-breakpad',
  '--disable-renderer-backgrounding',
  '--disable-background-timer-throttling',
  '--password-store=basic',
  '--window-size=1000,800',
  // Else it opens its own page for new tabs, whose requests are no part of the walk.
  'about:blank',
]

/** How long a browser may take to start on a busy machine. */
const patience = 30_000

/**
 * A reader's device: a browser with its own profile folder, which outlives the browser. Playwright's own launch hides
 * the process, but a walk must kill the browser as an empty battery does.
 */
export class Device {
  readonly #executable: string
  readonly #profile: string
  #process: ChildProcess | undefined
  #context: BrowserContext | undefined

  private constructor(executable: string, profile: string) {
    this.#executable = executable
    this.#profile = profile
  }

  /** A device without stored data, with its browser running. */
  static async start(executable: string): Promise<Device> {
    const device = new Device(executable, await mkdtemp(join(tmpdir(), 'southwest-china-chaos-')))
    await device.#wake()
    return device
  }

  get context(): BrowserContext {
    if (!this.#context) throw new Error('The browser does not run.')
    return this.#context
  }

  /** Kills the browser and all its processes, as an empty battery does, and starts it again. */
  async restart(): Promise<void> {
    await this.#kill()
    await this.#wake()
  }

  /** Stops the browser and removes everything that it stored. */
  async end(): Promise<void> {
    await this.#kill()
    await rm(this.#profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 })
  }

  async #wake(): Promise<void> {
    const browser = spawn(this.#executable, [`--user-data-dir=${this.#profile}`, ...args], {
      detached: true,
      stdio: ['ignore', 'ignore', 'pipe'],
    })
    this.#process = browser
    process.once('exit', this.#killNow)
    const address = await Promise.race([debuggingAddress(browser), tooLate()])
    const connected = await chromium.connectOverCDP(address, { timeout: patience })
    const [context] = connected.contexts()
    if (!context) throw new Error('The browser has no context.')
    context.setDefaultTimeout(10_000)
    // The helper that esbuild calls in functions passed to pages.
    await context.addInitScript('globalThis.__name = (named) => named')
    this.#context = context
  }

  async #kill(): Promise<void> {
    const browser = this.#process
    this.#context = undefined
    this.#process = undefined
    process.off('exit', this.#killNow)
    if (!browser || browser.exitCode !== null || browser.signalCode !== null) return
    const ended = once(browser, 'exit')
    killGroup(browser)
    await ended
    // Its child processes close the profile's files a moment later.
    await wait(50)
  }

  /** The walk itself is being stopped: it leaves no process and no file. */
  readonly #killNow = () => {
    if (this.#process) killGroup(this.#process)
    rmSync(this.#profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 })
  }
}

function killGroup({ pid }: ChildProcess): void {
  if (pid === undefined) return
  try {
    process.kill(-pid, 'SIGKILL')
  } catch {
    // It has already ended.
  }
}

/** The browser prints its debugging address on its error stream. */
function debuggingAddress({ stderr }: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let printed = ''
    stderr?.setEncoding('utf8').on('data', (part: string) => {
      printed = (printed + part).slice(-10_000)
      const [, address] = /^DevTools listening on (ws:\/\/\S+)$/m.exec(printed) ?? []
      if (address !== undefined) resolve(address)
    })
    stderr?.on('end', () => reject(new Error(`The browser ended as it started:\n${printed}`)))
  })
}

function tooLate(): Promise<never> {
  return wait(patience, undefined, { ref: false }).then(() => {
    throw new Error('The browser does not start.')
  })
}
