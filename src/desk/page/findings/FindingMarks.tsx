import type { DraftFinding } from '../../../draft/draftFinding.ts'
import { useTexts } from '../i18n/DeskLanguage.tsx'
import { ruleName } from '../sentences/ruleName.ts'
import './FindingMarks.css'

/** What the rules say about a text, in a word each, under it. */
export function FindingMarks({ findings }: { findings: readonly DraftFinding[] }) {
  const t = useTexts()
  if (findings.length === 0) return null
  return (
    <ul className="finding-marks" aria-label={t('finding.here')}>
      {findings.map(({ key, rule, level, accepted }) => (
        <li key={key} data-level={accepted === undefined ? level : 'accepted'} title={accepted}>
          {ruleName(t, rule)}
          {accepted !== undefined && ` · ${t('level.accepted')}`}
        </li>
      ))}
    </ul>
  )
}
