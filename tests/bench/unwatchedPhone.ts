import { setTimeout } from 'node:timers/promises'
import type { Browser, CDPSession } from '@playwright/test'
import { installProbe, phone, slowdown } from './phone.ts'

/**
 * A page of a new slow phone that no tool watches. Playwright watches the network of each page that it opens, and
 * so each request from a script makes V8 parse that script again, to name the line: a tenth of a second before the
 * app first responds.
 */
export type UnwatchedPage = {
  /** Runs a function in the page before any of its own scripts. It must be self-contained. */
  readonly prepare: <Values extends readonly unknown[]>(
    run: (...values: Values) => void,
    ...values: Values
  ) => Promise<void>
  readonly open: (url: string) => Promise<void>
  /** Runs a function in the page and returns its numbers. It must be self-contained. */
  readonly measure: (run: () => readonly number[] | Promise<readonly number[]>) => Promise<number[]>
}

/** Runs an action on a page of a new slow phone without any stored data, and then discards the phone. */
export async function onUnwatchedPhone<Result>(
  browser: Browser,
  use: (page: UnwatchedPage) => Promise<Result>,
): Promise<Result> {
  const cdp = await browser.newBrowserCDPSession()
  const { browserContextId } = await cdp.send('Target.createBrowserContext')
  try {
    const { targetId } = await cdp.send('Target.createTarget', { url: 'about:blank', browserContextId })
    const send = await talkTo(cdp, targetId)
    const { width, height } = phone.viewport
    const { deviceScaleFactor } = phone
    await send('Emulation.setDeviceMetricsOverride', { width, height, deviceScaleFactor, mobile: true })
    await send('Emulation.setTouchEmulationEnabled', { enabled: true })
    await send('Emulation.setLocaleOverride', { locale: phone.locale })
    await send('Emulation.setCPUThrottlingRate', { rate: slowdown })
    await send('Page.enable')
    const prepare: UnwatchedPage['prepare'] = async (run, ...values) => {
      // tsx keeps the names of functions with a helper, which is missing in the page.
      const source = `globalThis.__name = (named) => named; (${run})(...${JSON.stringify(values)})`
      await send('Page.addScriptToEvaluateOnNewDocument', { source })
    }
    await prepare(installProbe)
    // The browser is still starting this page's process, and ending that of the page before: it would slow the visit by half.
    await setTimeout(1500)
    return await use({
      prepare,
      open: async (url) => {
        await send('Page.navigate', { url })
      },
      measure: async (run) => {
        const expression = `(${run})()`
        const answer = await send('Runtime.evaluate', { expression, awaitPromise: true, returnByValue: true })
        const numbers = answer?.result?.value
        if (!Array.isArray(numbers)) throw new Error(`The page returned ${JSON.stringify(answer)}.`)
        // JSON has no NaN.
        return numbers.map((number) => (typeof number === 'number' ? number : Number.NaN))
      },
    })
  } finally {
    await cdp.send('Target.disposeBrowserContext', { browserContextId })
    await cdp.detach()
  }
}

type Answer = {
  readonly id: number
  readonly error?: { readonly message: string }
  readonly result?: { readonly result?: { readonly value?: unknown } }
}

/**
 * Attaches to a page that Playwright does not know. Returns a function that sends it a command, and resolves with
 * the answer.
 */
async function talkTo(cdp: CDPSession, targetId: string) {
  const { sessionId } = await cdp.send('Target.attachToTarget', { targetId })
  const waiting = new Map<number, (message: Answer) => void>()
  cdp.on('Target.receivedMessageFromTarget', ({ sessionId: from, message }) => {
    const answer: Answer = JSON.parse(message)
    if (from === sessionId) waiting.get(answer.id)?.(answer)
  })
  let id = 0
  return async (method: string, params = {}) => {
    id++
    const answered = new Promise<Answer>((resolve) => waiting.set(id, resolve))
    await cdp.send('Target.sendMessageToTarget', {
      sessionId,
      message: JSON.stringify({ id, method, params }),
    })
    const { error, result } = await answered
    if (error) throw new Error(`${method}: ${error.message}`)
    return result
  }
}
