import { useDraft } from '../client/useDraft.ts'
import { NameForm } from '../names/NameForm.tsx'
import { UnplacedTexts } from '../unplaced/UnplacedTexts.tsx'
import { StoryPart } from './StoryPart.tsx'

/** The issue: its stories in order, and what is in none. */
export function IssueText() {
  const { draft, findings } = useDraft()
  return (
    <>
      {draft.stories.map((story, index) => (
        <StoryPart
          key={story.key}
          story={story}
          number={index + 1}
          isLast={index === draft.stories.length - 1}
          findings={findings.filter(({ where }) => where.story === story.key)}
        />
      ))}
      <UnplacedTexts />
      <NameForm />
    </>
  )
}
