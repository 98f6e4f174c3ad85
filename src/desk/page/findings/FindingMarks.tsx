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
          {accepted !== undefined && ` · ${t('level.accepted')}`}
        </li>
      ))}
    </ul>
  )
}

type Props = Readonly<Record<string, unknown>> & { readonly findings: readonly DraftFinding[] }

/** Whether a part of the text looks the same. Each check makes new lists of findings that often say the same. */
export function isSamePart({ findings: a, ...before }: Props, { findings: b, ...now }: Props): boolean {
  return (
    Object.entries(before).every(([name, value]) => Object.is(value, now[name])) &&
    a.length === b.length &&
    a.every(({ key, accepted }, index) => key === b[index]?.key && accepted === b[index]?.accepted)
  )
}
