import './Desk.css'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { Link, Outlet, type RouteObject, ScrollRestoration } from 'react-router'
import { languageTags } from '../../archive/languages.ts'
import { DraftList } from './DraftList.tsx'
import { isUnsaved, openedQuery } from './draft/draftSync.ts'
import { attend } from './draft/editorStore.ts'
import { useAddressedId } from './draft/requests.ts'
import { useDraftId } from './draft/useDraft.ts'
import { DraftPage } from './editor/DraftPage.tsx'
import { FailedPart, FaultAlert } from './FaultMessage.tsx'
import { useLanguage, useTranslate } from './language.ts'
import { useFileDrop } from './NewsletterDrop.tsx'

/** The editor's page: the draft that the address names (`/?draft=2021-07`), or the list of drafts. */
function Desk() {
  const id = useAddressedId()
  useDocumentLanguage()
  useQuestionBeforeClosing()
  useFileDrop(() => undefined)
  return (
    <>
      <ScrollRestoration />
      {id === undefined ? <DraftList /> : <OpenDraft key={id} />}
    </>
  )
}

function useDocumentLanguage(): void {
  const title = useTranslate()('desk.title')
  const language = useLanguage()
  useEffect(() => {
    document.documentElement.lang = languageTags[language]
    document.title = title
  }, [language, title])
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
function OpenDraft() {
  const t = useTranslate()
  const { data, error } = useQuery(openedQuery(useQueryClient(), useDraftId()))
  // The next draft begins at its own first finding.
  useEffect(() => () => attend(undefined, 'text'), [])
  if (data) return <Outlet />
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

/** The one page of the desk. If a part of a draft fails, the draft stays. */
export function deskRoutes(page = <DraftPage />): RouteObject[] {
  const errorElement = <FailedPart />
  return [
    { path: '/', element: <Desk />, errorElement, children: [{ index: true, element: page, errorElement }] },
  ]
}
