import type { ReactNode } from 'react'
import { useInterfaceLanguage } from '../../i18n/InterfaceLanguage.tsx'
import { Link } from '../../ui/page/Link.tsx'
import { paths } from '../../ui/page/paths.ts'
import type { Numbered } from './groupFindings.ts'

type Props = { issue: string; to: Numbered; className?: string; children: ReactNode }

/** A link to a finding: on its story's page, or on the issue's if it has no story. */
export function FindingLink({ issue, to: { finding, number }, className, children }: Props) {
  const language = useInterfaceLanguage()
  const page =
    finding.story === undefined ? paths.issue(language, issue) : paths.story(language, issue, finding.story)
  return (
    <Link className={className} to={{ pathname: page, hash: `finding-${number}` }}>
      {children}
    </Link>
  )
}
