import { WorkerLost } from '../../device/workerClient.ts'
import { useTranslate } from '../i18n/InterfaceLanguage.tsx'
import { ArchiveErrorNote } from '../ui/ArchiveErrorNote.tsx'

/** Says why the search failed, and offers another try. */
export function SearchErrorNote({ error, onRetry }: { error: Error; onRetry: () => void }) {
  const t = useTranslate()
  if (!(error instanceof WorkerLost)) return <ArchiveErrorNote error={error} onRetry={onRetry} />
  return (
    <div className="error-note" role="alert">
      <p>{t('search.unstarted')}</p>
      <p>{t('error.newerHelp')}</p>
      <button type="button" className="button" onClick={onRetry}>
        {t('error.retry')}
      </button>
    </div>
  )
}
