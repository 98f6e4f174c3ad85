import { useTranslate } from '../i18n/InterfaceLanguage.tsx'
import type { RecordFault } from '../memory/readingRecordFormat.ts'

/** Describes a record's fault, and where it is, in the interface language. */
export function useFaultSentence(): (fault: RecordFault) => string {
  const t = useTranslate()
  return (fault) =>
    fault.kind === 'damaged'
      ? t('saved.fault.damaged', { where: fault.where })
      : t(`saved.fault.${fault.kind}`)
}
