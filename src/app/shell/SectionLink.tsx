import type { ReactNode } from 'react'
import { useLocation } from 'react-router'
import type { SectionId } from '../../archive/pages.ts'
import { useInterfaceLanguage } from '../i18n/InterfaceLanguage.tsx'
import { Link, paths } from '../ui/Link.tsx'

/** A link to a section, which says if the page is in it. */
export function SectionLink({ id, children }: { id: SectionId; children: ReactNode }) {
  const { pathname } = useLocation()
  const path = paths[id](useInterfaceLanguage())
  // Every page is below the front page.
  const isCurrent = id === 'front' ? pathname === path : pathname.startsWith(path)
  return (
    <Link to={path} aria-current={isCurrent ? 'page' : undefined}>
      {children}
    </Link>
  )
}
