import { useEffect, useState } from 'react'
import type { PublishedStory } from '../../archive/publishedIssue.ts'
import { useInterfaceLanguage, useTranslate } from '../i18n/InterfaceLanguage.tsx'
import { saveStory, storyKey, unsaveStory, usePersistence, useStoryRecord } from '../memory/readingRecord.ts'
import { Icon } from '../ui/Icon.tsx'
import { Link, paths } from '../ui/Link.tsx'
import { NotKept } from '../ui/SaveAlerts.tsx'
import { ToolButton } from '../ui/ToolButton.tsx'
import './SaveButton.css'

/** How long the message that a story is saved is shown, in milliseconds. */
const shownFor = 3000

/** Adds the page's story to the reading list, or removes it, and says so. */
export function SaveButton({ issueId, story }: { issueId: string; story: PublishedStory }) {
  const t = useTranslate()
  const language = useInterfaceLanguage()
  const key = storyKey(issueId, story.id)
  const saved = useStoryRecord(key)?.saved !== undefined
  const isKept = usePersistence() === 'kept'
  const [pressed, setPressed] = useState<'saved' | 'removed'>()
  const toggle = () => {
    if (saved) unsaveStory(key)
    else saveStory(key, story.headline)
    setPressed(saved ? 'removed' : 'saved')
  }
  useEffect(() => {
    if (pressed !== 'saved' || !isKept) return
    const timer = setTimeout(() => setPressed(undefined), shownFor)
    return () => clearTimeout(timer)
  }, [pressed, isKept])
  return (
    <>
      <ToolButton
        label={t(saved ? 'saved.isSaved' : 'saved.save')}
        data-key="s"
        aria-pressed={saved}
        onClick={toggle}
      >
        <Icon name="saved" />
      </ToolButton>
      <div className="floating">
        {pressed === 'saved' && isKept && (
          <p role="status">
            {t('saved.isSaved')} · <Link to={paths.saved(language)}>{t('saved.see')}</Link>
          </p>
        )}
        {pressed && !isKept && (
          <div>
            <p>
              <NotKept />
            </p>
            <button type="button" className="button" onClick={() => setPressed(undefined)}>
              {t('sheet.close')}
            </button>
          </div>
        )}
      </div>
    </>
  )
}
