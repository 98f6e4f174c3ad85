import { type ChangeEvent, type FormEvent, Suspense, useEffect, useState } from 'react'
import { useLocation, useNavigate } from 'react-router'
import { dayOf, formatList, sentenceGap } from '../../archive/formats.ts'
import { Sheet } from '../../ui/Sheet.tsx'
import { useInterfaceLanguage, useTranslate } from '../i18n/InterfaceLanguage.tsx'
import '../i18n/partTexts.ts'
import {
  discardQuarantined,
  exceededBy,
  followLimit,
  importRecord,
  readReadingRecord,
  useQuarantined,
  useReadingRecord,
} from '../memory/readingRecord.ts'
import {
  parseRecord,
  type ReadingRecord,
  type RecordFault,
  writeRecord,
} from '../memory/readingRecordFormat.ts'
import { marksLimit, savedLimit, wordLimit } from '../memory/savedEntries.ts'
import { ErrorNote } from '../ui/ErrorNote.tsx'
import { lazyPart } from '../ui/lazyPart.tsx'
import { addedBy } from './addedBy.ts'
import { CopyButton } from './CopyButton.tsx'
import { csvAsRecord } from './markFiles.ts'
import { offerFile } from './offerFile.ts'
import { codeMark, readCode as decodeRecord } from './recordCode.ts'
import './RecordTransfer.css'

/**
 * The largest file that can be a record. The texts of 5,000 words (six each) and of 1,000 stories (two each) have up to
 * 1,000 characters, of up to three bytes each: 96 MB. The rest is for keys, times and indentation.
 */
const mostBytes = 110_000_000

/** A record that another device sent, as a file or a code, and that can be added; or why it cannot. */
type Received = ({ readonly file: string } | { readonly code: string }) &
  ({ readonly record: ReadingRecord } | { readonly reason: string })

const SendRecord = lazyPart(async () => (await import('./SendRecord.tsx')).SendRecord)

