import { useDeferredValue, useEffect, useMemo, useState } from 'react'
import type { NewsletterLine } from '../../../draft/draftFinding.ts'
import { whereKeysAre } from '../../../draft/whereKeysAre.ts'
import { useAttend, useAttention } from '../draft/attention.ts'
import { ask } from '../draft/requests.ts'
import { useDraft } from '../draft/useDraft.ts'
import { useTexts } from '../i18n/DeskLanguage.tsx'
import { LineList } from './LineList.tsx'
import { PdfPages } from './PdfPages.tsx'
import { placedLine, type ShownLine } from './shownLine.ts'
import './NewsletterPane.css'

const isLines = (value: unknown): value is readonly NewsletterLine[] => Array.isArray(value)

/** The newsletter beside the text: what is in a story is grey, what is in none stands out. */
export function NewsletterPane({ id }: { id: string }) {
  const t = useTexts()
  // What is typed and where the editor goes comes first; the lines follow.
  const { draft, source } = useDeferredValue(useDraft())
  const { key, from } = useDeferredValue(useAttention())
  const attend = useAttend()
  const [lines, setLines] = useState<readonly NewsletterLine[] | string>()
  useEffect(() => {
    ask(`drafts/${id}/lines`, isLines).then(setLines, (error: Error) => setLines(error.message))
  }, [id])
  const { stories, unplaced } = draft
  const places = useMemo(() => whereKeysAre({ stories, unplaced }), [stories, unplaced])
  if (source === undefined) return <p className="pane-word">{t('newsletter.none')}</p>
  if (lines === undefined) return <p className="pane-word">{t('desk.opening')}</p>
  if (typeof lines === 'string') return <p role="alert">{lines}</p>
  const shown = lines.map((line) => placedLine(line, places, unplaced, key))
  const first = from === 'newsletter' ? undefined : shown.find(({ isFramed }) => isFramed)
  const point = (line: ShownLine) => line.place && attend(line.place.key, 'newsletter')
  const props = { shown, first, onPoint: point }
  return source.toLowerCase().endsWith('.pdf') ? (
    <PdfPages key={id} id={id} {...props} />
  ) : (
    <LineList {...props} />
  )
}
