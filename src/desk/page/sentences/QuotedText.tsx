import { languageTags } from '../../../archive/languages.ts'
import { useLanguage } from '../preferences.ts'
import { inChinese } from './inChinese.ts'

/** What a rule or the import said, in the interface language where that is known. */
export function QuotedText({ text }: { text: string }) {
  const language = useLanguage()
  const chinese = language === 'zh' ? inChinese(text) : undefined
  return <span lang={languageTags[chinese === undefined ? 'en' : 'zh']}>{chinese ?? text}</span>
}
