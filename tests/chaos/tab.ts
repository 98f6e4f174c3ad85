import type { Page } from '@playwright/test'

/** A tab of the reader's. */
export class Tab {
  readonly page: Page
  /** How often the page was loaded in the step. */
  loads = 0
  /** Whether what it shows is the reader's to answer for: not where neither device nor host had anything to show. */
  isOurs = false
  /** When it was loaded last, as counted by what happened to the device. */
  epoch = -1
  /** Since when its status line says that it is not known yet what the device has. */
  checkingSince: number | undefined

  constructor(page: Page) {
    this.page = page
    page.on('domcontentloaded', () => {
      this.loads += 1
    })
  }
}
