import { useId } from 'react'
import type { IssueFields } from '../../../draft/change.ts'
import { useDispatch, useDraft } from '../draft/useDraft.ts'
import { useTexts } from '../i18n/DeskLanguage.tsx'
import { DateField, LineField } from './FactFields.tsx'
import { SourceFields } from './SourceFields.tsx'
import './IssueFacts.css'
import './StoryFacts.css'

/** What is known of the issue as a whole: when and where it was posted, whether it is all there, its sources. */
export function IssueFacts() {
  const t = useTexts()
  const take = useDispatch()
  const id = useId()
  const { issue } = useDraft().draft
  const set = (fields: IssueFields) => take({ kind: 'set-issue', fields })
  return (
    <details className="issue-facts">
      <summary>{t('issue.title')}</summary>
      <div className="story-facts">
        <DateField label={t('issue.posted')} value={issue.posted} onSet={(posted) => set({ posted })} />
        <label htmlFor={`${id}-complete`}>{t('issue.complete')}</label>
        <input
          id={`${id}-complete`}
          type="checkbox"
          checked={issue.complete ?? true}
          onChange={({ target }) => set({ complete: target.checked ? null : false })}
        />
        <LineField label={t('issue.origin')} value={issue.origin} onSet={(origin) => set({ origin })} />
        <SourceFields sources={issue.sources} onSet={(sources) => set({ sources })} />
      </div>
    </details>
  )
}
