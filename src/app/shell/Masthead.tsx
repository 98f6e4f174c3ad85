import { useLocation } from 'react-router'
import { isLanguage, languageTags, otherLanguage } from '../../archive/languages.ts'
import { sectionIds } from '../../archive/pages.ts'
import { useInterfaceLanguage, useTranslate } from '../i18n/InterfaceLanguage.tsx'
import { changePreferences, readPreferences } from '../memory/preferences.ts'
import { Link, paths } from '../ui/Link.tsx'
import { SectionLink } from './SectionLink.tsx'
import './Masthead.css'

/** The site's name in both languages, the sections on wide screens, and the link to the other language. */
export function Masthead({ compact }: { compact: boolean }) {
  const t = useTranslate()
  const language = useInterfaceLanguage()
  return (
    <header className={compact ? 'masthead masthead-compact' : 'masthead'}>
      <div className="masthead-inner">
        <Link className="masthead-name" to={paths.front(language)}>
          <span lang="en">Southwest China</span> <span lang="zh-Hans">西南地区商务通讯</span>
        </Link>
        <nav className="masthead-nav screen-only" aria-label={t('nav.label')}>
          {sectionIds.map((id) => (
            <SectionLink key={id} id={id}>
              {t(`nav.${id}`)}
            </SectionLink>
          ))}
        </nav>
        {!compact && <OtherLanguageLink />}
      </div>
    </header>
  )
}

/** A link to this page in the other language, which is then remembered for menus and stories. */
function OtherLanguageLink() {
  const t = useTranslate()
  const other = otherLanguage(useInterfaceLanguage())
  const { pathname, search } = useLocation()
  const address = pathname.replace(/^\/[^/]*/, `/${other}`)
  return (
    <Link
      className="masthead-language screen-only"
      lang={languageTags[other]}
      hrefLang={languageTags[other]}
      to={{ pathname: address, search }}
      onClick={() => {
        const { view } = readPreferences()
        // Without a choice of their own, and side by side, stories follow by themselves.
        changePreferences({ language: other, ...(isLanguage(view) && { view: other }) })
      }}
    >
      {t('nav.otherLanguage')}
    </Link>
  )
}
