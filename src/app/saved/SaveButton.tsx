import { useState } from 'react'
import type { PublishedStory } from '../../archive/publishedIssue.ts'
import { useTranslate } from '../i18n/InterfaceLanguage.tsx'
import { saveStory, unsaveStory, useStoryRecord } from '../memory/readingRecord.ts'
import { storyKey } from '../memory/storyKey.ts'
import { ToolButton } from '../ui/ToolButton.tsx'
import { ListFull, PersistenceNote } from './SaveNotes.tsx'
import './SaveButton.css'

/** Adds the page's story to the reading list, or removes it. */
export function SaveButton({ issueId, story }: { issueId: string; story: PublishedStory }) {
  const t = useTranslate()
  const key = storyKey(issueId, story.id)
  const saved = useStoryRecord(key)?.saved !== undefined
  const [pressed, setPressed] = useState<'done' | 'refused'>()
  const toggle = () => {
    if (saved) unsaveStory(key)
    setPressed(saved || saveStory(key, story.headline) ? 'done' : 'refused')
  }
  return (
    <>
      <ToolButton icon="saved" data-key="s" aria-pressed={saved} onClick={toggle}>
        {/* Both labels take the width of the longer one, so that nothing moves when the record is known. */}
        <span className="save-words">
          <span hidden={saved}>{t('saved.save')}</span>
          <span hidden={!saved}>{t('saved.isSaved')}</span>
        </span>
      </ToolButton>
      {pressed === 'done' && <PersistenceNote />}
      {pressed === 'refused' && <ListFull list="stories" />}
    </>
  )
}
