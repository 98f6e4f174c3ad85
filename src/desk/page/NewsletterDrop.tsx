import { useId, useState } from 'react'
import { type ImportProgress, importProgressSchema } from '../api/answers.ts'
import { type Progress, useProgress } from './draft/useProgress.ts'
import { FaultAlert } from './FaultAlert.tsx'
import { useTranslate } from './useTranslate.ts'
import './NewsletterDrop.css'

/** Takes a newsletter that is dropped or chosen. `onDone` gets the id of its draft. */
export function NewsletterDrop({ onDone }: { onDone: (id: string) => void }) {
  const t = useTranslate()
  const id = useId()
  const [name, setName] = useState('')
  const [month, setMonth] = useState('')
  const [isOver, setOver] = useState(false)
  const progress = useProgress(importProgressSchema, (line) => 'id' in line && onDone(line.id))
  const take = (file: File | undefined) => {
    if (!file) return
    setName(file.name)
    progress.start({ path: `import?${new URLSearchParams({ name: file.name, month })}`, body: file })
  }
  return (
    <section
      className="drop"
      data-over={isOver}
      aria-label={t('drop.title')}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault()
        setOver(false)
        take(event.dataTransfer.files[0])
      }}
    >
      <p className="drop-title">{t('drop.title')}</p>
      <p>{t('drop.kinds')}</p>
      <div className="drop-fields">
        <label className="button button-strong drop-choose">
          {t('drop.choose')}
          <input className="over-label" type="file" onChange={({ target }) => take(target.files?.[0])} />
        </label>
        <span className="drop-month">
          <label htmlFor={id}>{t('drop.month')}</label>
          <input id={id} type="month" value={month} onChange={({ target }) => setMonth(target.value)} />
        </span>
      </div>
      <ImportState name={name} progress={progress} />
    </section>
  )
}

function ImportState({ name, progress }: { name: string; progress: Progress<ImportProgress> }) {
  const t = useTranslate()
  const { lines, error, isRunning } = progress
  const last = lines.at(-1)
  if (error)
    return (
      <div className="drop-fault">
        <FaultAlert error={error}>
          <p>{t('drop.failed', { name })}</p>
        </FaultAlert>
      </div>
    )
  if (!isRunning) return null
  const read = last && 'done' in last && last.total > 0 ? last : undefined
  return (
    <p role="status">
      {read ? t('drop.page', { name, done: read.done, total: read.total }) : t('drop.reading', { name })}
      <progress aria-label={t('drop.progress')} {...(read ? { value: read.done, max: read.total } : {})} />
    </p>
  )
}
