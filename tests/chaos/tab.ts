import type { Page } from '@playwright/test'

/** A tab of the reader's browser. */
export class Tab {
  readonly page: Page
  /** How often the page was loaded during the step. */
  loads = 0
  /**
   * Whether the reader is responsible for what the tab shows. It is not if neither device nor host had anything to
   * show.
   */
  isOurs = false
  /** Whether nothing was published since it was loaded. */
  isFresh = false
  /** When it was last loaded, counted in events on the device. */
  epoch = -1

  constructor(page: Page) {
    this.page = page
    page.on('domcontentloaded', () => {
      this.loads += 1
    })
  }
}
