import { useTranslate } from '../i18n/InterfaceLanguage.tsx'
import { usePersistence } from '../memory/readingRecord.ts'

/** Says that what is saved now will not outlive the page, where that is so. */
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
