import { useMemo } from 'react'
import type { DraftStory } from '../../../draft/draft.ts'
import type { DraftFinding } from '../../../draft/draftFinding.ts'
import { useAttention } from '../draft/attention.ts'
import { useDraft } from '../draft/useDraft.ts'
import { AssumptionList } from './AssumptionList.tsx'
import { IssueFacts } from './IssueFacts.tsx'
import { NewNames } from './NewNames.tsx'
import { StoryOrder } from './StoryOrder.tsx'
import { StoryPart } from './StoryPart.tsx'
import { UnplacedTexts } from './UnplacedTexts.tsx'

/** The issue: its stories in order, and what is in none. */
export function IssueText() {
  const { draft, findings, assumptions } = useDraft()
  const { key, from } = useAttention()
  const byStory = useMemo(() => groupByStory(findings), [findings])
  const doubted = useMemo(() => new Map(assumptions.map((one) => [one.story, one])), [assumptions])
  return (
    <>
      <AssumptionList />
      <IssueFacts />
      <StoryOrder />
      {draft.stories.map((story, index) => (
        <StoryPart
          key={story.key}
          story={story}
          number={index + 1}
          isLast={index === draft.stories.length - 1}
          active={isWithin(story, key) ? key : undefined}
          hasTools={from !== 'finding'}
          assumption={doubted.get(story.key)}
          findings={byStory.get(story.key) ?? none}
        />
      ))}
      <UnplacedTexts />
      <NewNames />
    </>
  )
}

const none: readonly DraftFinding[] = []

function isWithin({ key, body }: DraftStory, wanted: string | undefined): boolean {
  return key === wanted || body.some((paragraph) => paragraph.some((segment) => segment.key === wanted))
}

function groupByStory(findings: readonly DraftFinding[]): Map<string, DraftFinding[]> {
  const groups = new Map<string, DraftFinding[]>()
  for (const finding of findings) {
    const { story } = finding.where
    const own = story === undefined ? undefined : groups.get(story)
    if (own) own.push(finding)
    else if (story !== undefined) groups.set(story, [finding])
  }
  return groups
}
