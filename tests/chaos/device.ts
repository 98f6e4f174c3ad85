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
]

/** How long a browser may take to start on a busy machine. */
const patience = 30_000

/**
 * A reader's device: a browser with a folder of its own, which outlives the browser. Playwright's own launch hides the
 * process, and a device must lose its browser as when the battery goes.
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

  /** A device that has never been anywhere, its browser running. */
  static async start(executable: string): Promise<Device> {
    const device = new Device(executable, await mkdtemp(join(tmpdir(), 'southwest-china-chaos-')))
    await device.#wake()
    return device
  }

  get context(): BrowserContext {
    if (!this.#context) throw new Error('The browser does not run.')
    return this.#context
  }

  /** Kills the browser with all its processes, as a dead battery does, and starts it again. */
  async restart(): Promise<void> {
    await this.#kill()
    await this.#wake()
  }

  /** Ends the browser and removes all that it kept. */
  async end(): Promise<void> {
    await this.#kill()
    await rm(this.#profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 })
  }

  async #wake(): Promise<void> {
    const browser = spawn(this.#executable, [...args, `--user-data-dir=${this.#profile}`], {
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
    // What esbuild calls in functions that are passed to pages.
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
    // Its children close the profile's files a moment later.
    await wait(50)
  }

  /** The walk itself is ended: it leaves nothing running and nothing lying. */
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
    // It is gone already.
  }
}

/** The browser says on its error stream where it listens. */
function debuggingAddress({ stderr }: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = ''
    stderr?.setEncoding('utf8').on('data', (part: string) => {
      said = (said + part).slice(-10_000)
      const [, address] = /^DevTools listening on (ws:\/\/\S+)$/m.exec(said) ?? []
      if (address !== undefined) resolve(address)
    })
    stderr?.on('end', () => reject(new Error(`The browser ended as it started:\n${said}`)))
  })
}

function tooLate(): Promise<never> {
  return wait(patience, undefined, { ref: false }).then(() => {
    throw new Error('The browser does not start.')
  })
}
