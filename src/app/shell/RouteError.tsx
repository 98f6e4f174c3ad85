import { isRouteErrorResponse, useRevalidator, useRouteError } from 'react-router'
import { ArchiveError } from '../fetchArchive.ts'
import { useTranslate } from '../i18n/InterfaceLanguage.tsx'
import { ArchiveErrorNote } from '../ui/ArchiveErrorNote.tsx'
import { PageTitle } from '../ui/PageHead.tsx'
import { NotFound, NotFoundError } from './NotFound.tsx'

/** What stands in a page's place when it cannot be shown: what happened, what is still readable, what to do. */
export function RouteError() {
  const error = useRouteError()
  const t = useTranslate()
  const { revalidate } = useRevalidator()
  if (error instanceof NotFoundError) return <NotFound missing={error.missing} />
  if (isRouteErrorResponse(error) && error.status === 404) return <NotFound missing={{ kind: 'page' }} />
  return (
    <div className="page">
      <PageTitle title={t('error.title')} />
      <h1>{t('error.title')}</h1>
      {error instanceof ArchiveError ? (
        <ArchiveErrorNote error={error} onRetry={revalidate} />
      ) : (
        <p>{t('error.unexpected', { reason: error instanceof Error ? error.message : String(error) })}</p>
      )}
    </div>
  )
}
