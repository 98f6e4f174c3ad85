import { type Language, languageTags } from '../../../archive/languages.ts'
import { useTranslate } from '../../i18n/InterfaceLanguage.tsx'
import './RemovedNote.css'

/** Says in the place of an entry that it was removed, and which it was. */
export function RemovedNote({ text, language }: { text: string; language: Language }) {
  const t = useTranslate()
  return (
    <p className="saved-removed" role="status">
      {t('saved.removed')} <span lang={languageTags[language]}>{text}</span>
    </p>
  )
}
