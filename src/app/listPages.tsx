import { useSearchParams } from 'react-router'
import { useStore } from 'zustand'
import { isView } from '../archive/languages.ts'
import { FrontPage } from './browse/FrontPage.tsx'
import { IssuePage } from './browse/IssuePage.tsx'
import { importPart } from './data/importPart.ts'
import { useIssue } from './data/useStory.ts'
import { FollowNews, FollowTools } from './follow/Follow.tsx'
import { useDeviceState } from './offline/deviceState.ts'
import { newsStore } from './offline/noticeState.ts'
import { OnDeviceMark } from './offline/OnDeviceMark.tsx'
import { optionalPart } from './ui/lazyPart.tsx'

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

/** All stories of an issue. The loader of its page imports it. */
export const WholeIssue = optionalPart(() =>
  importPart(async () => (await import('./print/WholeIssue.tsx')).WholeIssue),
)

export function IssueRoute() {
  const issue = useIssue()
  const whole = useSearchParams()[0].get('print')
  if (isView(whole)) return <WholeIssue issue={issue} view={whole} />
  return <IssuePage issue={issue} onDeviceMark={<OnDeviceMark issueId={issue.id} />} />
}
