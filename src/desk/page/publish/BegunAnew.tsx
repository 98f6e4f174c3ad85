import { formatDate } from '../../../archive/formatDate.ts'
import { useDeskLanguage, useTexts } from '../i18n/DeskLanguage.tsx'
import './BegunAnew.css'

/** A draft that was begun anew: its issue, and the folder that has the draft before it. */
export type Begun = { readonly id: string; readonly kept: string }

/** Says that a draft was begun anew, and where the one before it is; nothing where none was. */
export function BegunAnew({ begun }: { begun: Begun | undefined }) {
  const t = useTexts()
  const { language } = useDeskLanguage()
  return (
    <p className="begun-anew" role="status">
      {begun && t('outdated.begun', { month: formatDate(begun.id, language), folder: begun.kept })}
    </p>
  )
}
