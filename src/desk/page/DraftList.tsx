import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Link, useNavigate } from 'react-router'
import { formatDate } from '../../archive/formats.ts'
import {
  type Begun,
  begunSchema,
  type DeskOverview,
  type ListedDraft,
  overviewSchema,
} from '../api/answers.ts'
import { Button } from './Button.tsx'
import { ask, post } from './draft/requests.ts'
import { FaultAlert } from './FaultMessage.tsx'
import { GuideLink, LanguageSwitch } from './LanguageSwitch.tsx'
import { NewsletterDrop } from './NewsletterDrop.tsx'
import { OutdatedNotice, ReplacedNotice } from './OutdatedNotice.tsx'
import { useLanguage } from './preferences.ts'
import { useTranslate } from './useTranslate.ts'
import './DraftList.css'

/** The address of a draft. */
function addressOf(id: string): string {
  return `/?${new URLSearchParams({ draft: id })}`
}

/** The first page: a newsletter to drop, the drafts, and the issues of the archive to correct. */
export function DraftList() {
  const t = useTranslate()
  const navigate = useNavigate()
  const { data, error, refetch } = useQuery({
    queryKey: ['desk'],
    queryFn: () => ask('desk', overviewSchema),
  })
  const drafts = data?.drafts ?? []
  const others = data?.issues.filter(({ id }) => !drafts.some((draft) => draft.id === id)) ?? []
  return (
    <main className="desk-list">
      <header className="desk-masthead">
        <h1>{t('desk.title')}</h1>
        <p className="row">
          <GuideLink />
          <LanguageSwitch />
        </p>
      </header>
      <p className="desk-promise">{t('desk.promise')}</p>
      <NewsletterDrop onDone={(id) => navigate(addressOf(id))} />
      {!data && !error && <p>{t('desk.opening')}</p>}
      <FaultAlert error={error} />
      {data && <Drafts drafts={drafts} onReplaced={() => void refetch()} />}
      {others.length > 0 && <Issues issues={others} />}
      {data?.issues.length === 0 && <p>{t('list.emptyArchive', { folder: data.archive })}</p>}
    </main>
  )
}

/** The drafts to open, and which of them lack changes of the archive. */
function Drafts({ drafts, onReplaced }: { drafts: readonly ListedDraft[]; onReplaced: () => void }) {
  const t = useTranslate()
  const language = useLanguage()
  const [replaced, setReplaced] = useState<Begun>()
  const [removed, setRemoved] = useState<Begun>()
  const show = (begun: Begun) => {
    setReplaced(begun)
    onReplaced()
  }
  return (
    <section aria-labelledby="drafts">
      <h2 id="drafts">{t('list.drafts')}</h2>
      <ReplacedNotice replaced={replaced} />
      <ReplacedNotice replaced={removed} said="list.removed" />
      {drafts.length === 0 && <p>{t('list.none')}</p>}
      <ul className="desk-rows">
        {drafts.map((draft) => (
          <li key={draft.id}>
            <Link className="desk-row" to={addressOf(draft.id)}>
              <strong>{formatDate(draft.id, language)}</strong>
              <DraftFacts draft={draft} />
            </Link>
            <DraftActions
              id={draft.id}
              onChanged={(begun) => {
                setRemoved(begun)
                onReplaced()
              }}
            />
            {!draft.isDamaged && draft.isOutdated && <OutdatedNotice id={draft.id} onReplaced={show} />}
          </li>
        ))}
      </ul>
    </section>
  )
}

type ActionProps = {
  id: string
  /** Called with the draft that was removed, or with none after a change of the month. */
  onChanged: (removed: Begun | undefined) => void
}

/** Changes the month of a draft, or removes it. */
function DraftActions({ id, onChanged }: ActionProps) {
  const t = useTranslate()
  const language = useLanguage()
  const [month, setMonth] = useState(id)
  const remove = useMutation({
    mutationFn: () => post('remove', { id }, begunSchema),
    onSuccess: onChanged,
  })
  const rename = useMutation({
    mutationFn: () => post('month', { id, month }, begunSchema),
    onSuccess: () => onChanged(undefined),
  })
  return (
    <details className="desk-actions">
      <summary aria-label={t('list.actions', { month: formatDate(id, language) })}>⋯</summary>
      <div>
        <div className="row">
          <input
            type="month"
            aria-label={t('list.month')}
            value={month}
            onChange={({ target }) => setMonth(target.value)}
          />
          <Button disabled={month === id || month === ''} onClick={() => rename.mutate()}>
            {t('list.changeMonth')}
          </Button>
          <Button look="quiet" onClick={() => remove.mutate()}>
            {t('list.remove')}
          </Button>
        </div>
        <FaultAlert error={remove.error ?? rename.error} />
      </div>
    </details>
  )
}

function DraftFacts({ draft }: { draft: ListedDraft }) {
  const t = useTranslate()
  if (draft.isDamaged) return <span>{t('list.damaged')}</span>
  return (
    <>
      <span>{t('list.stories', { count: draft.stories })}</span>
      {draft.errors > 0 && <span className="desk-errors">{t('list.errors', { count: draft.errors })}</span>}
      {draft.warnings > 0 && <span>{t('list.warnings', { count: draft.warnings })}</span>}
      <span>{t(`state.${draft.state}`)}</span>
      {draft.source !== undefined && <span className="desk-source">{draft.source}</span>}
    </>
  )
}

/** The issues of the archive that have no draft. Choosing one makes a draft of it. */
function Issues({ issues }: { issues: DeskOverview['issues'] }) {
  const t = useTranslate()
  const language = useLanguage()
  const navigate = useNavigate()
  const { mutate: begin, error } = useMutation({
    mutationFn: (issue: string) => post('begin', { issue }, begunSchema),
    onSuccess: ({ id }) => navigate(addressOf(id)),
  })
  return (
    <section aria-labelledby="issues">
      <h2 id="issues">{t('list.issues')}</h2>
      <FaultAlert error={error} />
      <ul className="desk-rows">
        {issues.map(({ id, stories, state }) => (
          <li key={id}>
            <button type="button" className="desk-row" onClick={() => begin(id)}>
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
