import { languages } from '../../../archive/languages.ts'
import type { StoryFields } from '../../../draft/change.ts'
import type { DraftStory } from '../../../draft/draft.ts'
import { useTexts } from '../i18n/DeskLanguage.tsx'
import { NoteSourceFields } from './SourceFields.tsx'
import { TextField } from './TextField.tsx'
import './NoteFields.css'

type Props = { story: DraftStory; onSet: (fields: StoryFields) => void }

/** The editor's note in both languages and the pages that it rests on, or a button that begins one. */
export function NoteFields({ story: { note, noteSources }, onSet }: Props) {
  const t = useTexts()
  return (
    <>
      <span className="story-fact-name story-fact-wide">{t('field.note')}</span>
      {note === undefined ? (
        <button
          type="button"
          className="button button-quiet"
          onClick={() => onSet({ note: { en: '', zh: '' } })}
        >
          {t('note.begin')}
        </button>
      ) : (
        <div className="segment-texts note-texts">
          {languages.map((language) => (
            <TextField
              key={language}
              label={t(`note.${language}`)}
              hint={t(`note.${language}`)}
              language={language}
              text={note[language]}
              onCommit={(text) => {
                const next = { ...note, [language]: text.trim() }
                onSet({ note: next.en === '' && next.zh === '' ? null : next })
              }}
            />
          ))}
        </div>
      )}
      {note !== undefined && (
        <NoteSourceFields sources={noteSources} onSet={(sources) => onSet({ noteSources: sources })} />
      )}
    </>
  )
}
