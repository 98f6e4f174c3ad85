import type { QueryClient } from '@tanstack/react-query'
import type { Catalogue, CatalogueIssue } from '../../archive/catalogue/catalogue.ts'
import { fetchLatest } from '../../device/fetchCatalogue.ts'
import { catalogueQuery } from '../data/queries.ts'
import { changePreferences, readPreferences } from '../memory/preferences.ts'
import { createStore } from '../memory/store.ts'

/**
 * Issues that came out since the reader last looked, with the catalogue that lists them. `told` has the ids of all
 * that this page has ever announced.
 */
export type News = {
  readonly issues: readonly CatalogueIssue[]
  readonly catalogue?: Catalogue
  readonly announced: readonly string[]
}

/** What is new and the reader has not been told. */
export const newsStore = createStore<News>({ issues: [], announced: [] })

/**
 * Tells the reader, once, of issues in the catalogue that an earlier one did not list, and counts them as unread; those
 * that it lists no more are not.
 */
export function announceNews(earlier: Catalogue | undefined, catalogue: Catalogue): void {
  if (!earlier) return
  const known = new Set(earlier.issues.map(({ id }) => id))
  const issues = catalogue.issues.filter(({ id }) => !known.has(id))
  const { announced } = newsStore.read()
  const unannounced = issues.map(({ id }) => id).filter((id) => !announced.includes(id))
  const before = readPreferences().unreadIssues
  const unread = catalogue.issues
    .map(({ id }) => id)
    .filter((id) => before.includes(id) || unannounced.includes(id))
  // An issue that was withdrawn can be opened no more.
  if (unread.length !== before.length || unannounced.length > 0) changePreferences({ unreadIssues: unread })
  if (unannounced.length === 0) return
  newsStore.write({ issues, catalogue, announced: [...announced, ...unannounced] })
}

/** Asks the host whether anything is new since this page was opened. The page itself does not change under the reader. */
export async function checkForNews(client: QueryClient): Promise<void> {
  const shown = client.getQueryData(catalogueQuery.queryKey)
  const latest = await fetchLatest().catch(() => undefined)
  if (shown && latest) announceNews(shown, latest)
}

/** The reader has been announced. A page that does not show what is new will, at the next visit. */
export function dismissNews(): void {
  newsStore.write({ issues: [], announced: newsStore.read().announced })
}
