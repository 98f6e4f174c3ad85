import type { IssueFields } from '../../../draft/change.ts'
import { useDispatch, useDraft } from '../draft/useDraft.ts'
import { useTranslate } from '../language.ts'
import { AddStory } from './AddStory.tsx'
import { NewNames } from './NewNames.tsx'
import { SourceFields } from './NoteFields.tsx'
import { StoryOrder } from './StoryOrder.tsx'
import { StoryPart } from './StoryPart.tsx'
import { FactField } from './TextField.tsx'
import { UnplacedTexts } from './UnplacedTexts.tsx'
import { Words } from './Words.tsx'
import './IssueText.css'

/** The issue: its facts, its stories in order, and the texts that are in no story. */
export function IssueText() {
  const { draft, findings } = useDraft()
  return (
    <>
      <IssueFacts />
      <StoryOrder />
      {draft.stories.map((story, index) => (
        <StoryPart
          key={story.key}
          story={story}
          number={index + 1}
          isLast={index === draft.stories.length - 1}
          findings={findings.filter(({ where }) => where.story === story.key)}
        />
      ))}
      {draft.stories.length === 0 && (
        <p className="row">
          <AddStory />
        </p>
      )}
      <UnplacedTexts />
      <NewNames />
      <Words />
    </>
  )
}

/** The facts of the issue: when and where it was posted, whether it is complete, its sources. */
function IssueFacts() {
  const t = useTranslate()
  const dispatch = useDispatch()
  const { issue } = useDraft().draft
  const set = (fields: IssueFields) => dispatch({ kind: 'set-issue', fields })
  return (
    <details className="fold">
      <summary>{t('issue.title')}</summary>
      <div className="story-facts">
        <FactField name="issue.posted" value={issue.posted} onSet={(posted) => set({ posted })} />
        <span>{t('issue.complete')}</span>
        <input
          type="checkbox"
          aria-label={t('issue.complete')}
          checked={issue.complete ?? true}
          onChange={({ target }) => set({ complete: target.checked ? null : false })}
        />
        <FactField name="issue.origin" value={issue.origin} onSet={(origin) => set({ origin })} />
        <SourceFields rows={issue.sources} onSet={(sources) => set({ sources })} />
      </div>
    </details>
  )
}
