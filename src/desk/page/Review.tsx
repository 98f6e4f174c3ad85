import { useQueryClient } from '@tanstack/react-query'
import * as z from 'zod'
import { type Review, reviewSchema } from '../api/answers.ts'
import { Button } from './Button.tsx'
import { useAnswer, usePost } from './draft/requests.ts'
import { useDraftId } from './draft/useDraft.ts'
import { TextField } from './editor/TextField.tsx'
import { FaultAlert } from './FaultMessage.tsx'
import { useTranslate } from './useTranslate.ts'

type Props = {
  /** Called with the key of the text that a remark is about. */
  onShow: (key: string) => void
}

/** Saves the draft as a file for a colleague, and leads from the remarks that come back to their sentences. */
export function ColleagueReview({ onShow }: Props) {
  const t = useTranslate()
  const id = useDraftId()
  const client = useQueryClient()
  const path = `drafts/${id}/review`
  const { data } = useAnswer(path, reviewSchema)
  const save = usePost(path, z.object({ html: z.string() }), ({ html }) => {
    download(`draft-${id}.html`, html)
    void client.invalidateQueries({ queryKey: [path] })
  })
  const keep = usePost(`drafts/${id}/remarks`, reviewSchema, (review) => client.setQueryData([path], review))
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
      <ul className="publish-list">
        {remarksIn(data).map(({ number, key, text }) => (
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
