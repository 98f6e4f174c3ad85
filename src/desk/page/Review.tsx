import { useQueryClient } from '@tanstack/react-query'
import * as z from 'zod'
import { readReports } from '../../archive/report.ts'
import { findReported } from '../../draft/findReported.ts'
import { type Review, reviewAnswerSchema } from '../api/answers.ts'
import { Button } from './Button.tsx'
import { useAnswer, usePost } from './draft/requests.ts'
import { useDraft, useDraftId } from './draft/useDraft.ts'
import { TextField } from './editor/TextField.tsx'
import { FaultAlert } from './FaultMessage.tsx'
import { keyOf, ReportFacts } from './ReaderReport.tsx'
import { useTranslate } from './useTranslate.ts'

type Props = {
  /** Called with the key of the text that a remark is about. */
  onShow: (key: string) => void
}

/** Saves the draft as a file for a colleague, and leads from remarks and readers' reports to their sentences. */
export function ColleagueReview({ onShow }: Props) {
  const t = useTranslate()
  const id = useDraftId()
  const client = useQueryClient()
  const path = `drafts/${id}/review`
  const { data } = useAnswer(path, reviewAnswerSchema)
  const save = usePost(path, z.object({ html: z.string() }), ({ html }) => {
    download(`draft-${id}.html`, html)
    void client.invalidateQueries({ queryKey: [path] })
  })
  const keep = usePost(`drafts/${id}/remarks`, reviewAnswerSchema, (review) =>
    client.setQueryData([path], review),
  )
  const { stories } = useDraft().draft
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
      <ul className="publish-list">
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
        {reports.map((report) => {
          const key = keyOf(findReported({ stories }, report))
          return (
            <li key={JSON.stringify(report)}>
              <ReportFacts report={report} review={data} />
              {key !== undefined && (
                <Button className="text-button" onClick={() => onShow(key)}>
                  {t('report.show')}
                </Button>
              )}
            </li>
          )
        })}
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
