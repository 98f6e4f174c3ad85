import { useTranslate } from '../i18n/InterfaceLanguage.tsx'
import { useStanding } from '../memory/readingRecord.ts'

/** Says that what is saved now will not outlive the page, where that is so. */
export function StandingNote() {
  const t = useTranslate()
  const standing = useStanding()
  return (
    standing !== 'kept' && (
      <p className="save-note" role="alert">
        {t(`saved.${standing}`)}
      </p>
    )
  )
}
