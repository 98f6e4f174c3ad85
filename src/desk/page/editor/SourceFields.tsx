import { type ReactNode, useState } from 'react'
import type { BilingualName } from '../../../archive/places.ts'
import type { StoryFields } from '../../../draft/change.ts'
import { Button } from '../Button.tsx'
import { useTranslate } from '../useTranslate.ts'
import { BilingualFields, TextField } from './TextField.tsx'

type NoteSource = NonNullable<StoryFields['noteSources']>[number]

type SourceProps = {
  sources: readonly BilingualName[] | undefined
  onSet: (sources: BilingualName[] | null) => void
}

/** Sources in both languages. */
export function SourceFields({ sources = [], onSet }: SourceProps) {
  const t = useTranslate()
  return (
    <SourceRows
      title={t('field.sources')}
      addText={t('source.add')}
      rows={sources}
      empty={{ en: '', zh: '' }}
      isEmpty={isNameless}
      onSet={onSet}
      fieldsOf={(source, set) => <NameFields name={source} onSet={set} />}
    />
  )
}

type NoteProps = {
  sources: readonly NoteSource[] | undefined
  onSet: (sources: NoteSource[] | null) => void
}

/** The pages that a note cites, each with its name in both languages and its address. */
export function NoteSourceFields({ sources = [], onSet }: NoteProps) {
  const t = useTranslate()
  return (
    <SourceRows
      title={t('field.noteSources')}
      addText={t('noteSource.add')}
      rows={sources}
      empty={{ label: { en: '', zh: '' }, link: '' }}
      isEmpty={({ label, link }) => isNameless(label) && link === ''}
      onSet={onSet}
      fieldsOf={(source, set) => (
        <>
          <NameFields name={source.label} onSet={(label) => set({ ...source, label })} />
          <TextField
            label={t('noteSource.link')}
            hint={t('noteSource.link')}
            text={source.link}
            look="plain"
            onCommit={(text) => set({ ...source, link: text.trim() })}
          />
        </>
      )}
    />
  )
}

function isNameless({ en, zh }: BilingualName): boolean {
  return en === '' && zh === ''
}

function NameFields({ name, onSet }: { name: BilingualName; onSet: (name: BilingualName) => void }) {
  return (
    <BilingualFields
      name="source"
      texts={name}
      onCommit={(language, text) => onSet({ ...name, [language]: text.trim() })}
    />
  )
}

type RowProps<Row> = {
  title: string
  addText: string
  rows: readonly Row[]
  empty: Row
  isEmpty: (row: Row) => boolean
  /** Null if no row is left. */
  onSet: (rows: Row[] | null) => void
  fieldsOf: (row: Row, set: (row: Row) => void) => ReactNode
}

/** Rows of fields, and a button that adds a row. The draft has a row as long as it is not empty. */
function SourceRows<Row>({ title, addText, rows, empty, isEmpty, onSet, fieldsOf }: RowProps<Row>) {
  const t = useTranslate()
  const [isAdding, setAdding] = useState(false)
  const shown = isAdding ? [...rows, empty] : rows
  const set = (next: readonly Row[]) => {
    const kept = next.filter((row) => !isEmpty(row))
    setAdding(false)
    onSet(kept.length === 0 ? null : kept)
  }
  return (
    <>
      <span className="story-fact-wide">{title}</span>
      <div>
        {shown.map((row, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a row keeps its fields while the editor types
          <div key={index} className="source-row">
            <div>{fieldsOf(row, (changed) => set(shown.with(index, changed)))}</div>
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
          {addText}
        </Button>
      </div>
    </>
  )
}
