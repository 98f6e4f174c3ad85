import { type Browser, chromium, type Page } from '@playwright/test'

/** A mid-range phone. Its processor is this machine's, slowed by `slowdown`. */
export const phone = {
  viewport: { width: 390, height: 844 },
  deviceScaleFactor: 3,
  isMobile: true,
  hasTouch: true,
  locale: 'en-GB',
}

export const slowdown = 4

const args = ['--no-sandbox', '--disable-gpu', '--disable-quic']

export function launchBrowser(executablePath: string): Promise<Browser> {
  return chromium.launch({ executablePath, args })
}

/** Runs an action on a page of a new slow phone without any stored data, and then discards the phone. */
export async function onSlowPhone<Result>(
  browser: Browser,
  use: (page: Page) => Promise<Result>,
): Promise<Result> {
  const context = await browser.newContext(phone)
  try {
    const page = await context.newPage()
    const cdp = await context.newCDPSession(page)
    await cdp.send('Emulation.setCPUThrottlingRate', { rate: slowdown })
    return await use(page)
  } finally {
    await context.close()
  }
}

declare global {
  /** Resolves with the time, by `performance.now()`, when a frame was painted in which the condition was true. */
  var painted: (holds: () => boolean | undefined) => Promise<number>
}

/** Adds `painted` to every document of the page, before any script of the document. */
export async function addProbe(page: Page): Promise<void> {
  // tsx keeps the names of functions with a helper, which is missing in the page.
  await page.addInitScript('globalThis.__name = (named) => named')
  await page.addInitScript(installProbe)
}

/** Defines `painted`. Runs in the page. */
export function installProbe(): void {
  globalThis.painted = (holds) =>
    new Promise((resolve) => {
      const check = () => {
        if (!holds()) {
          requestAnimationFrame(check)
          return
        }
        // A message that is sent before the paint arrives after it.
        const { port1, port2 } = new MessageChannel()
        port1.onmessage = () => resolve(performance.now())
        port2.postMessage(null)
      }
      requestAnimationFrame(check)
    })
}
