import { type ChangeEvent, useState } from 'react'
import { dayOf, sentenceGap } from '../../archive/formats.ts'
import { useInterfaceLanguage, useTranslate } from '../i18n/InterfaceLanguage.tsx'
import {
  discardQuarantined,
  importRecord,
  readReadingRecord,
  useQuarantined,
  useReadingRecord,
} from '../memory/readingRecord.ts'
import { parseRecord, type RecordFault, writeRecord } from '../memory/readingRecordFormat.ts'
import { mergeRecords } from '../memory/remembered.ts'
import { savedEntries, savedLimit, savedWords, wordLimit } from '../memory/savedEntries.ts'
import { ErrorNote } from '../ui/ErrorNote.tsx'
import { offerFile } from './offerFile.ts'
import './RecordTransfer.css'

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
    <section className="transfer needs-app" aria-labelledby="transfer">
      <h2 id="transfer">{t('saved.transfer')}</h2>
      <p className="hint">{t('saved.transferHint')}</p>
      <div className="ways">
        <button type="button" className="button" disabled={isEmpty} onClick={exportAll}>
          {t('saved.export')}
        </button>
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
  if ('stories' in outcome) {
    const { stories, words } = outcome
    const added = [
      stories > 0 && t('saved.imported', { count: stories }),
      words > 0 && t('words.imported', { count: words }),
    ].filter((sentence) => sentence !== false)
    return <p role="status">{added.join(gap) || t('saved.importedNothing')}</p>
  }
  const reason = t('saved.notImported', { file: outcome.file }) + gap + outcome.reason
  return <ErrorNote reason={reason} help={t('saved.notImportedHelp')} />
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

/** Notes on quarantined texts, which the app cannot read: each can be exported, and only then deleted. */
export function QuarantineNotes() {
  return useQuarantined().map((text) => <QuarantineNote key={text} text={text} />)
}

function QuarantineNote({ text }: { text: string }) {
  const t = useTranslate()
  const sentence = useFaultSentence()
  const [exported, setExported] = useState(false)
  const { fault } = parseRecord(text)
  const reason = [t('saved.aside'), ...(fault ? [sentence(fault)] : [])].join(' ')
  return (
    <ErrorNote reason={reason} help={t('saved.asideHelp')}>
      <div className="ways">
        <button
          type="button"
          className="button"
          onClick={() => {
            offerFile('southwest-china-reading-aside.txt', text)
            setExported(true)
          }}
        >
          {t('saved.asideExport')}
        </button>
        {exported && (
          <button type="button" className="button" onClick={() => discardQuarantined(text)}>
            {t('saved.asideDrop')}
          </button>
        )}
      </div>
    </ErrorNote>
  )
}

/** Describes a record's fault, and where it is, in the interface language. */
function useFaultSentence(): (fault: RecordFault) => string {
  const t = useTranslate()
  return (fault) =>
    fault.kind === 'damaged'
      ? t('saved.fault.damaged', { where: fault.where })
      : t(`saved.fault.${fault.kind}`)
}
