import { languageTags } from '../../../archive/languages.ts'
import { useDeskLanguage } from '../i18n/DeskLanguage.tsx'
import { inChinese } from './inChinese.ts'

/** What a rule or the import said, in the interface language where that is known. */
export function QuotedText({ text }: { text: string }) {
  const { language } = useDeskLanguage()
  const chinese = language === 'zh' ? inChinese(text) : undefined
  return <span lang={languageTags[chinese === undefined ? 'en' : 'zh']}>{chinese ?? text}</span>
}
