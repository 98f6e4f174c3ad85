import { rmSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { BrowserContext } from '@playwright/test'
import { type KillableBrowser, startKillable } from '../support/killableBrowser.ts'

const args = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
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

/** A reader's device: a browser whose profile outlives it. */
export class Device {
  readonly #executable: string
  readonly #profile: string
  #browser: KillableBrowser

  private constructor(executable: string, profile: string, browser: KillableBrowser) {
    this.#executable = executable
    this.#profile = profile
    this.#browser = browser
    process.once('exit', this.#removeNow)
  }

  /** A device without stored data, with its browser running. */
  static async start(executable: string): Promise<Device> {
    const profile = await mkdtemp(join(tmpdir(), 'southwest-china-walk-'))
    return new Device(executable, profile, await startBrowser(executable, profile))
  }

  get context(): BrowserContext {
    return this.#browser.context
  }

  /** Kills the browser and all its processes, as an empty battery does, and starts it again. */
  async restart(): Promise<void> {
    await this.#browser.kill()
    this.#browser = await startBrowser(this.#executable, this.#profile)
  }

  /** Stops the browser and removes everything that it stored. */
  async end(): Promise<void> {
    process.off('exit', this.#removeNow)
    await this.#browser.kill()
    await rm(this.#profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 })
  }

  readonly #removeNow = () =>
    rmSync(this.#profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 })
}

async function startBrowser(executablePath: string, profile: string): Promise<KillableBrowser> {
  const browser = await startKillable(profile, { executablePath, args })
  browser.context.setDefaultTimeout(10_000)
  // The helper that esbuild calls in functions passed to pages.
  await browser.context.addInitScript('globalThis.__name = (named) => named')
  return browser
}
