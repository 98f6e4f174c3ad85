import { useTranslate } from '../i18n/InterfaceLanguage.tsx'
import './Pending.css'

const lines = ['a', 'b', 'c', 'd']

/** The shape of a text that is on its way; it shows only after 300 ms, so that a quick answer does not flicker. */
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
