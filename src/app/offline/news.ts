import type { QueryClient } from '@tanstack/react-query'
import type { Catalogue } from '../../archive/catalogue.ts'
import { latestCatalogue } from '../data/latestCatalogue.ts'
import { catalogueQuery } from '../data/queries.ts'
import { changePreferences, readPreferences } from '../memory/preferences.ts'
import { newsStore } from './noticeState.ts'

/**
 * Announces issues that an earlier catalogue did not list, and counts them as unread. Each is announced once,
 * even if a full device keeps the earlier catalogue, with two exceptions: a page that does not list an unread
 * issue announces it again, because nothing else links to it; and an issue that is published again after it
 * was withdrawn is announced again. Issues that the catalogue no longer lists stop counting.
 * @param shown the catalogue that the page shows
 */
export function announceNews(earlier: Catalogue | undefined, catalogue: Catalogue, shown = earlier): void {
  if (!earlier) return
  const known = new Set(idsOf(earlier))
  const listed = idsOf(catalogue)
  const { unreadIssues, announcedIssues } = readPreferences()
  const { announced } = newsStore.getState()
  const again = [...earlier.withdrawn, ...unreadIssues.filter((id) => !idsOf(shown).includes(id))]
  const wasAnnounced = (id: string) =>
    announced.includes(id) || (announcedIssues.includes(id) && !again.includes(id))
  const unannounced = listed.filter((id) => !known.has(id) && !wasAnnounced(id))
  const unread = listed.filter((id) => unreadIssues.includes(id) || unannounced.includes(id))
  // A withdrawn issue cannot be opened any more.
  if (unread.length !== unreadIssues.length || unannounced.length > 0)
    changePreferences({
      unreadIssues: unread,
      // One that stops counting while unread is announced again if it is listed again, for example after a
      // late host.
      announcedIssues: [
        ...new Set([...announcedIssues.filter((id) => !unreadIssues.includes(id)), ...unread]),
      ],
    })
  if (unannounced.length === 0) return
  const announcedNow = [...announced, ...unannounced]
  const issues = catalogue.issues.filter(({ id }) => !known.has(id) && announcedNow.includes(id))
  newsStore.setState({ issues, catalogue, announced: announcedNow })
}

function idsOf(catalogue: Catalogue | undefined): readonly string[] {
  return catalogue?.issues.map(({ id }) => id) ?? []
}

/** Asks the host for issues published since this page was opened. The page itself does not change under the reader. */
export async function checkForNews(client: QueryClient): Promise<void> {
  const shown = client.getQueryData(catalogueQuery.queryKey)
  const latest = shown && (await latestCatalogue(client))
  if (latest) announceNews(shown.value, latest.value)
}
