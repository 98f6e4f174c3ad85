import { useDispatch, useDraft } from '../draft/useDraft.ts'
import { useHeadline } from '../draft/useHeadline.ts'
import { NoteFields } from '../editor/NoteFields.tsx'
import { useTexts } from '../i18n/DeskLanguage.tsx'
import './OwedNotes.css'

type Props = { stories: readonly string[]; isWaived: boolean; onWaive: (isWaived: boolean) => void }

/** Published stories whose figures changed: a note for their readers, or the word that none is needed. */
export function OwedNotes({ stories, isWaived, onWaive }: Props) {
  const t = useTexts()
  const take = useDispatch()
  const headlineOf = useHeadline()
  const { draft } = useDraft()
  const owing = draft.stories.filter(({ id }) => stories.includes(id))
  if (owing.length === 0) return null
  return (
    <section className="owed-notes">
      <p>{t('publish.owed')}</p>
      {owing.map((story) => (
        <div key={story.key} className="owed-story">
          <h3 lang={headlineOf(story).lang}>{headlineOf(story).text}</h3>
          <NoteFields
            story={story}
            onSet={(fields) => take({ kind: 'set-story', story: story.key, fields })}
          />
        </div>
      ))}
      <label>
        <input type="checkbox" checked={isWaived} onChange={() => onWaive(!isWaived)} /> {t('publish.waive')}
      </label>
    </section>
  )
}
