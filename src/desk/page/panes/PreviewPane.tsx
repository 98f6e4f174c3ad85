import { useEffect, useRef, useState } from 'react'
import { pagePaths } from '../../../archive/pages.ts'
import { type PreviewProgress, previewProgressSchema } from '../../api/answers.ts'
import { Button } from '../Button.tsx'
import { useDraft, useDraftId, useIsTyping } from '../draft/useDraft.ts'
import { type Progress, useProgress } from '../draft/useProgress.ts'
import { FaultAlert } from '../FaultMessage.tsx'
import { useLanguage } from '../preferences.ts'
import { useTranslate } from '../useTranslate.ts'
import './PreviewPane.css'

/** Lets the desk prepare its reader as soon as a draft is open, long before the editor opens the preview. */
export function usePreparation(): Preparation {
  const progress = useProgress(previewProgressSchema)
  const { mutate } = progress
  useEffect(() => mutate(preview), [mutate])
  return progress
}

const preview = { path: 'preview', body: {} }

type Preparation = Progress<PreviewProgress>

/** The reader itself with the draft. Until it is ready, says how far it is. */
export function PreviewPane({ preparation }: { preparation: Preparation }) {
  const t = useTranslate()
  const { canPreview } = useDraft()
  const isReady = preparation.lines.some((line) => 'isReady' in line)
  if (!canPreview) return <p className="preview-state">{t('preview.notYet')}</p>
  return isReady ? <Reader /> : <PreparationState preparation={preparation} />
}

/** Reloads after each change, once the editor pauses. */
function Reader() {
  const t = useTranslate()
  const language = useLanguage()
  const { findings } = useDraft()
  const revision = useCalmRevision()
  const [isPhone, setPhone] = useState(true)
  const frame = useRef<HTMLIFrameElement>(null)
  const shown = useRef(revision)
  const address = pagePaths('/preview/').issue(language, useDraftId())
  useEffect(() => {
    if (shown.current === revision) return
    shown.current = revision
    frame.current?.contentWindow?.location.reload()
  }, [revision])
  return (
    <div className="preview">
      <p className="row text-links">
        <label>
          <input type="checkbox" checked={isPhone} onChange={() => setPhone(!isPhone)} />
          <span>{t('preview.phone')}</span>
        </label>
        <a href={address} target="_blank" rel="noreferrer">
          {t('preview.newTab')}
        </a>
        {findings.some(({ rule }) => rule === 'schema') && <span role="status">{t('preview.behind')}</span>}
      </p>
      <iframe
        ref={frame}
        className="preview-frame"
        data-phone={isPhone}
        src={address}
        title={t('pane.preview')}
      />
    </div>
  )
}

function PreparationState({ preparation: { lines, error, mutate } }: { preparation: Preparation }) {
  const t = useTranslate()
  const last = lines.at(-1)
  const known = last && 'stage' in last ? last : undefined
  if (error)
    return (
      <div className="preview-state">
        <FaultAlert error={error} />
        <Button onClick={() => mutate(preview)}>{t('sync.retry')}</Button>
      </div>
    )
  return (
    <div className="preview-state" role="status">
      <p>{t('preview.preparing')}</p>
      {known && <p>{t(`preview.${known.stage}`, { number: known.number, total: known.total })}</p>}
      <progress
        aria-label={t('preview.progress')}
        {...(known ? { value: known.number - 0.5, max: known.total } : {})}
      />
    </div>
  )
}

/** In milliseconds: longer than a pause between two words. */
const pause = 700

/**
 * Returns the revision for the preview: the last one, once nothing was typed or changed for a moment. The reader runs in
 * the thread that also paints what is typed, and loading it takes longer than a key may take.
 */
export function useCalmRevision(): number {
  const { revision } = useDraft()
  const isTyping = useIsTyping()
  const [calm, setCalm] = useState(revision)
  useEffect(() => {
    if (isTyping || calm === revision) return
    const timer = setTimeout(() => setCalm(revision), pause)
    return () => clearTimeout(timer)
  }, [isTyping, calm, revision])
  return calm
}
