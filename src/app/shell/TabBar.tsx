import { pages, sectionIds } from '../../archive/site/pages.ts'
import { useTranslate } from '../i18n/InterfaceLanguage.tsx'
import { Icon } from '../ui/Icon.tsx'
import { SectionLink } from './SectionLink.tsx'
import './TabBar.css'

/** The sections, at a phone's thumb; hidden where the masthead has room for them. */
export function TabBar() {
  const t = useTranslate()
  return (
    <nav className="tab-bar screen-only" aria-label={t('nav.label')}>
      {sectionIds.map((id) => {
        const { section } = pages[id]
        return (
          section.onPhones && (
            <SectionLink key={id} id={id}>
              <Icon name={section.name} />
              {t(`nav.${section.name}`)}
            </SectionLink>
          )
        )
      })}
    </nav>
  )
}
