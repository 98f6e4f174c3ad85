import { useTranslate } from '../i18n/InterfaceLanguage.tsx'
import { followLimit, type RecordLimit, usePersistence } from '../memory/readingRecord.ts'
import { marksLimit, savedLimit, wordLimit } from '../memory/savedEntries.ts'

/** Warns if what the reader saves will not outlive the page. */
export function NotKept() {
  const t = useTranslate()
  const persistence = usePersistence()
  return persistence !== 'kept' && <span role="alert">{t(`saved.${persistence}`)}</span>
}

/** Says that a list is full. */
export function ListFull({ list }: { list: RecordLimit }) {
  return <span role="alert">{useLimitSentence()(list)}</span>
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
