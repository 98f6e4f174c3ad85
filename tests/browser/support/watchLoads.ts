import type { Page } from '@playwright/test'

/** Counts page loads from now on. */
export function watchLoads(page: Page): { readonly count: number } {
  const loads = { count: 0 }
  page.on('domcontentloaded', () => {
    loads.count += 1
  })
  return loads
}
