import type { ReactNode } from 'react'
import { Link, useNavigate } from 'react-router'
import { formatDate } from '../../archive/formats.ts'
import type { AnswerOf, ListedDraft } from '../api/requests.ts'
import { Button, Form, GuideLink, LanguageSwitch } from './controls.tsx'
import { useAnswer, usePost } from './draft/requests.ts'
import { FaultAlert } from './FaultMessage.tsx'
import { useLanguage, useTranslate } from './language.ts'
import { NewsletterDrop } from './NewsletterDrop.tsx'
import { addressOf, OpenReport } from './Remarks.tsx'

/** The first page: a newsletter to drop, the drafts, and the issues of the archive to correct. */
export function DraftList() {
  const t = useTranslate()
  const navigate = useNavigate()
  const { data, error } = useAnswer('GET desk')
  const drafts = data?.drafts ?? []
  const others = data?.issues.filter(({ id }) => !drafts.some((draft) => draft.id === id)) ?? []
  return (
    <main className="desk-list">
      <header className="row desk-bar">
        <h1>{t('desk.title')}</h1>
        <div className="row tools">
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
          <p className="notice notice-quiet">
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
              <Link className="desk-row" to={addressOf(draft.id)}>
                <strong>{formatDate(draft.id, language)}</strong>
                <DraftFacts draft={draft} />
              </Link>
            </div>
            <DraftActions
              id={draft.id}
              onRename={(month) => rename.mutate({ id: draft.id, month })}
              onRemove={() => remove.mutate({ id: draft.id })}
            />
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

type ActionProps = { id: string; onRename: (month: string) => void; onRemove: () => void }

/** Changes the month of a draft, or removes it. */
function DraftActions({ id, onRename, onRemove }: ActionProps) {
  const t = useTranslate()
  const language = useLanguage()
  return (
    <details>
      <summary aria-label={t('list.actions', { month: formatDate(id, language) })}>⋯</summary>
      <Form className="row" onSend={(text) => onRename(text('month'))}>
        <input name="month" type="month" aria-label={t('list.month')} defaultValue={id} required />
        <Button type="submit">{t('list.changeMonth')}</Button>
        <Button look="quiet" onClick={onRemove}>
          {t('list.remove')}
        </Button>
      </Form>
    </details>
  )
}

function DraftFacts({ draft }: { draft: ListedDraft }) {
  const t = useTranslate()
  if (draft.isDamaged) return <span>{t('list.damaged')}</span>
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
            <button type="button" className="desk-row" onClick={() => begin({ issue: id })}>
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
