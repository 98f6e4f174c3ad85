import type { ReactNode } from 'react'
import { useTranslate } from '../i18n/InterfaceLanguage.tsx'
import { usePersistence } from '../memory/readingRecord.ts'
import { marksLimit, savedLimit, wordLimit } from '../memory/savedEntries.ts'

function SaveNote({ children }: { children: ReactNode }) {
  return (
    <p className="save-note" role="alert">
      {children}
    </p>
  )
}

/** Warns if saved stories will not outlive the page. */
export function PersistenceNote() {
  const t = useTranslate()
  const persistence = usePersistence()
  return persistence !== 'kept' && <SaveNote>{t(`saved.${persistence}`)}</SaveNote>
}

/** Says that a list is full. */
export function ListFull({ list }: { list: 'stories' | 'words' | 'marks' }) {
  const t = useTranslate()
  const sentences = {
    stories: () => t('saved.limit', { limit: savedLimit }),
    words: () => t('words.limit', { limit: wordLimit }),
    marks: () => t('marks.limit', { limit: marksLimit }),
  }
  return <SaveNote>{sentences[list]()}</SaveNote>
}
