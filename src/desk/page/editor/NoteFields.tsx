import { useState } from 'react'
import type { BilingualName } from '../../../archive/places.ts'
import type { StoryFields } from '../../../draft/change.ts'
import type { DraftStory } from '../../../draft/draft.ts'
import { Button } from '../Button.tsx'
import { useTranslate } from '../useTranslate.ts'
import { BilingualFields, TextField } from './TextField.tsx'

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
        <>
          <BilingualFields
            name="note"
            texts={note}
            onCommit={(language, text) => {
              const next = { ...note, [language]: text.trim() }
              onSet({ note: next.en === '' && next.zh === '' ? null : next })
            }}
          />
          <SourceFields
            of="note"
            rows={noteSources?.map(({ label, link }) => ({ ...label, link }))}
            onSet={(rows) =>
              onSet({ noteSources: rows?.map(({ link = '', ...label }) => ({ label, link })) ?? null })
            }
          />
        </>
      )}
    </>
  )
}

/** A source; for a note also the address of its page. */
type Row = BilingualName & { readonly link?: string }

type SourceProps = {
  of: 'story' | 'note'
  rows: readonly Row[] | undefined
  /** Called with null if no row is left. */
  onSet: (rows: Row[] | null) => void
}

/** Sources in both languages, and a button that adds one. The draft has a source as long as it is not empty. */
export function SourceFields({ of, rows = [], onSet }: SourceProps) {
  const t = useTranslate()
  const [isAdding, setAdding] = useState(false)
  const empty = { en: '', zh: '', ...(of === 'note' && { link: '' }) }
  const shown = isAdding ? [...rows, empty] : rows
  const set = (next: readonly Row[]) => {
    const kept = next.filter((row) => Object.values(row).some((text) => text !== ''))
    setAdding(false)
    onSet(kept.length === 0 ? null : kept)
  }
  return (
    <>
      <span className="story-fact-wide">{t(of === 'note' ? 'field.noteSources' : 'field.sources')}</span>
      <div>
        {shown.map((row, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a row keeps its fields while the editor types
          <div key={index} className="source-row">
            <div>
              <BilingualFields
                name="source"
                texts={row}
                onCommit={(language, text) => set(shown.with(index, { ...row, [language]: text.trim() }))}
              />
              {row.link !== undefined && (
                <TextField
                  label={t('noteSource.link')}
                  placeholder={t('noteSource.link')}
                  text={row.link}
                  isPlain
                  onCommit={(text) => set(shown.with(index, { ...row, link: text.trim() }))}
                />
              )}
            </div>
            <Button
              look="quiet"
              aria-label={t('source.remove', { number: index + 1 })}
              onClick={() => (index < rows.length ? set(rows.toSpliced(index, 1)) : setAdding(false))}
            >
              ✕
            </Button>
          </div>
        ))}
        <Button look="quiet" disabled={isAdding} onClick={() => setAdding(true)}>
          {t(of === 'note' ? 'noteSource.add' : 'source.add')}
        </Button>
      </div>
    </>
  )
}
