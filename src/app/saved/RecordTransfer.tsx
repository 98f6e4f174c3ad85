import { type ChangeEvent, type FormEvent, useEffect, useRef, useState } from 'react'
import { useLocation, useNavigate } from 'react-router'
import { formatList, sentenceGap } from '../../archive/formats.ts'
import { useInterfaceLanguage, useTranslate } from '../i18n/InterfaceLanguage.tsx'
import {
  discardQuarantined,
  importRecord,
  mostFollows,
  readReadingRecord,
  useQuarantined,
  useReadingRecord,
} from '../memory/readingRecord.ts'
import {
  follows,
  type ParsedRecord,
  parseRecord,
  type ReadingRecord,
  type RecordFault,
  type StoryRecord,
  writeRecord,
} from '../memory/readingRecordFormat.ts'
import { mergeRecords } from '../memory/remembered.ts'
import { knownWords, savedEntries, savedMarks, savedWords } from '../memory/savedEntries.ts'
import { ErrorNote } from '../ui/ErrorNote.tsx'
import { NotKept } from '../ui/SaveAlerts.tsx'
import { CopyButton } from './CopyButton.tsx'
import { csvAsRecord } from './markFiles.ts'
import { offerFile } from './offerFile.ts'
import { codeMark, readCode } from './recordCode.ts'
import { SendRecord } from './SendRecord.tsx'
import { SheetButton } from './SheetButton.tsx'
import './RecordTransfer.css'

/** What another device sent: a record, or why it was refused. `code` is what it was, if not a file. */
type Received =
  | { readonly record: ReadingRecord; readonly code: string | undefined }
  | { readonly reason: string; readonly help: string }

/** Sends the reading record to another device, and adds to it what another device sent, once the reader agrees. */
export function RecordTransfer() {
  const t = useTranslate()
  const gap = sentenceGap(useInterfaceLanguage())
  const [received, setReceived] = useState<Received>()
  const chooser = useRef<HTMLInputElement>(null)
  const isEmpty = Object.keys(useReadingRecord()).length === 0
  const receive = async (reading: Promise<ParsedRecord>, refusal: string, help: string, code?: string) => {
    setReceived(undefined)
    const { record, fault } = await reading
    const isTooMuch = follows(mergeRecords(readReadingRecord(), record)).length > mostFollows
    const why = fault ? faultSentence(fault, t) : isTooMuch && t('follow.limit', { limit: mostFollows })
    setReceived(why ? { reason: refusal + gap + why, help } : { record, code })
  }
  const takeFile = ({ target }: ChangeEvent<HTMLInputElement>) => {
    const file = target.files?.[0]
    const refusal = t('saved.notImported', { file: file?.name.slice(0, 80) ?? '' })
    if (file) void receive(readFile(file), refusal, t('saved.notImportedHelp'))
    // Otherwise the same file, once corrected, could not be chosen again.
    target.value = ''
  }
  const takeCode = (code: string) =>
    void receive(readCode(code), t('transfer.notRead'), t('transfer.notReadHelp'), code)
  const exportAll = () => offerFile('reading', 'json', writeRecord(readReadingRecord(), 2))
  useCodeInAddress(takeCode)
  return (
    <section className="transfer needs-app" aria-labelledby="transfer">
      <h2 id="transfer">{t('saved.transfer')}</h2>
      <p className="hint">{t('saved.transferHint')}</p>
      {received && 'reason' in received && <ErrorNote {...received} />}
      {received && 'record' in received && <Offered {...received} onEnd={() => setReceived(undefined)} />}
      <div className="ways">
        <SheetButton title={t('transfer.send')} disabled={isEmpty}>
          <SendRecord />
        </SheetButton>
        <button type="button" className="button" disabled={isEmpty} onClick={exportAll}>
          {t('saved.export')}
        </button>
        <button type="button" className="button" onClick={() => chooser.current?.click()}>
          {t('saved.import')}
        </button>
        <input
          ref={chooser}
          hidden
          type="file"
          aria-label={t('saved.import')}
          accept=".json,application/json,.csv,text/csv,.txt,text/plain"
          onChange={takeFile}
        />
      </div>
      <PasteCode onCode={takeCode} />
    </section>
  )
}

/** Takes the code of an address that another device's camera opened, and removes it from the address. */
function useCodeInAddress(take: (code: string) => void) {
  const { hash } = useLocation()
  const navigate = useNavigate()
  // biome-ignore lint/correctness/useExhaustiveDependencies: each code is taken once
  useEffect(() => {
    if (!hash.startsWith(codeMark)) return
    take(hash)
    void navigate({ hash: 'transfer' }, { replace: true })
  }, [hash])
}

