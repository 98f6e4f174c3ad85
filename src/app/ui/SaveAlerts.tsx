import { useTranslate } from '../i18n/InterfaceLanguage.tsx'
import { usePersistence } from '../memory/readingRecord.ts'

/** Warns if what the reader saves will not outlive the page. */
export function NotKept() {
  const t = useTranslate()
  const persistence = usePersistence()
  if (persistence === 'kept') return null
  return (
    <span className="mark" role="alert">
      {t(`saved.${persistence}`)}
    </span>
  )
}
