import { useEffect, useId } from 'react'
import { Link, useNavigate, useSearchParams } from 'react-router'
import { languages, languageTags } from '../../archive/languages.ts'
import { kindNames, type ReceivedReport, readReports } from '../../archive/report.ts'
import { findReported, type Reported } from '../../draft/findReported.ts'
import type { Review } from '../api/requests.ts'
import { Button, Form } from './controls.tsx'
import { attend } from './draft/editorStore.ts'
import { useAnswer, usePost } from './draft/requests.ts'
import { useDraft, useDraftId } from './draft/useDraft.ts'
import { TextField } from './editor/TextField.tsx'
import { FaultAlert } from './FaultMessage.tsx'
import { useLanguage, useTranslate } from './language.ts'

/** The address of a draft, and of a report about it. */
export function addressOf(id: string, report?: number): string {
  return `/?${new URLSearchParams({ draft: id, ...(report !== undefined && { report: String(report) }) })}`
}

/** A field for a reader's report, which opens the draft of its issue at the sentence. */
export function OpenReport() {
  const t = useTranslate()
  const navigate = useNavigate()
  const titleId = useId()
  const { mutate, answer, error } = usePost('POST report', (opened) => {
    if (opened.id !== undefined) void navigate(addressOf(opened.id, opened.report))
  })
  return (
    <details>
      <summary id={titleId}>{t('report.title')}</summary>
      <Form onSend={(text) => mutate({ text: text('text') })}>
        <p>{t('report.how')}</p>
        <textarea name="text" rows={8} required aria-labelledby={titleId} />
        <Button type="submit">{t('report.open')}</Button>
      </Form>
      <div role="status">{answer && answer.id === undefined && t('report.none')}</div>
      <FaultAlert error={error} />
    </details>
  )
}

/** The report that the address names, above the text of its draft. Its sentence has the editor's attention at first. */
export function ReportNotice() {
  const t = useTranslate()
  const navigate = useNavigate()
  const id = useDraftId()
  const [address] = useSearchParams()
  const { stories } = useDraft().draft
  const { data } = useAnswer('GET drafts/ID/review')
  const number = address.get('report')
  const report = data && number !== null ? readReports(data.remarks).reports[Number(number)] : undefined
  const key = report && keyOf(findReported({ stories }, report))
  const isOpen = report !== undefined
  // biome-ignore lint/correctness/useExhaustiveDependencies: the editor may look elsewhere after that
  useEffect(() => {
    if (isOpen) attend(key, 'finding')
  }, [isOpen, number])
  if (!data || !report) return null
  return (
    <section className="notice report-notice" aria-label={t('report.one')}>
      <ReportFacts report={report} />
      <p className="row">
        <Button onClick={() => attend(key, 'finding')}>{t('report.show')}</Button>
        <Button look="quiet" onClick={() => navigate(addressOf(id), { replace: true })}>
          {t('sheet.close')}
        </Button>
      </p>
    </section>
  )
}

/** What a reader reports, what has become of the sentence, and whether parts of the report are missing. */
function ReportFacts({ report }: { report: ReceivedReport }) {
  const t = useTranslate()
  const language = useLanguage()
  const reported = findReported(useDraft().draft, report)
  const { kind, remark, place, build, en, zh } = report
  const isPart = !place || !kind || !build || (en === undefined && zh === undefined)
  return (
    <>
      <p>
        <strong>{kind ? t('report.of', { kind: kindNames[kind][language] }) : t('report.one')}</strong>{' '}
        {remark}
      </p>
      <p>{t(`report.is.${reported.kind}`)}</p>
      {reported.kind !== 'same' && <Texts title={t('report.then')} texts={report} />}
      {'segment' in reported && reported.kind !== 'same' && (
        <Texts title={t('report.now')} texts={reported.segment} />
      )}
      {isPart && <p className="quiet">{t('report.inPart')}</p>}
    </>
  )
}

function Texts({ title, texts }: { title: string; texts: Pick<ReceivedReport, 'en' | 'zh'> }) {
  return (
    <blockquote>
      <p className="quiet">{title}</p>
      {languages.map(
        (language) =>
          texts[language] && (
            <p key={language} lang={languageTags[language]}>
              {texts[language]}
            </p>
          ),
      )}
    </blockquote>
  )
}

/** The key of what an editor looks at for a report. */
function keyOf(reported: Reported): string | undefined {
  if ('segment' in reported) return reported.segment.key
  return reported.kind === 'gone' ? reported.story.key : undefined
}

type Props = {
  /** Called with the key of the text that a remark is about. */
  onShow: (key: string) => void
  /** Called when the editor goes to a report, which is above the text. */
  onClose: () => void
}

/** Saves the draft as a file for a colleague, and leads from remarks to their sentences and to readers' reports. */
export function ColleagueReview({ onShow, onClose }: Props) {
  const t = useTranslate()
  const id = useDraftId()
  const { data } = useAnswer('GET drafts/ID/review')
  const save = usePost('POST drafts/ID/review', ({ html }) => download(`draft-${id}.html`, html))
  const keep = usePost('POST drafts/ID/remarks')
  if (!data) return null
  const { rest, reports } = readReports(data.remarks)
  return (
    <details>
      <summary>{t('review.title')}</summary>
      <p>{t('review.how')}</p>
      <Button onClick={() => save.mutate({})}>{t('review.save')}</Button>
      <TextField
        label={t('review.remarks')}
        placeholder={t('review.remarks')}
        text={data.remarks || undefined}
        onCommit={(text) => keep.mutate({ remarks: text.trim() })}
      />
      <ul className="list">
        {remarksIn({ ...data, remarks: rest }).map(({ number, key, text }) => (
          <li key={`${number} ${text}`}>
            {key === undefined ? (
              number
            ) : (
              <Button className="text-button" onClick={() => onShow(key)}>
                {number}
              </Button>
            )}{' '}
            {text}
          </li>
        ))}
        {reports.map((report, number) => (
          <li key={JSON.stringify(report)}>
            <Link className="text-button" to={addressOf(id, number)} onClick={onClose}>
              {t('report.one')}
            </Link>{' '}
            {report.remark}
          </li>
        ))}
      </ul>
      <FaultAlert error={save.error ?? keep.error} />
    </details>
  )
}

function download(name: string, html: string): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(new Blob([html], { type: 'text/html' }))
  link.download = name
  link.click()
  URL.revokeObjectURL(link.href)
}

/** A remark begins a line with the number of its sentence, also in a quoted mail. */
const begins = /^[\s>*#•-]*(\d+\.\d+)[\s:：.、)）-]+(.*)$/

/** Finds the remarks in a text, with the keys of what they are about. */
function remarksIn({ remarks, keys }: Review) {
  const found: { number: string; key: string | undefined; text: string }[] = []
  for (const line of remarks.split('\n')) {
    const [, number, text = ''] = begins.exec(line) ?? []
    const last = found.at(-1)
    if (number !== undefined) found.push({ number, key: keys[number], text })
    else if (last && line.trim() !== '') last.text += ` ${line.trim()}`
  }
  return found
}
