import { createStore } from 'zustand'
import type { Catalogue, CatalogueIssue } from '../../archive/catalogue.ts'

/* What the notices show. The part of the app that finds it out loads after the page has started. */

type WorkerState = {
  /**
   * `ready`: a new version waits for consent. `damaged`: it is damaged, and cannot be repaired now. `elsewhere`: the
   * reader consented in another tab.
   */
  readonly update: 'none' | 'ready' | 'damaged' | 'elsewhere'
  /** Whether the reader has consented in this page, which then reloads. */
  readonly hasConsented: boolean
  /** Whether a worker answers this page's requests. */
  readonly isControlled: boolean
}

/** What the page knows of its service worker, and of updates. */
export const workerState = createStore<WorkerState>(() => ({
  update: 'none',
  hasConsented: false,
  isControlled: false,
}))

/**
 * Issues published since the reader's last visit, with the catalogue that lists them. `announced` has the ids of all
 * issues that this page has announced.
 */
export type News = {
  readonly issues: readonly CatalogueIssue[]
  readonly catalogue: Catalogue | undefined
  readonly announced: readonly string[]
}

/** New issues that the reader has not dismissed. */
export const newsStore = createStore<News>(() => ({ issues: [], catalogue: undefined, announced: [] }))

/** The reader dismisses the news. A page without the new issues shows them at the next visit. */
export function dismissNews(): void {
  newsStore.setState({ issues: [], catalogue: undefined })
}
