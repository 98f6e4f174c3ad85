import { useTexts } from '../i18n/DeskLanguage.tsx'
import { Said } from './Said.tsx'
import './FindingFacts.css'

/** What a rule found, and what it expected, in the interface language. */
export function FindingFacts({ found, expected }: { found: string; expected: string }) {
  const t = useTexts()
  return (
    <dl className="finding-facts">
      <dt>{t('finding.found')}</dt>
      <dd>
        <Said text={found} />
      </dd>
      <dt>{t('finding.expected')}</dt>
      <dd>
        <Said text={expected} />
      </dd>
    </dl>
  )
}
