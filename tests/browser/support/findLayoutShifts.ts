import type { Page } from '@playwright/test'

/** The elements that have shifted since the page was opened, from the browser's layout-shift entries. */
export function findLayoutShifts(page: Page): Promise<string[]> {
  return page.evaluate(
    () =>
      new Promise<string[]>((resolve) => {
        const found: string[] = []
        const note = (entry: PerformanceEntry) => {
          const sources = 'sources' in entry && Array.isArray(entry.sources) ? entry.sources : []
          found.push(
            ...sources.map(({ node }) =>
              node instanceof Element ? node.outerHTML : (node?.nodeValue ?? 'what is there no more'),
            ),
          )
        }
        const observer = new PerformanceObserver((list) => list.getEntries().forEach(note))
        observer.observe({ type: 'layout-shift', buffered: true })
        setTimeout(() => resolve(found.map((html) => html.slice(0, 120))), 300)
      }),
  )
}
