import { useInterfaceLanguage, useTranslate } from '../i18n/InterfaceLanguage.tsx'
import { Link } from '../ui/page/Link.tsx'
import { paths } from '../ui/page/paths.ts'
import { useHydrated } from '../ui/page/useHydrated.ts'
import './Colophon.css'

/** The foot of every page: links that concern the whole site and are used seldom. */
export function Colophon({ openSheet }: { openSheet: () => void }) {
  const t = useTranslate()
  const language = useInterfaceLanguage()
  return (
    <footer className="colophon screen-only">
      <Link to={paths.about(language)}>{t('nav.about')}</Link>
      <Link to={paths.names(language)}>{t('names.title')}</Link>
      <button type="button" className="needs-app" disabled={!useHydrated()} onClick={openSheet}>
        {t('keys.title')}
      </button>
    </footer>
  )
}
