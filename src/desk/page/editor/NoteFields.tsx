import { type ReactNode, useState } from 'react'
import type { BilingualName } from '../../../archive/places.ts'
import type { StoryFields } from '../../../draft/change.ts'
import type { DraftStory } from '../../../draft/draft.ts'
import { today } from '../../../draft/today.ts'
import { Button } from '../Button.tsx'
import { useLanguage, useTranslate } from '../language.ts'
import { Select } from './Select.tsx'
import { BilingualFields, TextField } from './TextField.tsx'

type Props = { story: DraftStory; onSet: (fields: StoryFields) => void }

/** The editor's note in both languages, and the pages that it cites. */
export function NoteFields({ story: { note, noteSources }, onSet }: Props) {
  const t = useTranslate()
  return (
    <>
      <RowFields
        name="note"
        most={1}
        rows={note && [note]}
        empty={{ en: '', zh: '' }}
        onSet={(rows) => onSet({ note: rows?.[0] ?? null })}
      />
      {note && (
        <RowFields
          name="noteSource"
          rows={noteSources?.map(({ label, link }) => ({ ...label, link }))}
          empty={{ en: '', zh: '', link: '' }}
          onSet={(rows) =>
            onSet({ noteSources: rows?.map(({ link, ...label }) => ({ label, link })) ?? null })
          }
        >
          {(row, set) => (
            <TextField
              label={t('noteSource.link')}
              placeholder={t('noteSource.link')}
              text={row.link}
              isPlain
              onCommit={(text) => set({ ...row, link: text.trim() })}
            />
          )}
        </RowFields>
      )}
    </>
  )
}

type SourceProps = {
  rows: readonly BilingualName[] | undefined
  /** Called with null if no source is left. */
  onSet: (rows: BilingualName[] | null) => void
}

/** Sources in both languages. */
export function SourceFields(props: SourceProps) {
  return <RowFields name="source" empty={{ en: '', zh: '' }} {...props} />
}

type Correction = NonNullable<DraftStory['corrections']>[number]

/** The corrections of a published story: the day, which sentence is corrected, and what readers are told. */
export function CorrectionFields({ story: { body, corrections }, onSet }: Props) {
  const t = useTranslate()
  const language = useLanguage()
  const sentences = body
    .flat()
    .map(({ key, ...texts }) => ({ value: key, text: texts[language] ?? texts.en ?? texts.zh ?? '' }))
  return (
    <RowFields<Correction>
      name="correction"
      rows={corrections}
      empty={{ date: today(), en: '', zh: '' }}
      onSet={(rows) => onSet({ corrections: rows })}
    >
      {(row, set) => (
        <p className="row">
          <input
            type="date"
            aria-label={t('correction.date')}
            data-part="corrections"
            value={row.date}
            onChange={({ target }) => set({ ...row, date: target.value })}
          />
          <Select
            className="correction-sentence"
            aria-label={t('correction.sentence')}
            value={row.segment ?? ''}
            options={[{ value: '', text: t('correction.story') }, ...sentences]}
            onChoose={(key) =>
              set({ date: row.date, ...(key !== '' && { segment: key }), en: row.en, zh: row.zh })
            }
          />
        </p>
      )}
    </RowFields>
  )
}

type RowProps<Row> = {
  name: 'note' | 'noteSource' | 'source' | 'correction'
  rows: readonly Row[] | undefined
  /** The row that the button adds. The draft has a row only while it has a text. */
  empty: Row
  /** How many rows there may be. */
  most?: number
  /** Called with null if no row is left. */
  onSet: (rows: Row[] | null) => void
  /** More fields of a row. */
  children?: (row: Row, set: (row: Row) => void) => ReactNode
}

/** Rows of texts in both languages, and a button that adds one. */
function RowFields<Row extends BilingualName & { readonly link?: string }>({
  name,
  rows = [],
  empty,
  most = Number.POSITIVE_INFINITY,
  onSet,
  children,
}: RowProps<Row>) {
  const t = useTranslate()
  const [added, setAdded] = useState<Row>()
  const shown = added ? [...rows, added] : rows
  const set = (index: number, row: Row) => {
    const hasText = [row.en, row.zh, row.link ?? ''].some((text) => text !== '')
    if (index === rows.length) setAdded(hasText ? undefined : row)
    if (index === rows.length && !hasText) return
    const next = shown.slice(0, Math.max(rows.length, index + 1)).with(index, row)
    const kept = hasText ? next : next.toSpliced(index, 1)
    onSet(kept.length === 0 ? null : kept)
  }
  return (
    <>
      <span className="story-fact-wide">{t(`${name}.title`)}</span>
      <div>
        {shown.map((row, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a row keeps its fields while the editor types
          <div key={index} className="source-row">
            <div>
              <BilingualFields
                name={name}
                texts={row}
                onCommit={(language, text) => set(index, { ...row, [language]: text.trim() })}
              />
              {children?.(row, (changed) => set(index, changed))}
            </div>
            <Button
              look="quiet"
              aria-label={t('row.remove', { number: index + 1 })}
              onClick={() => (index < rows.length ? set(index, { ...empty }) : setAdded(undefined))}
            >
              ✕
            </Button>
          </div>
        ))}
        {shown.length < most && (
          <Button look="quiet" disabled={added !== undefined} onClick={() => setAdded(empty)}>
            {t(`${name}.add`)}
          </Button>
        )}
      </div>
    </>
  )
}
