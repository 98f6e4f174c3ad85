import { useSuspenseQuery } from '@tanstack/react-query'
import { useSearchParams } from 'react-router'
import { useStore } from 'zustand'
import { isView, type View } from '../archive/languages.ts'
import type { PublishedIssue } from '../archive/publishedIssue.ts'
import { FrontPage } from './browse/FrontPage.tsx'
import { IssuePage } from './browse/IssuePage.tsx'
import { useIssue } from './data/useStory.ts'
import { FollowNews, FollowTools } from './follow/Follow.tsx'
import { useDeviceState } from './offline/deviceState.ts'
import { newsStore } from './offline/noticeState.ts'
import { OnDeviceMark } from './offline/OnDeviceMark.tsx'
import { seldomPagesQuery } from './seldomPagesQuery.ts'

/* The front page and the page of an issue: one part of the app, because both list stories. */

export function FrontRoute() {
  return (
    <FrontPage news={<News />} tools={(only) => !import.meta.env.PREVIEW && <FollowTools subject={only} />} />
  )
}

function News() {
  const issues = useStore(newsStore, ({ announced }) => announced)
  return <FollowNews issues={issues} held={useDeviceState().held} />
}

/** The issue's loader has imported the page. */
function WholeIssueRoute(props: { issue: PublishedIssue; view: View }) {
  const { WholeIssue } = useSuspenseQuery(seldomPagesQuery).data
  return <WholeIssue {...props} />
}

export function IssueRoute() {
  const issue = useIssue()
  const whole = useSearchParams()[0].get('print')
  if (isView(whole)) return <WholeIssueRoute issue={issue} view={whole} />
  return <IssuePage issue={issue} onDeviceMark={<OnDeviceMark issueId={issue.id} />} />
}
