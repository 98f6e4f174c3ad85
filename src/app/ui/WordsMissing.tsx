import { useTranslate } from '../i18n/InterfaceLanguage.tsx'
import './WordsMissing.css'

/** Says that the words could not be fetched, and offers another try. */
export function WordsMissing({ onRetry }: { onRetry: () => void }) {
  const t = useTranslate()
  return (
    <span className="words-missing screen-only" role="alert">
      {t('words.away')}{' '}
      <button type="button" className="button button-quiet" onClick={onRetry}>
        {t('error.retry')}
      </button>
    </span>
  )
}
