import { ruleTitle } from '../../../messages/finding.ts'
import type { DraftFinding } from '../../api/findings.ts'
import { useTranslate, useTranslator } from '../language.ts'

/** The names of the findings about a text. */
export function FindingMarks({ findings }: { findings: readonly DraftFinding[] }) {
  const t = useTranslate()
  const translator = useTranslator()
  if (findings.length === 0) return null
  return (
    <ul className="row finding-marks" aria-label={t('finding.here')}>
      {findings.map(({ key, rule, level, accepted }) => (
        <li key={key} data-level={accepted === undefined ? level : 'accepted'} title={accepted}>
          {ruleTitle(translator, rule)}
          {accepted !== undefined && ` · ${t('finding.accepted')}`}
        </li>
      ))}
    </ul>
  )
}
