import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import * as z from 'zod'
import { wholeDevice } from '../browser/support/reader.ts'
import type { Tab } from './drivenBrowser.ts'
import { pageFunctions, type Seen, type Spot, type Target } from './lookAtPage.ts'

const library = join(
  dirname(createRequire(import.meta.url).resolve('@testing-library/dom')),
  '@testing-library/dom.umd.min.js',
)
const patience = 15_000

const seen = z.array(z.object({ text: z.string(), isOn: z.boolean() }))
const spot = z.union([z.object({ x: z.number(), y: z.number() }), z.object({ hindrance: z.string() })])

/** A page as its reader sees it. It finds elements by role and name, and waits for them. */
export class ReaderPage {
  readonly tab: Tab
  readonly #root: string
  readonly #issues: number

  /**
   * @param root the site's address, with the slash at its end
   * @param issues the number of issues in the archive
   */
  constructor(tab: Tab, root: string, issues: number) {
    this.tab = tab
    this.#root = root
    this.#issues = issues
  }

  /** Opens a path of the site, relative to its root, and waits only for its text. */
  openCold(path: string): Promise<void> {
    return this.tab.open(new URL(path, this.#root).href)
  }

  /** Opens a path. Waits until the app has taken over the page and the device has all issues. */
  async open(path: string): Promise<void> {
    await this.openCold(path)
    const line = `document.querySelector(${JSON.stringify(wholeDevice(this.#issues))})`
    await this.eventually('all issues are on the device', async () =>
      z.boolean().parse(await this.tab.evaluate(`${line} !== null`)),
    )
  }

  /** Path and query of the page. */
  async address(): Promise<string> {
    return z.string().parse(await this.tab.evaluate('location.pathname + location.search'))
  }

  /** The text of the matching elements, hidden or not. */
  async text(css: string): Promise<string> {
    const elements = `[...document.querySelectorAll(${JSON.stringify(css)})]`
    return z.string().parse(await this.tab.evaluate(`${elements}.map((one) => one.textContent).join('\\n')`))
  }

  /** The computed style of the first element that matches. */
  async style(css: string, property: string): Promise<string> {
    const element = `document.querySelector(${JSON.stringify(css)})`
    return z.string().parse(await this.tab.evaluate(`getComputedStyle(${element}).${property}`))
  }

  /** The elements of this kind that are visible now, in order. */
  async see(target: Target): Promise<Seen[]> {
    return seen.parse(await this.#ask('seenOf', target))
  }

  /** Waits until there is an element of this kind. */
  async expect(target: Target): Promise<void> {
    await this.eventually(`${wordsFor(target)} is there`, async () => (await this.see(target)).length > 0)
  }

  /** Waits until the first element of this kind is checked or pressed. */
  async expectOn(target: Target): Promise<void> {
    await this.eventually(`${wordsFor(target)} is on`, async () => (await this.see(target))[0]?.isOn === true)
  }

  /** Waits until the page is at this path and query. */
  async expectAddress(wanted: string | RegExp): Promise<void> {
    await this.eventually(`the address is ${wanted}`, async () => {
      const address = await this.address()
      return typeof wanted === 'string' ? address === wanted : wanted.test(address)
    })
  }

  /** Waits until the first element of this kind can be pressed and does not move, and presses it. */
  async press(target: Target): Promise<void> {
    let last: Spot | undefined
    let why = ''
    await this.eventually(
      () => `${wordsFor(target)} can be pressed: ${why}`,
      async () => {
        const now = spot.parse(await this.#ask('spotOf', target))
        const isStill = JSON.stringify(now) === JSON.stringify(last)
        last = now
        why = 'hindrance' in now ? now.hindrance : 'it moves'
        if ('hindrance' in now || !isStill) return false
        await this.tab.press(now.x, now.y)
        return true
      },
    )
  }

  /** Waits until a condition is true. */
  async eventually(what: string | (() => string), isSo: () => Promise<boolean>): Promise<void> {
    const end = Date.now() + patience
    let fault = ''
    do {
      const tried = await isSo().catch((error: unknown) => {
        fault = ` (${error})`
        return false
      })
      if (tried) return
      await wait(50)
    } while (Date.now() < end)
    throw new Error(`Not so in ${patience / 1000} s: ${typeof what === 'string' ? what : what()}${fault}`)
  }

  async #ask(question: string, target: Target): Promise<unknown> {
    if ((await this.tab.evaluate('"TestingLibraryDom" in globalThis')) !== true)
      await this.tab.evaluate(`(() => { ${await readFile(library, 'utf8')} })()`)
    // Node's loader wraps named functions in this one.
    const named = 'const __name = (one) => one'
    return this.tab.evaluate(
      `(() => { ${named}; ${pageFunctions}; return ${question}(${JSON.stringify(target)}) })()`,
    )
  }
}

function wordsFor(target: Target): string {
  return JSON.stringify(target)
}
