import { languageTags } from '../../archive/languages.ts'
import { useDeskLanguage, useTexts } from '../i18n/DeskLanguage.tsx'

/** What publishing would change in the archive, as the desk compares it. */
export type Publication = {
  readonly isNew: boolean
  readonly stories: number
  readonly added: readonly string[]
  readonly removed: readonly string[]
  readonly changed: readonly string[]
  readonly otherChanges: boolean
  readonly owedNotes: readonly string[]
}

/** Whether publishing would change nothing. */
export function isNothing({ isNew, added, removed, changed, otherChanges }: Publication): boolean {
  return !isNew && added.length + removed.length + changed.length === 0 && !otherChanges
}

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
