import { FindingLink } from './findings/FindingLink.tsx'
import { usePreview } from './findings/findingsQuery.ts'
import { isOpen, numbered, ofStory, tally } from './findings/groupFindings.ts'
import { useTally } from './useTally.ts'
import './StoryTally.css'

/** In a list of stories: how many findings the story has, and a link to the first. */
export function StoryTally({ issue, story }: { issue: string; story: string }) {
  const preview = usePreview()
  const own = preview?.issue === issue ? ofStory(numbered(preview), story) : []
  const sum = useTally(own)
  const first = own.find(isOpen) ?? own[0]
  if (!first) return null
  return (
    <p className="story-tally" data-level={levelOf(tally(own))}>
      <FindingLink className="thumb-link" issue={issue} to={first}>
        {sum}
      </FindingLink>
    </p>
  )
}

function levelOf({ errors, warnings }: ReturnType<typeof tally>): 'error' | 'warning' | 'accepted' {
  return errors > 0 ? 'error' : warnings > 0 ? 'warning' : 'accepted'
}
