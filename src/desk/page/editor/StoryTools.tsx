import type { DraftStory } from '../../../draft/draft.ts'
import { useDispatch } from '../draft/useDraft.ts'
import { useTexts } from '../i18n/DeskLanguage.tsx'
import './StoryTools.css'

type Props = { story: DraftStory; isFirst: boolean; isLast: boolean }

/** What can be done with a story as a whole. */
export function StoryTools({ story: { key: story }, isFirst, isLast }: Props) {
  const t = useTexts()
  const take = useDispatch()
  return (
    <details className="story-tools">
      <summary>{t('story.tools')}</summary>
      <div>
        <button
          type="button"
          className="button"
          disabled={isFirst}
          onClick={() => take({ kind: 'move-story', story, by: -1 })}
        >
          {t('story.up')}
        </button>
        <button
          type="button"
          className="button"
          disabled={isLast}
          onClick={() => take({ kind: 'move-story', story, by: 1 })}
        >
          {t('story.down')}
        </button>
        <button
          type="button"
          className="button"
          disabled={isLast}
          onClick={() => take({ kind: 'join-story', story })}
        >
          {t('story.join')}
        </button>
        <button type="button" className="button" onClick={() => take({ kind: 'unplace-story', story })}>
          {t('story.unplace')}
        </button>
      </div>
    </details>
  )
}
