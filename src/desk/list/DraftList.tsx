import { useCallback, useEffect, useState } from 'react'
import type { DeskOverview, ListedDraft } from '../../archive/draft/deskAnswers.ts'
import type { EditorMessage } from '../../archive/draft/editorMessage.ts'
import { formatDate } from '../../archive/formatDate.ts'
import { ask, hasKeys, messageOf, tell } from '../client/requests.ts'
import { useDeskLanguage, useTexts } from '../i18n/DeskLanguage.tsx'
import { LanguageSwitch } from '../i18n/LanguageSwitch.tsx'
import { type Begun, BegunAnew } from '../publish/BegunAnew.tsx'
import { OutdatedNotice } from '../publish/OutdatedNotice.tsx'
import { Told } from '../sentences/Told.tsx'
import { NewsletterDrop } from './NewsletterDrop.tsx'
import './DraftList.css'

const isOverview = hasKeys<DeskOverview>('drafts', 'issues')
const isBegun = hasKeys<{ id: string }>('id')

/** The first page: a newsletter to drop, the drafts, and the issues of the archive to correct. */
export function DraftList({ onOpen }: { onOpen: (id: string) => void }) {
  const t = useTexts()
  const [overview, setOverview] = useState<DeskOverview | { readonly fault: EditorMessage }>()
  const load = useCallback(() => {
    ask('desk', isOverview).then(setOverview, (error: unknown) => setOverview({ fault: messageOf(error) }))
  }, [])
  useEffect(load, [load])
  return (
    <main className="desk-list">
      <header className="desk-masthead">
        <h1>{t('desk.title')}</h1>
        <LanguageSwitch />
      </header>
      <p className="desk-promise">{t('desk.promise')}</p>
      <NewsletterDrop onDone={onOpen} />
      {overview === undefined && <p>{t('desk.opening')}</p>}
      {overview && 'fault' in overview && (
        <div role="alert">
          <Told message={overview.fault} />
        </div>
      )}
      {overview && 'drafts' in overview && <Lists overview={overview} onOpen={onOpen} onChanged={load} />}
    </main>
  )
}

function Lists({
  overview: { drafts, issues },
  onOpen,
  onChanged,
}: {
  overview: DeskOverview
  onOpen: (id: string) => void
  onChanged: () => void
}) {
  const t = useTexts()
  const { language } = useDeskLanguage()
  const others = issues.filter(({ id }) => !drafts.some((draft) => draft.id === id))
  const [fault, setFault] = useState<EditorMessage>()
  const [begun, setBegun] = useState<Begun>()
  const show = (id: string, kept: string) => {
    setBegun({ id, kept })
    onChanged()
  }
  const begin = (issue: string) => {
    tell('begin', { issue }, isBegun).then(
      ({ id }) => onOpen(id),
      (error: unknown) => setFault(messageOf(error)),
    )
  }
  return (
    <>
      <section aria-labelledby="drafts">
        <h2 id="drafts">{t('list.drafts')}</h2>
        <BegunAnew begun={begun} />
        {drafts.length === 0 && <p>{t('list.none')}</p>}
        <ul className="desk-rows">
          {drafts.map((draft) => (
            <li key={draft.id}>
              <button type="button" className="desk-row" onClick={() => onOpen(draft.id)}>
                <strong>{formatDate(draft.id, language)}</strong>
                <DraftFacts draft={draft} />
              </button>
              {!draft.isDamaged && draft.isOutdated && (
                <OutdatedNotice id={draft.id} onBegun={(kept) => show(draft.id, kept)} />
              )}
            </li>
          ))}
        </ul>
      </section>
      {others.length > 0 && (
        <section aria-labelledby="issues">
          <h2 id="issues">{t('list.issues')}</h2>
          {fault !== undefined && (
            <div role="alert">
              <Told message={fault} />
            </div>
          )}
          <ul className="desk-rows">
            {others.map(({ id, stories }) => (
              <li key={id}>
                <button type="button" className="desk-row" onClick={() => begin(id)}>
                  <strong>{formatDate(id, language)}</strong>
                  <span>{t('list.stories', { count: stories })}</span>
                </button>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}

function DraftFacts({ draft }: { draft: ListedDraft }) {
  const t = useTexts()
  if (draft.isDamaged) return <span>{t('list.damaged')}</span>
  return (
    <>
      <span>{t('list.stories', { count: draft.stories })}</span>
      {draft.errors > 0 && <span className="desk-errors">{t('list.errors', { count: draft.errors })}</span>}
      {draft.warnings > 0 && <span>{t('list.warnings', { count: draft.warnings })}</span>}
      <span>{t(draft.isPublished ? 'list.published' : 'list.unpublished')}</span>
      {draft.source !== undefined && <span className="desk-source">{draft.source}</span>}
    </>
  )
}