/** Sends the reading record to another device, and adds to it what another device sent, once the reader agrees. */
export function RecordTransfer() {
  const t = useTranslate()
  const [{ received, number }, setIncoming] = useState<{ received?: Received; number: number }>({ number: 0 })
  const setReceived = (next?: Received) =>
    setIncoming((before) => ({ ...(next && { received: next }), number: before.number + 1 }))
  const [isSending, setSending] = useState(false)
  const isEmpty = Object.keys(useReadingRecord()).length === 0
  const { readFile, readCode } = useReading()
  const take = async ({ target }: ChangeEvent<HTMLInputElement>) => {
    const file = target.files?.[0]
    if (file) setReceived(await readFile(file))
    // Otherwise the same file, once corrected, could not be chosen again.
    target.value = ''
  }
  const exportAll = () =>
    offerFile(`southwest-china-reading-${dayOf(Date.now())}.json`, writeRecord(readReadingRecord(), 2))
  const takeCode = async (code: string) => setReceived(await readCode(code))
  useCodeInAddress(takeCode)
  return (
    <section className="transfer needs-app" aria-labelledby="transfer">
      <h2 id="transfer">{t('saved.transfer')}</h2>
      <p className="hint">{t('saved.transferHint')}</p>
      {received && <Incoming key={number} received={received} onEnd={() => setReceived()} />}
      <div className="ways">
        <button
          type="button"
          className="button"
          aria-haspopup="dialog"
          disabled={isEmpty}
          onClick={() => setSending(true)}
        >
          {t('transfer.send')}
        </button>
        <button type="button" className="button" disabled={isEmpty} onClick={exportAll}>
          {t('saved.export')}
        </button>
        <label className="button">
          {t('saved.import')}
          <input
            className="over-label"
            type="file"
            accept=".json,application/json,.csv,text/csv,.txt,text/plain"
            onChange={(event) => void take(event)}
          />
        </label>
      </div>
      <PasteCode onCode={takeCode} />
      {isSending && (
        <Sheet
          title={t('transfer.send')}
          closeText={t('sheet.close')}
          size="narrow"
          onClose={() => setSending(false)}
        >
          <Suspense>
            <SendRecord />
          </Suspense>
        </Sheet>
      )}
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
  const [code, setCode] = useState('')
  const submit = (event: FormEvent) => {
    event.preventDefault()
    onCode(code)
    setCode('')
  }
  return (
    <details>
      <summary className="thumb-link">{t('transfer.paste')}</summary>
      <form className="row" onSubmit={submit}>
        <textarea
          aria-label={t('transfer.code')}
          rows={3}
          required
          spellCheck={false}
          value={code}
          onChange={({ target }) => setCode(target.value)}
        />
        <button type="submit" className="button">
          {t('transfer.read')}
        </button>
      </form>
    </details>
  )
}

/** What a received record would add, which the reader accepts or not; or why it was refused. */
function Incoming({ received, onEnd }: { received: Received; onEnd: () => void }) {
  const t = useTranslate()
  const refuse = useRefusal()
  const [added, setAdded] = useState<string>()
  const what = useAdded('record' in received ? received.record : {})
  const reason = 'reason' in received ? received.reason : refuse(received.record)
  const code = 'code' in received ? received.code : undefined
  if (reason !== undefined && added === undefined)
    return <Refused reason={reason} file={'file' in received ? received.file : undefined} />
  if (added !== undefined) return <p role="status">{t('transfer.added', { what: added })}</p>
  const add = () => {
    if ('record' in received && importRecord(received.record)) setAdded(what)
  }
  return (
    <div role="status" className="transfer-incoming">
      <p>{what === '' ? t('transfer.nothing') : t('transfer.adds', { what })}</p>
      {code !== undefined && isBrowserOfPhoneWithApps() && <p className="hint">{t('transfer.inApp')}</p>}
      <div className="ways">
        {what !== '' && (
          <button type="button" className="button button-strong" onClick={add}>
            {t('transfer.add')}
          </button>
        )}
        <button type="button" className="button" onClick={onEnd}>
          {t(what === '' ? 'sheet.close' : 'transfer.cancel')}
        </button>
        {code !== undefined && <CopyButton text={code} />}
      </div>
    </div>
  )
}

/** @param file the name of the file; undefined for a code */
function Refused({ reason, file }: { reason: string; file: string | undefined }) {
  const t = useTranslate()
  const gap = sentenceGap(useInterfaceLanguage())
  const what = file === undefined ? t('transfer.notRead') : t('saved.notImported', { file })
  const help = t(file === undefined ? 'transfer.notReadHelp' : 'saved.notImportedHelp')
  return <ErrorNote reason={what + gap + reason} help={help} />
}

/** What a record would add to the one on this device, in words; empty if it adds nothing. */
function useAdded(record: ReadingRecord): string {
  const t = useTranslate()
  const language = useInterfaceLanguage()
  const mine = useReadingRecord()
  const parts = addedBy(mine, record).map(({ kind, count }) => t(`transfer.${kind}`, { count }))
  return formatList(parts, language)
}

/** Says which limit a record would exceed, if it would. */
function useRefusal() {
  const t = useTranslate()
  const sentences = {
    stories: () => t('saved.limit', { limit: savedLimit }),
    words: () => t('words.limit', { limit: wordLimit }),
    marks: () => t('marks.limit', { limit: marksLimit }),
    follows: () => t('follow.limit', { limit: followLimit }),
  }
  return (record: ReadingRecord) => {
    const limit = exceededBy(record)
    return limit && sentences[limit]()
  }
}

/** Whether this is Safari on an iPhone or iPad: an app on the Home Screen has a storage of its own there. */
function isBrowserOfPhoneWithApps(): boolean {
  return 'standalone' in navigator && navigator.standalone === false
}

/** Reads what another device sent, completely or not at all. */
function useReading() {
  const t = useTranslate()
  const sentence = useFaultSentence()
  const readFile = async (file: File): Promise<Received> => {
    const name = file.name.slice(0, 80)
    const refuse = (reason: string): Received => ({ file: name, reason })
    if (file.size > mostBytes) return refuse(t('saved.fault.large'))
    const text = await file.text().catch(() => undefined)
    if (text === undefined) return refuse(t('saved.fault.unreadable'))
    const { record, fault } = parseRecord(csvAsRecord(text) ?? text)
    return fault ? refuse(sentence(fault)) : { file: name, record }
  }
  const readCode = async (text: string): Promise<Received> => {
    const read = await decodeRecord(text)
    if ('fault' in read) return { code: text, reason: t(`transfer.fault.${read.fault}`) }
    const { record, fault } = parseRecord(read.record)
    return fault ? { code: text, reason: sentence(fault) } : { code: text, record }
  }
  return { readFile, readCode }
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
