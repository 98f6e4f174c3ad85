import { type ReactNode, useEffect, useEffectEvent, useState } from 'react'
import { Link, useNavigate } from 'react-router'
import { formatDate } from '../../archive/formats.ts'
import type { AnswerOf, ListedDraft } from '../api/requests.ts'
import { Button, Form, GuideLink, LanguageSwitch } from './controls.tsx'
import { useAnswer, usePost } from './draft/requests.ts'
import { FaultAlert, FaultMessage } from './FaultMessage.tsx'
import { useLanguage, useTranslate } from './language.ts'
import { addressOf, OpenReport } from './Remarks.tsx'

/** The first page: a newsletter to drop, the drafts, and the issues of the archive to correct. */
export function DraftList() {
  const t = useTranslate()
  const navigate = useNavigate()
  const { data, error } = useAnswer('GET desk')
  const drafts = data?.drafts ?? []
  const others = data?.issues.filter(({ id }) => !drafts.some((draft) => draft.id === id)) ?? []
  return (
    <main className="page">
      <header className="row desk-bar">
        <h1>{t('desk.title')}</h1>
        <div className="row">
          <GuideLink />
          <LanguageSwitch />
        </div>
      </header>
      <p className="lead">{t('desk.promise')}</p>
      <NewsletterDrop onDone={(id, report) => navigate(addressOf(id, report))} />
      <OpenReport />
      {!data && !error && <p>{t('desk.opening')}</p>}
      <FaultAlert error={error} />
      {data && <Drafts drafts={drafts} />}
      {others.length > 0 && <Issues issues={others} />}
      {data?.issues.length === 0 && <p>{t('list.emptyArchive', { folder: data.archive })}</p>}
    </main>
  )
}

/** The drafts to open, and which of them lack changes of the archive. */
function Drafts({ drafts }: { drafts: readonly ListedDraft[] }) {
  const t = useTranslate()
  const language = useLanguage()
  const remove = usePost('POST remove')
  const rename = usePost('POST month')
  return (
    <section aria-labelledby="drafts">
      <h2 id="drafts">{t('list.drafts')}</h2>
      <div role="status">
        {remove.answer && (
          <p className="notice">
            {t('list.removed', {
              month: formatDate(remove.answer.id, language),
              folder: remove.answer.kept ?? '',
            })}
          </p>
        )}
      </div>
      <FaultAlert error={remove.error ?? rename.error} />
      {drafts.length === 0 && <p>{t('list.none')}</p>}
      <ul>
        {drafts.map((draft) => (
          <li key={draft.id} className="row">
            <div>
              <Link className="row quiet desk-row" to={addressOf(draft.id)}>
                <strong>{formatDate(draft.id, language)}</strong>
                <DraftFacts draft={draft} />
              </Link>
            </div>
            <details>
              <summary
                className="button"
                aria-label={t('list.actions', { month: formatDate(draft.id, language) })}
              >
                ⋯
              </summary>
              <Form className="row" onSend={(text) => rename.mutate({ id: draft.id, month: text('month') })}>
                <input
                  name="month"
                  type="month"
                  aria-label={t('list.month')}
                  defaultValue={draft.id}
                  required
                />
                <Button type="submit">{t('list.changeMonth')}</Button>
                <Button look="quiet" onClick={() => remove.mutate({ id: draft.id })}>
                  {t('list.remove')}
                </Button>
              </Form>
            </details>
            {!draft.isDamaged && draft.isOutdated && <OutdatedNotice />}
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Says that the archive's issue has changes that the draft lacks, and what the editor can do. */
export function OutdatedNotice({ children }: { children?: ReactNode }) {
  const t = useTranslate()
  return (
    <div className="notice">
      <p>{t('outdated.what')}</p>
      <p>{t('outdated.how')}</p>
      {children}
    </div>
  )
}

function DraftFacts({ draft }: { draft: ListedDraft }) {
  const t = useTranslate()
  if (draft.isDamaged) return <FaultMessage message={draft.error} />
  return (
    <>
      <span>{t('list.stories', { count: draft.stories })}</span>
      {draft.errors > 0 && <span className="mark">{t('list.errors', { count: draft.errors })}</span>}
      {draft.warnings > 0 && <span>{t('list.warnings', { count: draft.warnings })}</span>}
      <span>{t(`state.${draft.state}`)}</span>
      {draft.source !== undefined && <span>{draft.source}</span>}
    </>
  )
}

/** The issues of the archive that have no draft. Choosing one makes a draft of it. */
function Issues({ issues }: { issues: AnswerOf<'GET desk'>['issues'] }) {
  const t = useTranslate()
  const language = useLanguage()
  const navigate = useNavigate()
  const { mutate: begin, error } = usePost('POST begin', ({ id }) => navigate(addressOf(id)))
  return (
    <section aria-labelledby="issues">
      <h2 id="issues">{t('list.issues')}</h2>
      <FaultAlert error={error} />
      <ul>
        {issues.map(({ id, stories, state }) => (
          <li key={id}>
            <button type="button" className="row quiet desk-row" onClick={() => begin({ issue: id })}>
              <strong>{formatDate(id, language)}</strong>
              <span>{t('list.stories', { count: stories })}</span>
              <span>{t(`state.${state}`)}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}

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
    <section className="notice drop" data-over={isOver} aria-label={t('drop.title')}>
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
