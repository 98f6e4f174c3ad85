import { useTranslate } from '../i18n/InterfaceLanguage.tsx'
import { storyKey, useStoryRecord } from '../memory/readingRecord.ts'
import './ReadMark.css'

/** Marks a story in a list as read, in a space that the list keeps free for it. */
export function ReadMark({ issueId, storyId }: { issueId: string; storyId: string }) {
  const t = useTranslate()
  const read = useStoryRecord(storyKey(issueId, storyId))?.readAt
  return read !== undefined && <p className="read-mark quiet screen-only">{t('reading.read')}</p>
}
