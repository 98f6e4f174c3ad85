import type { Page } from '@playwright/test'

/** A tab of the reader's. */
export class Tab {
  readonly page: Page
  /** How often the page was loaded in the step. */
  loads = 0
  /** Whether what it shows is the reader's to answer for: not where neither device nor host had anything to show. */
  isOurs = false
  /** Whether nothing was put out since it was loaded. */
  isFresh = false
  /** When it was loaded last, as counted by what happened to the device. */
  epoch = -1

  constructor(page: Page) {
    this.page = page
    page.on('domcontentloaded', () => {
      this.loads += 1
    })
  }
}
