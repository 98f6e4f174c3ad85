import { useTranslate } from '../i18n/useTranslate.ts'
import { QuotedText } from './QuotedText.tsx'
import './FindingFacts.css'

/** What a rule found, and what it expected, in the interface language. */
export function FindingFacts({ found, expected }: { found: string; expected: string }) {
  const t = useTranslate()
  return (
    <dl className="finding-facts">
      <dt>{t('finding.found')}</dt>
      <dd>
        <QuotedText text={found} />
      </dd>
      <dt>{t('finding.expected')}</dt>
      <dd>
        <QuotedText text={expected} />
      </dd>
    </dl>
  )
}