function PasteCode({ onCode }: { onCode: (code: string) => void }) {
  const t = useTranslate()
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    onCode(String(new FormData(event.currentTarget).get('code')))
    event.currentTarget.reset()
  }
  return (
    <details>
      <summary className="thumb-link">{t('transfer.paste')}</summary>
      <form className="row" onSubmit={submit}>
        <textarea
          className="field"
          name="code"
          aria-label={t('transfer.code')}
          rows={3}
          required
          spellCheck={false}
        />
        <button type="submit" className="button">
          {t('transfer.read')}
        </button>
      </form>
    </details>
  )
}

type OfferedProps = { record: ReadingRecord; code: string | undefined; onEnd: () => void }

/** What a received record would add, which the reader accepts or not; then what it has added. */
function Offered({ record, code, onEnd }: OfferedProps) {
  const t = useTranslate()
  const what = useAdded(record)
  const [added, setAdded] = useState<string>()
  if (added)
    return (
      <p role="status">
        {t('transfer.added', { what: added })} <NotKept />
      </p>
    )
  return (
    <div role="status" className="boxed">
      <p>{what === '' ? t('transfer.nothing') : t('transfer.adds', { what })}</p>
      {code && isBrowserOfPhoneWithApps() && <p className="hint">{t('transfer.inApp')}</p>}
      <div className="ways">
        {what !== '' && (
          <button
            type="button"
            className="button button-strong"
            onClick={() => {
              importRecord(record)
              setAdded(what)
            }}
          >
            {t('transfer.add')}
          </button>
        )}
        <button type="button" className="button" onClick={onEnd}>
          {t(what === '' ? 'sheet.close' : 'transfer.cancel')}
        </button>
        {code && <CopyButton text={code} />}
      </div>
    </div>
  )
}

/** What a record would add to the one on this device, or change there, in words; empty if that is nothing. */
function useAdded(record: ReadingRecord): string {
  const t = useTranslate()
  const language = useInterfaceLanguage()
  const mine = useReadingRecord()
  const merged = mergeRecords(mine, record)
  const parts = kinds.flatMap(([kind, entries]) => {
    const before = new Set(entries(mine))
    const count = entries(merged).filter((one) => !before.has(one)).length
    return count > 0 ? t(`transfer.${kind}`, { count }) : []
  })
  return formatList(parts, language)
}

/** What a record has of each kind. */
const kinds = [
  ['stories', (record) => savedEntries(record).map(({ key }) => key)],
  ['words', (record) => savedWords(record).map(({ key, text }) => `${key} ${text}`)],
  ['known', (record) => [...knownWords(record)]],
  ['marks', (record) => savedMarks(record).map((mark) => JSON.stringify(mark))],
  ['follows', (record) => follows(record).map(({ kind, id }) => `${kind} ${id}`)],
  ['progress', (record) => Object.entries(record).flatMap(progress)],
] as const satisfies (readonly [string, (record: ReadingRecord) => readonly string[]])[]

function progress([key, { readAt, place }]: [string, StoryRecord]): string[] {
  if (readAt) return [`${key} read`]
  return place ? [`${key} paragraph ${place.paragraph}`] : []
}

/** Whether this is Safari on an iPhone or iPad: an app on the Home Screen has a storage of its own there. */
function isBrowserOfPhoneWithApps(): boolean {
  return 'standalone' in navigator && navigator.standalone === false
}

async function readFile(file: File): Promise<ParsedRecord> {
  // A file that has gone is as good as empty.
  const text = await file.text().catch(() => '')
  return parseRecord(csvAsRecord(text) ?? text)
}

/** Notes on quarantined texts, which the app cannot read: each can be exported, and only then deleted. */
export function QuarantineNotes() {
  return useQuarantined().map((text) => <QuarantineNote key={text} text={text} />)
}

function QuarantineNote({ text }: { text: string }) {
  const t = useTranslate()
  const [exported, setExported] = useState(false)
  const { fault } = parseRecord(text)
  const reason = [t('saved.aside'), ...(fault ? [faultSentence(fault, t)] : [])].join(' ')
  return (
    <ErrorNote reason={reason} help={t('saved.asideHelp')}>
      <div className="ways">
        <button
          type="button"
          className="button"
          onClick={() => {
            offerFile('reading-aside', 'txt', text)
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

/** Describes a fault, and where it is in a record. */
function faultSentence({ kind, where }: RecordFault, t: ReturnType<typeof useTranslate>): string {
  return t(`saved.fault.${kind}`, { where })
}
