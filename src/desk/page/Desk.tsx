import './Desk.css'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { Link, Outlet, type RouteObject, ScrollRestoration, useBeforeUnload } from 'react-router'
import { languageTags } from '../../archive/languages.ts'
import { DraftList, useFileDrop } from './DraftList.tsx'
import { isUnsaved, openedQuery, useDraftId } from './draft/draftSync.ts'
import { attend } from './draft/editorStore.ts'
import { useAddressedId } from './draft/requests.ts'
import { DraftPage } from './editor/DraftPage.tsx'
import { FailedPart, FaultAlert } from './FaultMessage.tsx'
import { useLanguage, useTranslate } from './language.ts'

/** The editor's page: the draft that the address names (`/?draft=2021-07`), or the list of drafts. */
function Desk() {
  const id = useAddressedId()
  const client = useQueryClient()
  const language = useLanguage()
  useEffect(() => {
    document.documentElement.lang = languageTags[language]
  }, [language])
  // The browser asks before it closes the page while something is not on the disk.
  useBeforeUnload((event) => isUnsaved(client) && event.preventDefault())
  useFileDrop(() => undefined)
  return (
    <>
      <title>{useTranslate()('desk.title')}</title>
      <ScrollRestoration />
      {id === undefined ? <DraftList /> : <OpenDraft key={id} />}
    </>
  )
}

/** Opens a draft for its parts. Says so until it is open, or says why it cannot be opened. */
function OpenDraft() {
  const t = useTranslate()
  const { data, error } = useQuery(openedQuery(useQueryClient(), useDraftId()))
  // The next draft begins at its own first finding.
  useEffect(() => () => attend(undefined, 'text'), [])
  if (data) return <Outlet />
  if (!error) return <p className="page">{t('desk.opening')}</p>
  return (
    <main className="page stack">
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
