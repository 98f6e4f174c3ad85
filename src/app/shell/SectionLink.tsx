import type { ReactNode } from 'react'
import { useLocation } from 'react-router'
import type { SectionId } from '../../archive/pages.ts'
import { readStoryPath } from '../../archive/storyPath.ts'
import { useInterfaceLanguage } from '../i18n/InterfaceLanguage.tsx'
import { Link, paths } from '../ui/Link.tsx'
import { useOrigin } from '../ui/storyList.ts'

/** A link to a section, which says if the page is in it. A story is in the section from which it was opened. */
export function SectionLink({ id, children }: { id: SectionId; children: ReactNode }) {
  const { pathname } = useLocation()
  const origin = useOrigin()
  const path = paths[id](useInterfaceLanguage())
  // Every page is below the front page.
  const shown = readStoryPath(pathname) ? (origin?.from.replace(/\?.*/, '') ?? '') : pathname
  const isCurrent = id === 'front' ? shown === path : shown.startsWith(path)
  return (
    <Link to={path} aria-current={isCurrent ? 'page' : undefined}>
      {children}
    </Link>
  )
}
