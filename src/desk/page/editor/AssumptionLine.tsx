import type { DraftAssumption } from '../../../draft/draftFinding.ts'
import { useDeskLanguage, useTexts } from '../i18n/DeskLanguage.tsx'
import './AssumptionLine.css'

/** One thing that the import took for granted, in a sentence, and how sure it is. */
export function AssumptionLine({ assumption: { text, confidence } }: { assumption: DraftAssumption }) {
  const t = useTexts()
  const { language } = useDeskLanguage()
  return (
    <p className="assumption">
      <strong>{t('assumed.sure', { percent: Math.round(confidence * 100) })}</strong> {text[language]}
    </p>
  )
}
