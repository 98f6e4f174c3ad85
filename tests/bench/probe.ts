import type { Page } from '@playwright/test'

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

function installProbe(): void {
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
