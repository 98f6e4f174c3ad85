import { useId } from 'react'
import type { IssueFields } from '../../archive/draft/change.ts'
import { useDraft, useTake } from '../client/useDraft.ts'
import { useTexts } from '../i18n/DeskLanguage.tsx'
import { SourceFields } from './SourceFields.tsx'
import { TextField } from './TextField.tsx'
import './IssueFacts.css'
import './StoryFacts.css'

/** What is known of the issue as a whole: when and where it was posted, whether it is all there, its sources. */
export function IssueFacts() {
  const t = useTexts()
  const take = useTake()
  const id = useId()
  const { issue } = useDraft().draft
  const set = (fields: IssueFields) => take({ kind: 'set-issue', fields })
  return (
    <details className="issue-facts">
      <summary>{t('issue.title')}</summary>
      <div className="story-facts">
        <label htmlFor={`${id}-posted`}>{t('issue.posted')}</label>
        <input
          id={`${id}-posted`}
          type="date"
          value={issue.posted ?? ''}
          onChange={({ target }) => set({ posted: target.value === '' ? null : target.value })}
        />
        <label htmlFor={`${id}-complete`}>{t('issue.complete')}</label>
        <input
          id={`${id}-complete`}
          type="checkbox"
          checked={issue.complete ?? true}
          onChange={({ target }) => set({ complete: target.checked ? null : false })}
        />
        <span className="story-fact-name">{t('issue.origin')}</span>
        <TextField
          label={t('issue.origin')}
          text={issue.origin ?? ''}
          look="plain"
          onCommit={(text) => set({ origin: text.trim() === '' ? null : text.trim() })}
        />
        <SourceFields sources={issue.sources} onSet={(sources) => set({ sources })} />
      </div>
    </details>
  )
}
