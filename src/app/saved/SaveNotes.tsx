import type { ReactNode } from 'react'
import { useTranslate } from '../i18n/InterfaceLanguage.tsx'
import { followLimit, type RecordLimit, usePersistence } from '../memory/readingRecord.ts'
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
export function ListFull({ list }: { list: RecordLimit }) {
  return <SaveNote>{useLimitSentence()(list)}</SaveNote>
}

const limits = {
  stories: ['saved', savedLimit],
  words: ['words', wordLimit],
  marks: ['marks', marksLimit],
  follows: ['follow', followLimit],
} as const satisfies Record<RecordLimit, readonly [string, number]>

/** Returns a function that says how much a list can have, in the interface language. */
export function useLimitSentence(): (list: RecordLimit) => string {
  const t = useTranslate()
  return (list) => {
    const [texts, limit] = limits[list]
    return t(`${texts}.limit`, { limit })
  }
}
