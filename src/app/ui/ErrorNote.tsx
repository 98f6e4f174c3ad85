import type { ReactNode } from 'react'
import { ArchiveError } from '../../device/archiveHost.ts'
import { PartError } from '../data/importPart.ts'
import { useTranslate } from '../i18n/InterfaceLanguage.tsx'

type Props = { reason: string; help: string; onRetry?: () => void; children?: ReactNode }

/** Says what went wrong and what helps, and offers another try or other actions. */
export function ErrorNote({ reason, help, onRetry, children }: Props) {
  const t = useTranslate()
  return (
    <div className="error-note" role="alert">
      <p>{reason}</p>
      <p>{help}</p>
      {onRetry && (
        <button type="button" className="button" onClick={onRetry}>
          {t('error.retry')}
        </button>
      )}
      {children}
    </div>
  )
}

/** Says why a part of the archive or of the app is not available, or what else went wrong. */
export function ArchiveErrorNote({ error, onRetry }: { error: Error; onRetry: () => void }) {
  const t = useTranslate()
  const reason =
    error instanceof ArchiveError
      ? t(`error.${error.kind}`, { file: error.file, status: error.status })
      : error instanceof PartError
        ? t('error.part')
        : t('error.unexpected', { reason: error.message })
  const isNewer = error instanceof PartError || (error instanceof ArchiveError && error.kind === 'newer')
  return <ErrorNote reason={reason} help={t(isNewer ? 'error.newerHelp' : 'error.help')} onRetry={onRetry} />
}
