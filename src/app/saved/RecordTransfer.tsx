import { type ChangeEvent, useState } from 'react'
import { dayOf, sentenceGap } from '../../archive/formats.ts'
import { useInterfaceLanguage, useTranslate } from '../i18n/InterfaceLanguage.tsx'
import { importRecord, readReadingRecord, useReadingRecord } from '../memory/readingRecord.ts'
import { parseRecord, writeRecord } from '../memory/readingRecordFormat.ts'
import { mergeRecords } from '../memory/remembered.ts'
import { savedEntries, savedLimit, savedWords, wordLimit } from '../memory/savedEntries.ts'
import { offerFile } from './offerFile.ts'
import { useFaultSentence } from './useFaultSentence.ts'

/**
 * The largest file that can be a record. The texts of 5,000 words (six each) and of 1,000 stories (two each) have up to
 * 1,000 characters, of up to three bytes each: 96 MB. The rest is for keys, times and indentation.
 */
const mostBytes = 110_000_000

/** How much of a kind is saved, or was added to it. */
type Counts = { readonly stories: number; readonly words: number }

type ImportOutcome = Counts | { readonly file: string; readonly reason: string }

/** Exports and imports the reading record as a file. An import is merged with the record on this device. */
export function RecordTransfer() {
  const t = useTranslate()
  const [outcome, setOutcome] = useState<ImportOutcome>()
  const isEmpty = Object.keys(useReadingRecord()).length === 0
  const readFile = useReadFile()
  const take = async ({ target }: ChangeEvent<HTMLInputElement>) => {
    const file = target.files?.[0]
    if (file) setOutcome(await readFile(file))
    // Otherwise the same file, once corrected, could not be chosen again.
    target.value = ''
  }
  const exportAll = () =>
    offerFile(`southwest-china-reading-${dayOf(Date.now())}.json`, writeRecord(readReadingRecord(), 2))
  return (
    <section aria-labelledby="transfer">
      <h2 id="transfer">{t('saved.transfer')}</h2>
      <p className="hint">{t('saved.transferHint')}</p>
      <div className="ways">
        {!isEmpty && (
          <button type="button" className="button" onClick={exportAll}>
            {t('saved.export')}
          </button>
        )}
        <label className="button">
          {t('saved.import')}
          <input
            className="over-label"
            type="file"
            accept=".json,application/json"
            onChange={(event) => void take(event)}
          />
        </label>
      </div>
      {outcome && <Outcome outcome={outcome} />}
    </section>
  )
}

function Outcome({ outcome }: { outcome: ImportOutcome }) {
  const t = useTranslate()
  const gap = sentenceGap(useInterfaceLanguage())
  if ('stories' in outcome)
    return (
      <p role="status">
        {t('saved.imported', { count: outcome.stories })}
        {outcome.words > 0 && gap + t('words.imported', { count: outcome.words })}
      </p>
    )
  return (
    <div className="error-note" role="alert">
      <p>
        {t('saved.notImported', { file: outcome.file })}
        {gap}
        {outcome.reason}
      </p>
      <p>{t('saved.notImportedHelp')}</p>
    </div>
  )
}

function countSaved(record = readReadingRecord()): Counts {
  return { stories: savedEntries(record).length, words: savedWords(record).length }
}

/** Imports a file, completely or not at all. */
function useReadFile(): (file: File) => Promise<ImportOutcome> {
  const t = useTranslate()
  const sentence = useFaultSentence()
  return async (file) => {
    const refuse = (reason: string): ImportOutcome => ({ file: file.name.slice(0, 80), reason })
    if (file.size > mostBytes) return refuse(t('saved.fault.large'))
    const text = await file.text().catch(() => undefined)
    if (text === undefined) return refuse(t('saved.fault.unreadable'))
    const { record, fault } = parseRecord(text)
    if (fault) return refuse(sentence(fault))
    const before = countSaved()
    if (!importRecord(record)) {
      const { stories } = countSaved(mergeRecords(readReadingRecord(), record))
      const isOfWords = stories <= savedLimit
      return refuse(
        isOfWords ? t('words.limit', { limit: wordLimit }) : t('saved.limit', { limit: savedLimit }),
      )
    }
    const after = countSaved()
    return { stories: after.stories - before.stories, words: after.words - before.words }
  }
}
