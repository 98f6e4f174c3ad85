import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import * as z from 'zod'
import { pagePaths } from '../../../archive/pages.ts'
import { Button } from '../Button.tsx'
import { post } from '../draft/requests.ts'
import { useDraft, useDraftId, useIsTyping } from '../draft/useDraft.ts'
import { FaultAlert } from '../FaultMessage.tsx'
import { useLanguage, useTranslate } from '../language.ts'

/** Lets the desk prepare its reader as soon as a draft is open, long before the editor opens the preview. */
export function usePreparation() {
  return useQuery({
    queryKey: ['preview'],
    queryFn: () => post('preview', {}, z.object({})),
    staleTime: Number.POSITIVE_INFINITY,
  })
}

/** The reader itself with the draft, once it is ready. */
export function PreviewPane() {
  const t = useTranslate()
  const { canPreview } = useDraft()
  const { isSuccess, isFetching, error, refetch } = usePreparation()
  if (!canPreview) return <p className="desk-wait">{t('preview.notYet')}</p>
  if (isSuccess) return <Reader />
  return (
    <div className="desk-wait" role="status">
      {error && !isFetching ? (
        <>
          <FaultAlert error={error} />
          <Button onClick={() => void refetch()}>{t('sync.retry')}</Button>
        </>
      ) : (
        <>
          <p>{t('preview.preparing')}</p>
          <progress aria-label={t('preview.progress')} />
        </>
      )}
    </div>
  )
}

/** Reloads after each change, once the editor pauses. */
function Reader() {
  const t = useTranslate()
  const language = useLanguage()
  const { findings } = useDraft()
  const revision = useCalmRevision()
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
          <input type="checkbox" defaultChecked />
          <span>{t('preview.phone')}</span>
        </label>
        <a href={address} target="_blank" rel="noreferrer">
          {t('preview.newTab')}
        </a>
        {findings.some(({ rule }) => rule === 'schema') && <span role="status">{t('preview.behind')}</span>}
      </p>
      <iframe ref={frame} className="preview-frame" src={address} title={t('pane.preview')} />
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
