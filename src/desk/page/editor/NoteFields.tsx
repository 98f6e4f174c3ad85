import type { StoryFields } from '../../../draft/change.ts'
import type { DraftStory } from '../../../draft/draft.ts'
import { Button } from '../Button.tsx'
import { useTranslate } from '../useTranslate.ts'
import { NoteSourceFields } from './SourceFields.tsx'
import { BilingualFields } from './TextField.tsx'

type Props = { story: DraftStory; onSet: (fields: StoryFields) => void }

/** The editor's note in both languages and the pages that it cites, or a button that adds a note. */
export function NoteFields({ story: { note, noteSources }, onSet }: Props) {
  const t = useTranslate()
  return (
    <>
      <span className="story-fact-wide">{t('field.note')}</span>
      {note === undefined ? (
        <Button look="quiet" onClick={() => onSet({ note: { en: '', zh: '' } })}>
          {t('note.add')}
        </Button>
      ) : (
        <BilingualFields
          name="note"
          texts={note}
          onCommit={(language, text) => {
            const next = { ...note, [language]: text.trim() }
            onSet({ note: next.en === '' && next.zh === '' ? null : next })
          }}
        />
      )}
      {note !== undefined && (
        <NoteSourceFields sources={noteSources} onSet={(sources) => onSet({ noteSources: sources })} />
      )}
    </>
  )
}
