import { useDeferredValue, useMemo } from 'react'
import { whereKeysAre } from '../../../draft/whereKeysAre.ts'
import { useAttention } from '../draft/editorStore.ts'
import { useAnswer } from '../draft/requests.ts'
import { useDraft, useDraftId } from '../draft/useDraft.ts'
import { FaultAlert } from '../FaultMessage.tsx'
import { useTranslate } from '../language.ts'
import { LineList, placedLine } from './NewsletterLines.tsx'
import { PdfPages } from './PdfPages.tsx'
import './NewsletterPane.css'

/** The newsletter next to the text. Lines that are in a story are grey; lines that are in none are marked. */
export function NewsletterPane() {
  const t = useTranslate()
  const id = useDraftId()
  // Typing and moving in the text come first; the lines follow.
  const { draft, source } = useDeferredValue(useDraft())
  const { key, from } = useDeferredValue(useAttention())
  const { data: lines, error } = useAnswer('GET drafts/ID/lines')
  const { stories, unplaced } = draft
  const places = useMemo(() => whereKeysAre({ stories, unplaced }), [stories, unplaced])
  if (source === undefined) return <p className="quiet">{t('newsletter.none')}</p>
  if (error) return <FaultAlert error={error} />
  if (!lines) return <p className="quiet">{t('desk.opening')}</p>
  const shown = lines.map((line) => placedLine(line, places, unplaced, key))
  const first = from === 'newsletter' ? undefined : shown.find(({ isFramed }) => isFramed)
  return source.toLowerCase().endsWith('.pdf') ? (
    <PdfPages key={id} id={id} shown={shown} first={first} />
  ) : (
    <LineList shown={shown} first={first} />
  )
}
