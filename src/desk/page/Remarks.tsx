import { useId, useMemo } from 'react'
import { useNavigate } from 'react-router'
import type { Language } from '../../archive/languages.ts'
import { kindNames, readReports } from '../../archive/report.ts'
import type { Draft } from '../../draft/draft.ts'
import { findReported } from '../../draft/findReported.ts'
import { locateSegment } from '../../draft/findSegment.ts'
import type { DraftFinding } from '../api/findings.ts'
import type { Review } from '../api/requests.ts'
import { Button, Form } from './controls.tsx'
import { useDraft, useDraftId } from './draft/draftSync.ts'
import { useAnswer, usePost } from './draft/requests.ts'
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

/**
 * Returns what readers and a colleague say about the draft as it was checked last: each is a finding at its sentence, until
 * the editor says that it is done.
 */
export function useRemarks(): DraftFinding[] {
  const { draft, revision } = useDraft()
  const language = useLanguage()
  const { data } = useAnswer('GET drafts/ID/review')
  // biome-ignore lint/correctness/useExhaustiveDependencies: like the findings of the desk, they follow each check
  return useMemo(() => (data ? remarksOn(draft, data, language) : []), [revision, data, language])
}

function remarksOn(draft: Draft, { remarks, keys }: Review, language: Language): DraftFinding[] {
  const { rest, reports } = readReports(remarks)
  return [
    ...remarksIn(rest).map(({ number, text }, at) =>
      findingOf(draft, `remark|${at}`, text, keys[number], {
        code: 'one',
        params: { text: `${number} ${text}` },
      }),
    ),
    ...reports.map((report, at) => {
      const reported = findReported(draft, report)
      const { kind, remark = '', en = '', zh = '' } = report
      const said = [kind && kindNames[kind][language], remark].filter(Boolean).join(' · ')
      const params = { said, before: `${en} ${zh}` }
      const place =
        'segment' in reported ? reported.segment : 'story' in reported ? reported.story : undefined
      return findingOf(draft, reportKey(at), JSON.stringify(report), place?.key, {
        code: reported.kind,
        params,
      })
    }),
  ]
}

/** The key of the finding of a report, by its number among the reports about the draft. */
export function reportKey(number: number | string | null): string {
  return `readerReport|${number}`
}

/**
 * @param said what was said, by which the draft knows that it is done
 * @param place the key of the segment or story that it is about
 */
function findingOf(
  draft: Draft,
  key: string,
  said: string,
  place: string | undefined,
  message: Pick<DraftFinding, 'code' | 'params'>,
): DraftFinding {
  const [rule = ''] = key.split('|')
  const accepting = { kind: 'answer', finding: `${rule}|${said}` } as const
  const segment = place === undefined ? undefined : locateSegment(draft, place)
  return {
    ...message,
    rule,
    key,
    level: 'warning',
    at: { path: '$' },
    where: segment ? { story: segment.story.key, segment: segment.segment.key } : { story: place },
    offers: [{ change: { ...accepting, reason: 'Done' }, differences: [], answer: 'done' }],
    accepting,
    accepted: draft.answers.find(({ finding }) => finding === accepting.finding)?.reason,
  }
}

/** Saves the draft as a file for a colleague, and takes the remarks that come back. */
export function ColleagueReview() {
  const t = useTranslate()
  const id = useDraftId()
  const { data } = useAnswer('GET drafts/ID/review')
  const save = usePost('POST drafts/ID/review', ({ html }) => download(`draft-${id}.html`, html))
  const keep = usePost('POST drafts/ID/remarks')
  if (!data) return null
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

/** Finds the remarks in a text, with the numbers of what they are about. */
function remarksIn(text: string) {
  const found: { number: string; text: string }[] = []
  for (const line of text.split('\n')) {
    const [, number, begun = ''] = begins.exec(line) ?? []
    const last = found.at(-1)
    if (number !== undefined) found.push({ number, text: begun })
    else if (last && line.trim() !== '') last.text += ` ${line.trim()}`
  }
  return found
}
