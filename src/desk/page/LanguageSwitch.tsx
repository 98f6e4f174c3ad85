import { languageTags, otherLanguage } from '../../archive/languages.ts'
import { Button } from './Button.tsx'
import { changePreferences, useLanguage, useTranslate } from './language.ts'

const names = { en: 'English', zh: '中文' } as const

/** A button with the name of the other interface language, in that language. */
export function LanguageSwitch() {
  const other = otherLanguage(useLanguage())
  return (
    <Button lang={languageTags[other]} onClick={() => changePreferences({ language: other })}>
      {names[other]}
    </Button>
  )
}

/** A link to the editor's guide, in a new tab: the draft stays as it is. */
export function GuideLink() {
  const t = useTranslate()
  return (
    <a className="button button-quiet" href="/guide/" target="_blank" rel="noreferrer">
      {t('desk.guide')}
    </a>
  )
}
