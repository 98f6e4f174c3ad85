import type { QueryClient } from '@tanstack/react-query'
import type { Catalogue, CatalogueIssue } from '../../archive/catalogue/catalogue.ts'
import { latestCatalogue } from '../data/latestCatalogue.ts'
import { catalogueQuery } from '../data/queries.ts'
import { changePreferences, readPreferences } from '../memory/preferences.ts'
import { createStore } from '../memory/store.ts'

/**
 * Issues published since the reader's last visit, with the catalogue that lists them. `announced` has the ids of all
 * issues that this page has announced.
 */
export type News = {
  readonly issues: readonly CatalogueIssue[]
  readonly catalogue?: Catalogue
  readonly announced: readonly string[]
}

/** New issues that the reader has not dismissed. */
export const newsStore = createStore<News>({ issues: [], announced: [] })

/**
 * Announces, once, issues that an earlier catalogue did not list, and counts them as unread. Issues that the
 * catalogue no longer lists stop counting.
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
  // A withdrawn issue cannot be opened any more.
  if (unread.length !== before.length || unannounced.length > 0) changePreferences({ unreadIssues: unread })
  if (unannounced.length === 0) return
  newsStore.write({ issues, catalogue, announced: [...announced, ...unannounced] })
}

/** Asks the host for issues published since this page was opened. The page itself does not change under the reader. */
export async function checkForNews(client: QueryClient): Promise<void> {
  const shown = client.getQueryData(catalogueQuery.queryKey)
  const latest = shown && (await latestCatalogue(client, shown))
  if (latest) announceNews(shown, latest)
}

/** The reader dismisses the news. A page without the new issues shows them at the next visit. */
export function dismissNews(): void {
  newsStore.write({ issues: [], announced: newsStore.read().announced })
}
