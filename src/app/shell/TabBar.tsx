import type { ReactNode } from 'react'
import { NavLink } from 'react-router'
import { useInterfaceLanguage, useTranslate } from '../i18n/InterfaceLanguage.tsx'
import { paths } from '../paths.ts'
import { Icon } from '../ui/Icon.tsx'
import './TabBar.css'

/** The sections, under the thumb of whoever reads on a phone; hidden where the masthead has room for them. */
export function TabBar() {
  const t = useTranslate()
  const language = useInterfaceLanguage()
  return (
    <nav className="tab-bar screen-only" aria-label={t('nav.label')}>
      <Tab to={paths.front(language)} icon={<Icon name="stories" />} label={t('nav.stories')} />
      <Tab to={paths.issues(language)} icon={<Icon name="issues" />} label={t('nav.issues')} />
      <Tab to={paths.search(language)} icon={<Icon name="search" />} label={t('nav.search')} />
      <Tab to={paths.saved(language)} icon={<Icon name="saved" />} label={t('nav.saved')} />
      <Tab to={paths.settings(language)} icon={<Icon name="settings" />} label={t('nav.settings')} />
    </nav>
  )
}

function Tab({ to, icon, label }: { to: string; icon: ReactNode; label: string }) {
  return (
    <NavLink to={to} end={/^\/[^/]+\/$/.test(to)}>
      {icon}
      {label}
    </NavLink>
  )
}
