import { formatList } from '../i18n/formats.ts'
import { useInterfaceLanguage } from '../i18n/InterfaceLanguage.tsx'
import { type Numbered, tally } from './findings/groupFindings.ts'
import { usePreviewTexts } from './usePreviewTexts.ts'

/** A phrase with the number of findings: “2 errors, 1 warning and 3 accepted”. */
export function useTally(findings: readonly Numbered[]): string {
  const t = usePreviewTexts()
  const language = useInterfaceLanguage()
  const { errors, warnings, accepted } = tally(findings)
  const parts = [
    ...(errors > 0 ? [t('errors', { count: errors })] : []),
    ...(warnings > 0 ? [t('warnings', { count: warnings })] : []),
    ...(accepted > 0 ? [t('accepted', { count: accepted })] : []),
  ]
  return parts.length === 0 ? t('none') : formatList(parts, language)
}
