import { languageTags, otherLanguage } from '../../../archive/languages.ts'
import { useDeskLanguage } from './DeskLanguage.tsx'

const names = { en: 'English', zh: '中文' } as const

/** A button with the name of the other interface language, in that language. */
export function LanguageSwitch() {
  const { language, choose } = useDeskLanguage()
  const other = otherLanguage(language)
  return (
    <button type="button" className="button" lang={languageTags[other]} onClick={() => choose(other)}>
      {names[other]}
    </button>
  )
}
