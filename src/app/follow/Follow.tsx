import { type ComponentType, lazy, type ReactNode, Suspense } from 'react'
import type { NamedSubject, Subject } from '../../archive/subjects.ts'
import { usePreference } from '../memory/preferences.ts'
import { useFollows } from '../memory/readingRecord.ts'
import { useHiddenNews } from './hiddenNews.ts'

/* What of following is in the script of a first visit. The rest is a part of its own, loaded at first use. */

type Part = typeof import('./followPart.tsx')

/** A component of the part. It is left out if the part does not arrive: what it is on is complete without it. */
function optional<Props extends object>(pick: (part: Part) => ComponentType<Props>, fallback?: ReactNode) {
  const Component = lazy(async () => ({
    default: await import('./followPart.tsx').then(pick, (): ComponentType<Props> => () => null),
  }))
  return (props: Props) => (
    <Suspense fallback={fallback}>
      <Component {...props} />
    </Suspense>
  )
}

/** The button that follows a subject. */
export const FollowButton = optional<{ subject: Subject }>((part) => part.FollowButton)

/** The same, with a link to the subject's feed. */
export const FollowTools = optional<{ subject: NamedSubject }>(
  (part) => part.FollowTools,
  <span className="row follow-tools" />,
)

/** What the reader follows, and how news of it reaches this device. */
export const Following = optional<object>((part) => part.Following)

const FollowedNews = optional<NewsProps>((part) => part.FollowedNews)

/** Issues that are new to the reader, and those on the device, by their ids. */
export type NewsProps = { issues: readonly string[]; held: readonly string[] }

/** Says what new issues have for the reader. Loads nothing for a reader who follows nothing. */
export function FollowNews({ issues, held }: NewsProps) {
  const hidden = useHiddenNews()
  const news = [...new Set([...usePreference('unreadIssues'), ...issues])].filter(
    (id) => !hidden.includes(id),
  )
  return useFollows().length > 0 && news.length > 0 && <FollowedNews issues={news} held={held} />
}
