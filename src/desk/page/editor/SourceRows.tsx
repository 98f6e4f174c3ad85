import { type ReactNode, useState } from 'react'
import { useTexts } from '../i18n/DeskLanguage.tsx'
import './SourceRows.css'

type Props<Row> = {
  title: string
  addText: string
  rows: readonly Row[]
  empty: Row
  isEmpty: (row: Row) => boolean
  /** Null if no row is left. */
  onSet: (rows: Row[] | null) => void
  fieldsOf: (row: Row, set: (row: Row) => void) => ReactNode
}

/** Rows of fields, and a button that adds one. A row joins the draft with its first word, and leaves it with the last. */
export function SourceRows<Row>({ title, addText, rows, empty, isEmpty, onSet, fieldsOf }: Props<Row>) {
  const t = useTexts()
  const [isAdding, setAdding] = useState(false)
  const shown = isAdding ? [...rows, empty] : rows
  const set = (next: readonly Row[]) => {
    const kept = next.filter((row) => !isEmpty(row))
    setAdding(false)
    onSet(kept.length === 0 ? null : kept)
  }
  return (
    <>
      <span className="story-fact-name story-fact-wide">{title}</span>
      <div className="source-rows">
        {shown.map((row, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a row that is typed in keeps its fields
          <div key={index} className="source-row">
            <div>{fieldsOf(row, (changed) => set(shown.with(index, changed)))}</div>
            <button
              type="button"
              className="button button-quiet"
              aria-label={t('source.remove', { number: index + 1 })}
              onClick={() => (index < rows.length ? set(rows.toSpliced(index, 1)) : setAdding(false))}
            >
              ✕
            </button>
          </div>
        ))}
        <button
          type="button"
          className="button button-quiet"
          disabled={isAdding}
          onClick={() => setAdding(true)}
        >
          {addText}
        </button>
      </div>
    </>
  )
}
