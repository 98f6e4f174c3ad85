import { useTranslate } from '../i18n/InterfaceLanguage.tsx'
import './Pending.css'

const lines = ['a', 'b', 'c', 'd']

/** A placeholder for text that is loading. It shows only after 300 ms, so that a quick answer does not flicker. */
export function Pending() {
  const t = useTranslate()
  return (
    <div className="pending" role="img" aria-label={t('nav.loading')}>
      {lines.map((line) => (
        <span key={line} />
      ))}
    </div>
  )
}
