import { createStore, useStore } from 'zustand'
import { readPreferences, usePreference } from '../memory/preferences.ts'
import { useFollows } from '../memory/readingRecord.ts'
import { optionalPart } from '../ui/lazyPart.tsx'

/* What of following is in the script of a first visit. The rest is a part of its own, loaded at first use. */

const importRest = () => import('./followPart.tsx')

/** The button that follows a subject. */
export const FollowButton = optionalPart(async () => (await importRest()).FollowButton)

/** The same, with a link to the subject's feed. */
export const FollowTools = optionalPart(
  async () => (await importRest()).FollowTools,
  <span className="row follow-tools" />,
)

const FollowedNews = optionalPart(async () => (await importRest()).FollowedNews)

/** The new issues that are not shown to this page's reader: an earlier page showed them, or the reader closed them here. */
export const hiddenNews = createStore<{ readonly issues: readonly string[] }>(() => ({
  issues: readPreferences().newsShown,
}))

/** Issues that are new to the reader, and those on the device, by their ids. */
export type NewsProps = { issues: readonly string[]; held: readonly string[] }

/** Says what new issues have for the reader. Loads nothing for a reader who follows nothing. */
export function FollowNews({ issues, held }: NewsProps) {
  const { issues: hidden } = useStore(hiddenNews)
  const news = [...new Set([...usePreference('unreadIssues'), ...issues])].filter(
    (id) => !hidden.includes(id),
  )
  return useFollows().length > 0 && news.length > 0 && <FollowedNews issues={news} held={held} />
}
