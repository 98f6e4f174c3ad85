import type { Page } from '@playwright/test'

declare global {
  /** Resolves with the time, by `performance.now()`, at which a frame was painted in which the condition held. */
  var painted: (holds: () => boolean | undefined) => Promise<number>
}

/** Gives every document of the page `painted`, before any script of its own. */
export async function addProbe(page: Page): Promise<void> {
  // tsx has each function keep its name by a helper, which functions sent to the page would miss there.
  await page.addInitScript('globalThis.__name = (named) => named')
  await page.addInitScript(installProbe)
}

function installProbe(): void {
  globalThis.painted = (holds) =>
    new Promise((resolve) => {
      const look = () => {
        if (!holds()) {
          requestAnimationFrame(look)
          return
        }
        // A message sent before the paint arrives after it.
        const { port1, port2 } = new MessageChannel()
        port1.onmessage = () => resolve(performance.now())
        port2.postMessage(null)
      }
      requestAnimationFrame(look)
    })
}
