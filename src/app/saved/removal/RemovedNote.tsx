import { type Language, languageTags } from '../../../archive/languages.ts'
import { useTranslate } from '../../i18n/InterfaceLanguage.tsx'
import './RemovedNote.css'

type Props = { text: string; language: Language; isWord?: boolean }

/** Says in the place of an entry that it was removed, and which it was. No browser should translate a word. */
export function RemovedNote({ text, language, isWord = false }: Props) {
  const t = useTranslate()
  return (
    <p className="saved-removed" role="status">
      {t('saved.removed')}{' '}
      <span lang={languageTags[language]} translate={isWord ? 'no' : undefined}>
        {text}
      </span>
    </p>
  )
}
