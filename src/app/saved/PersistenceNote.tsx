import { useTranslate } from '../i18n/InterfaceLanguage.tsx'
import { usePersistence } from '../memory/readingRecord.ts'

/** Warns if saved stories will not outlive the page. */
export function PersistenceNote() {
  const t = useTranslate()
  const persistence = usePersistence()
  return (
    persistence !== 'kept' && (
      <p className="save-note" role="alert">
        {t(`saved.${persistence}`)}
      </p>
    )
  )
}
