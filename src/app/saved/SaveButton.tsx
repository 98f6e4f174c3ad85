import { useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { CatalogueIssue } from '../../archive/catalogue.ts'
import type { Bilingual } from '../../archive/issue.ts'
import { useTranslate } from '../i18n/InterfaceLanguage.tsx'
import { storyKey } from '../memory/preferences.ts'
import { saveStory, unsaveStory, useStoryRecord } from '../memory/readingRecord.ts'
import { savedLimit } from '../memory/savedEntries.ts'
import { issueQuery } from '../queries.ts'
import { ToolButton } from '../ui/ToolButton.tsx'
import { StandingNote } from './StandingNote.tsx'
import './SaveButton.css'

/** Saves the story of a page into the reader's list, or takes it out. */
export function SaveButton({ record, storyId }: { record: CatalogueIssue; storyId: string }) {
  const story = useSuspenseQuery(issueQuery(record)).data.stories.find(({ id }) => id === storyId)
  return story && <Toggle id={storyKey(record.id, storyId)} headline={story.headline} />
}

function Toggle({ id, headline }: { id: string; headline: Bilingual }) {
  const t = useTranslate()
  const saved = useStoryRecord(id)?.saved !== undefined
  const [pressed, setPressed] = useState<'done' | 'refused'>()
  const toggle = () => {
    if (saved) unsaveStory(id)
    setPressed(saved || saveStory(id, headline) ? 'done' : 'refused')
  }
  return (
    <>
      <ToolButton icon="saved" data-key="s" aria-pressed={saved} onClick={toggle}>
        {/* Both words take up the room of the longer, so that what is remembered moves nothing. */}
        <span className="save-words">
          <span hidden={saved}>{t('saved.save')}</span>
          <span hidden={!saved}>{t('saved.isSaved')}</span>
        </span>
      </ToolButton>
      {pressed === 'done' && <StandingNote />}
      {pressed === 'refused' && (
        <p className="save-note" role="alert">
          {t('saved.limit', { limit: savedLimit })}
        </p>
      )}
    </>
  )
}
