import { ArchiveError } from '../../device/archiveHost.ts'
import { useTranslate } from '../i18n/InterfaceLanguage.tsx'

/** Says why a part of the archive is not available, or what else went wrong, and offers another try. */
export function ArchiveErrorNote({ error, onRetry }: { error: Error; onRetry: () => void }) {
  const t = useTranslate()
  const reason =
    error instanceof ArchiveError
      ? t(`error.${error.kind}`, { file: error.file, status: error.status })
      : t('error.unexpected', { reason: error.message })
  const newer = error instanceof ArchiveError && error.kind === 'newer'
  return (
    <div className="error-note" role="alert">
      <p>{reason}</p>
      <p>{newer ? t('error.newerHelp') : t('error.help')}</p>
      <button type="button" className="button" onClick={onRetry}>
        {t('error.retry')}
      </button>
    </div>
  )
}
