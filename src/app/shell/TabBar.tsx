import { NavLink } from 'react-router'
import { pages, sectionIds } from '../../archive/site/pages.ts'
import { useInterfaceLanguage, useTranslate } from '../i18n/InterfaceLanguage.tsx'
import { Icon } from '../ui/Icon.tsx'
import { paths } from '../ui/page/paths.ts'
import './TabBar.css'

/** The sections, at a phone's thumb; hidden where the masthead has room for them. */
export function TabBar() {
  const t = useTranslate()
  const language = useInterfaceLanguage()
  return (
    <nav className="tab-bar screen-only" aria-label={t('nav.label')}>
      {sectionIds.map((id) => {
        const { section } = pages[id]
        return (
          section.onPhones && (
            <NavLink key={id} to={paths[id](language)} end={id === 'front'}>
              <Icon name={section.name} />
              {t(`nav.${section.name}`)}
            </NavLink>
          )
        )
      })}
    </nav>
  )
}
