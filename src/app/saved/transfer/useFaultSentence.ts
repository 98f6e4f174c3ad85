import { useTranslate } from '../../i18n/InterfaceLanguage.tsx'
import type { RecordFault } from '../../memory/readingRecordFormat.ts'

/** Says in the reader's language what is wrong with a text that should be a reading record, and where. */
export function useFaultSentence(): (fault: RecordFault) => string {
  const t = useTranslate()
  return (fault) =>
    fault.kind === 'damaged'
      ? t('saved.fault.damaged', { where: fault.where })
      : t(`saved.fault.${fault.kind}`)
}
