import { useCallback, useEffect, useState } from 'react'
import type { EditorMessage } from '../../../draft/editorMessage.ts'
import type { DeskOverview } from '../../api/answers.ts'
import { ask, hasKeys, messageOf } from '../draft/requests.ts'
import { useTexts } from '../i18n/DeskLanguage.tsx'
import { LanguageSwitch } from '../i18n/LanguageSwitch.tsx'
import { FaultMessage } from '../sentences/FaultMessage.tsx'
import { ListedDrafts } from './ListedDrafts.tsx'
import { ListedIssues } from './ListedIssues.tsx'
import { NewsletterDrop } from './NewsletterDrop.tsx'
import './DraftList.css'

const isOverview = hasKeys<DeskOverview>('drafts', 'issues')

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
          <FaultMessage message={overview.fault} />
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
  const others = issues.filter(({ id }) => !drafts.some((draft) => draft.id === id))
  return (
    <>
      <ListedDrafts drafts={drafts} onOpen={onOpen} onChanged={onChanged} />
      <ListedIssues issues={others} onOpen={onOpen} />
    </>
  )
}
