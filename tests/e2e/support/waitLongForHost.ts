import type { Page } from '@playwright/test'
import { patienceWithoutText } from '../../../src/app/data/patience.ts'

/** From the next page on, the reader waits for the host as long as a busy machine needs, and never takes it for late. */
export async function waitLongForHost(page: Page): Promise<void> {
  await page.addInitScript((patience) => {
    const { setTimeout } = window
    const later = (act: () => void, wait?: number) => setTimeout(act, wait === patience ? 30_000 : wait)
    Object.assign(window, { setTimeout: later })
  }, patienceWithoutText)
}
