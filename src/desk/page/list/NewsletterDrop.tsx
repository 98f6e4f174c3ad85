import { useId, useState } from 'react'
import { useTexts } from '../i18n/DeskLanguage.tsx'
import { FaultMessage } from '../sentences/FaultMessage.tsx'
import { type ImportState, useNewsletterImport } from './useNewsletterImport.ts'
import './NewsletterDrop.css'

/** Takes a newsletter: dropped here, or chosen. It shows how far the import is, or why there is none. */
export function NewsletterDrop({ onDone }: { onDone: (id: string) => void }) {
  const t = useTexts()
  const id = useId()
  const { state, take } = useNewsletterImport(onDone)
  const [month, setMonth] = useState('')
  const [isOver, setOver] = useState(false)
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
        void take(event.dataTransfer.files[0], month)
      }}
    >
      <p className="drop-title">{t('drop.title')}</p>
      <p>{t('drop.kinds')}</p>
      <div className="drop-fields">
        <label className="button button-strong drop-choose">
          {t('drop.choose')}
          <input
            className="over-label"
            type="file"
            onChange={({ target }) => void take(target.files?.[0], month)}
          />
        </label>
        <span className="drop-month">
          <label htmlFor={id}>{t('drop.month')}</label>
          <input id={id} type="month" value={month} onChange={({ target }) => setMonth(target.value)} />
        </span>
      </div>
      <Progress state={state} />
    </section>
  )
}

function Progress({ state }: { state: ImportState }) {
  const t = useTexts()
  if (state.kind === 'ready') return null
  if (state.kind === 'failed')
    return (
      <div className="drop-fault" role="alert">
        <p>{t('drop.failed', { name: state.name })}</p>
        <FaultMessage message={state.why} />
      </div>
    )
  const { name, done, total } = state
  return (
    <p role="status">
      {total > 0 ? t('drop.page', { name, done, total }) : t('drop.reading', { name })}
      <progress aria-label={t('drop.progress')} {...(total > 0 ? { value: done, max: total } : {})} />
    </p>
  )
}
