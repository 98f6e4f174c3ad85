import { useEffect } from 'react'
import { isRouteErrorResponse, useLocation, useNavigate, useRouteError } from 'react-router'
import type { Language } from '../../archive/languages.ts'
import { ArchiveError } from '../../device/archiveHost.ts'
import { NotFoundError } from '../data/findStory.ts'
import { PartError, reloadOnce } from '../data/importPart.ts'
import { InterfaceLanguage, useTranslate } from '../i18n/InterfaceLanguage.tsx'
import { ArchiveErrorNote } from '../ui/ErrorNote.tsx'
import { PageTitle } from '../ui/PageHead.tsx'
import { NotFound, PageLinks } from './NotFound.tsx'
import { useMissingPage } from './pageState.ts'
import { preferredLanguage } from './preferredLanguage.ts'

/** Whether a page can explain this error. */
export function canExplain(error: unknown): boolean {
  return (
    error instanceof ArchiveError ||
    error instanceof NotFoundError ||
    error instanceof PartError ||
    isRouteErrorResponse(error)
  )
}

/** Replaces a page that cannot be shown: what happened, what can still be read, what to do. */
export function RouteError() {
  const error = useRouteError()
  const t = useTranslate()
  const here = useLocation()
  const navigate = useNavigate()
  const lacksCode = error instanceof PartError
  useMissingPage()
  useEffect(() => {
    if (lacksCode) void reloadOnce()
  }, [lacksCode])
  if (error instanceof NotFoundError) return <NotFound missing={error.missing} />
  if (isRouteErrorResponse(error) && error.status === 404) return <NotFound missing={{ kind: 'page' }} />
  return (
    <div className="page">
      <PageTitle title={t('error.title')} />
      <h1>{t('error.title')}</h1>
      <ArchiveErrorNote
        error={error instanceof Error ? error : new Error(String(error))}
        // Unlike a revalidation, this also renders a page again that has nothing to load.
        onRetry={() =>
          lacksCode ? location.reload() : void navigate(here, { replace: true, state: here.state })
        }
      />
      <PageLinks />
    </div>
  )
}

/** The same, if even the frame of every page cannot be shown. */
export function FrameError({ language = preferredLanguage() }: { language?: Language }) {
  return (
    <InterfaceLanguage value={language}>
      <main id="main">
        <RouteError />
      </main>
    </InterfaceLanguage>
  )
}
