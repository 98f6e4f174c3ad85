import { Link } from 'react-router'
import { useInterfaceLanguage, useTranslate } from '../i18n/InterfaceLanguage.tsx'
import { paths } from '../paths.ts'

/** The foot of every page: what belongs to the reader as a whole, and is looked for seldom. */
export function Colophon() {
  const t = useTranslate()
  const language = useInterfaceLanguage()
  return (
    <footer className="colophon">
      <Link to={paths.about(language)}>{t('nav.about')}</Link>
    </footer>
  )
}
