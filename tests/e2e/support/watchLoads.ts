import type { Page } from '@playwright/test'

/** Counts from now on how often the page is loaded anew. */
export function watchLoads(page: Page): { readonly count: number } {
  const loads = { count: 0 }
  page.on('domcontentloaded', () => {
    loads.count += 1
  })
  return loads
}
