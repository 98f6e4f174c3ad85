import './Desk.css'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { type ReactNode, useEffect } from 'react'
import { Link, useSearchParams } from 'react-router'
import { languageTags } from '../../archive/languages.ts'
import { DraftList } from './DraftList.tsx'
import { isUnsaved, openedQuery } from './draft/draftSync.ts'
import { attend } from './draft/editorStore.ts'
import { DraftContext } from './draft/requests.ts'
import { DraftPage } from './editor/DraftPage.tsx'
import { ErrorBoundary, FaultAlert } from './FaultMessage.tsx'
import { useLanguage, useTranslate } from './language.ts'
import { useFileDrop } from './NewsletterDrop.tsx'

/** The editor's page: the draft that the address names (`/?draft=2021-07`), or the list of drafts. */
export function Desk() {
  const [address] = useSearchParams()
  const id = address.get('draft')
  useDocumentLanguage()
  useQuestionBeforeClosing()
  useFileDrop(() => undefined)
  // biome-ignore lint/correctness/useExhaustiveDependencies: another page begins at its top
  useEffect(() => {
    // A browser may return a promise, which React would take as the clean-up.
    void scrollTo(0, 0)
  }, [id])
  if (id === null) return <DraftList />
  return (
    <OpenDraft key={id} id={id}>
      {/* If a part fails, the draft stays. */}
      <ErrorBoundary>
        <DraftPage />
      </ErrorBoundary>
    </OpenDraft>
  )
}

function useDocumentLanguage(): void {
  const t = useTranslate()
  const language = useLanguage()
  useEffect(() => {
    document.documentElement.lang = languageTags[language]
    document.title = t('desk.title')
  }, [language, t])
}

/** Lets the browser ask before it closes the page while something is not on the disk. */
function useQuestionBeforeClosing(): void {
  const client = useQueryClient()
  useEffect(() => {
    const ask = (event: BeforeUnloadEvent) => isUnsaved(client) && event.preventDefault()
    addEventListener('beforeunload', ask)
    return () => removeEventListener('beforeunload', ask)
  }, [client])
}

/** Opens a draft for its parts. Says so until it is open, or says why it cannot be opened. */
export function OpenDraft({ id, children }: { id: string; children: ReactNode }) {
  const t = useTranslate()
  const { data, error } = useQuery(openedQuery(useQueryClient(), id))
  // The next draft begins at its own first finding.
  useEffect(() => () => attend(undefined, 'text'), [])
  if (data) return <DraftContext value={id}>{children}</DraftContext>
  if (!error) return <p className="desk-wait">{t('desk.opening')}</p>
  return (
    <main className="desk-wait">
      <FaultAlert error={error} />
      <Link className="button" to="/">
        {t('desk.toList')}
      </Link>
    </main>
  )
}
