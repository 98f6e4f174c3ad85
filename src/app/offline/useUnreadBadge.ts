import { useEffect } from 'react'
import { useParams } from 'react-router'
import { changePreferences, usePreference } from '../memory/preferences.ts'

/**
 * Shows the number of unread issues on the installed app's icon, if the platform can. Opening an issue marks it as
 * read.
 */
export function useUnreadBadge(): void {
  const { issueId } = useParams()
  const unreadIssues = usePreference('unreadIssues')
  useEffect(() => {
    if (issueId !== undefined && unreadIssues.includes(issueId)) {
      changePreferences({ unreadIssues: unreadIssues.filter((id) => id !== issueId) })
      return
    }
    // Not every browser has badges, and some refuse them to a page that is not installed.
    if ('setAppBadge' in navigator) navigator.setAppBadge(unreadIssues.length).catch(() => {})
  }, [issueId, unreadIssues])
}
