import { useTexts } from '../i18n/DeskLanguage.tsx'
import { FaultMessage } from '../sentences/FaultMessage.tsx'
import type { Preparation } from './usePreparation.ts'

type Props = { preparation: Exclude<Preparation, { kind: 'ready' }>; onRetry: () => void }

/** What the desk does until the preview is there, and how far it is; or why it cannot be there. */
export function PreparationState({ preparation, onRetry }: Props) {
  const t = useTexts()
  if (preparation.kind === 'failed')
    return (
      <div className="preview-state" role="alert">
        <FaultMessage message={preparation.why} />
        <button type="button" className="button" onClick={onRetry}>
          {t('trouble.retry')}
        </button>
      </div>
    )
  const known = preparation.kind === 'stage' ? preparation : undefined
  return (
    <div className="preview-state" role="status">
      <p>{t('preview.preparing')}</p>
      {known && <p>{t(`preview.${known.stage}`, { number: known.number, total: known.total })}</p>}
      <progress
        aria-label={t('preview.progress')}
        {...(known ? { value: known.number - 0.5, max: known.total } : {})}
      />
    </div>
  )
}
