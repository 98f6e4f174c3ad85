import { useTranslate } from '../i18n/InterfaceLanguage.tsx'
import { usePersistence } from '../memory/readingRecord.ts'
import { type RecordList, recordLists } from '../memory/savedEntries.ts'

/** Warns if what the reader saves will not outlive the page. */
export function NotKept() {
  const t = useTranslate()
  const persistence = usePersistence()
  return persistence !== 'kept' && <span role="alert">{t(`saved.${persistence}`)}</span>
}

/** Says that a list is full. */
export function ListFull({ list }: { list: RecordList }) {
  return <span role="alert">{useLimitSentence()(list)}</span>
}

const texts = { stories: 'saved', words: 'words', marks: 'marks', follows: 'follow' } as const

/** Returns a function that says how much a list can have, in the interface language. */
export function useLimitSentence(): (list: RecordList) => string {
  const t = useTranslate()
  return (list) => t(`${texts[list]}.limit`, { limit: recordLists[list].limit })
}
