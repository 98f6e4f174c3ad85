import { languageTags } from '../../../archive/languages.ts'
import type { Publication } from '../../api/answers.ts'
import { useDeskLanguage, useTexts } from '../i18n/DeskLanguage.tsx'

/** A sentence of what publishing will change. */
export function usePublicationSentence(publication: Publication | undefined): string {
  const t = useTexts()
  const { language } = useDeskLanguage()
  if (!publication) return ''
  const { isNew, stories, added, removed, changed, otherChanges } = publication
  if (isNew) return t('publish.new', { count: stories })
  const parts = [
    ...(changed.length > 0 ? [t('publish.changed', { count: changed.length })] : []),
    ...(added.length > 0 ? [t('publish.added', { count: added.length })] : []),
    ...(removed.length > 0 ? [t('publish.removed', { count: removed.length })] : []),
    ...(otherChanges ? [t('publish.other')] : []),
  ]
  return parts.length === 0
    ? t('publish.same')
    : t('publish.again', { parts: new Intl.ListFormat(languageTags[language]).format(parts) })
}
