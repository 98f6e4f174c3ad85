import type { Page } from '@playwright/test'

/**
 * From the next page on, the reader takes nothing for late that it gives this patience: a busy machine needs longer.
 * @param patience as the reader's timers have it, in milliseconds
 */
export async function waitLonger(page: Page, patience: number): Promise<void> {
  await page.addInitScript((late) => {
    const { setTimeout } = window
    const later = (act: () => void, wait?: number) => setTimeout(act, wait === late ? 30_000 : wait)
    Object.assign(window, { setTimeout: later })
  }, patience)
}
