import { useEffect, useEffectEvent, useState } from 'react'
import { Button, Form } from './controls.tsx'
import { usePost } from './draft/requests.ts'
import { FaultAlert } from './FaultMessage.tsx'
import { useTranslate } from './language.ts'

type Props = {
  /** Called with the id of the draft, and with the number of the report if the file was a reader's report. */
  onDone: (id: string, report?: number) => void
}

/** Takes a newsletter that is dropped or chosen, or the mail of a reader's report. */
export function NewsletterDrop({ onDone }: Props) {
  const t = useTranslate()
  const [month, setMonth] = useState('')
  const { answer, error, isPending, variables, mutate } = usePost(
    'POST import',
    (line) => 'id' in line && onDone(line.id, line.report),
    { month },
  )
  const begin = usePost('POST begin', ({ id }) => onDone(id))
  const [isTooMany, setTooMany] = useState(false)
  const take = (files: FileList | null) => {
    const [file, ...others] = files ?? []
    setTooMany(others.length > 0)
    if (file && others.length === 0) mutate(file)
  }
  const isOver = useFileDrop(take)
  const { name } = variables instanceof File ? variables : { name: '' }
  const read = answer && 'done' in answer && answer.total > 0 ? answer : undefined
  return (
    <section className="drop" data-over={isOver} aria-label={t('drop.title')}>
      <p className="lead">{t('drop.title')}</p>
      <p>{t('drop.kinds')}</p>
      <Form className="row" onSend={() => begin.mutate({ issue: month })}>
        <label className="button button-strong drop-choose">
          {t('drop.choose')}
          <input className="over-label" type="file" onChange={({ target }) => take(target.files)} />
        </label>
        <label>
          {t('drop.month')}{' '}
          <input type="month" required value={month} onChange={({ target }) => setMonth(target.value)} />
        </label>
        <Button look="quiet" type="submit">
          {t('drop.begin')}
        </Button>
      </Form>
      {isTooMany && (
        <p className="mark" role="alert">
          {t('drop.one')}
        </p>
      )}
      <FaultAlert error={begin.error} />
      <FaultAlert error={error}>
        <p>{t('drop.failed', { name })}</p>
      </FaultAlert>
      {isPending && (
        <p role="status">
          {read ? t('drop.page', { name, ...read }) : t('drop.reading', { name })}
          <progress aria-label={t('drop.progress')} value={read?.done} max={read?.total} />
        </p>
      )}
    </section>
  )
}

/**
 * Takes files that are dropped anywhere on the page. The browser would open them in its place. Returns whether files are
 * held over the page.
 */
export function useFileDrop(take: (files: FileList) => void): boolean {
  const [isOver, setOver] = useState(false)
  const follow = useEffectEvent((event: DragEvent) => {
    const { dataTransfer, type, relatedTarget } = event
    if (!dataTransfer?.types.includes('Files')) return
    event.preventDefault()
    setOver(type === 'dragover' || (type === 'dragleave' && relatedTarget !== null))
    if (type === 'drop') take(dataTransfer.files)
  })
  useEffect(() => {
    const types = ['dragover', 'dragleave', 'drop'] as const
    for (const type of types) addEventListener(type, follow)
    return () => {
      for (const type of types) removeEventListener(type, follow)
    }
  }, [])
  return isOver
}
