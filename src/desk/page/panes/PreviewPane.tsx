import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { pagePaths } from '../../../archive/pages.ts'
import { Button } from '../controls.tsx'
import { useDraft, useDraftId } from '../draft/draftSync.ts'
import { useAttention, useIsTyping } from '../draft/editorStore.ts'
import { ask } from '../draft/requests.ts'
import { FaultAlert } from '../FaultMessage.tsx'
import { useLanguage, useTranslate } from '../language.ts'

/** Lets the desk prepare its reader as soon as a draft is open, long before the editor opens the preview. */
export function usePreparation() {
  return useQuery({
    queryKey: ['preview'],
    queryFn: () => ask('POST preview'),
    staleTime: Number.POSITIVE_INFINITY,
  })
}

/** The reader itself with the draft, once it is ready. */
export function PreviewPane() {
  const t = useTranslate()
  const { canPreview } = useDraft()
  const { isSuccess, isFetching, error, refetch } = usePreparation()
  if (!canPreview) return <p className="page">{t('preview.notYet')}</p>
  if (isSuccess) return <Reader />
  return (
    <div className="page stack" role="status">
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

/** Shows the page of the story in hand, else of the issue. Loads it after each change, once the editor pauses. */
function Reader() {
  const t = useTranslate()
  const language = useLanguage()
  const { draft, findings, revision } = useDraft()
  const { key } = useAttention()
  const id = useDraftId()
  const story = draft.stories.find(
    (one) => one.key === key || one.body.flat().some((pair) => pair.key === key),
  )
  const faulty = findings.filter(({ rule }) => rule === 'schema').map(({ where }) => where.story)
  const page = pagePaths('/preview/')
  const address =
    story && !faulty.includes(story.key) ? page.story(language, id, story.id) : page.issue(language, id)
  const frame = useRef<HTMLIFrameElement>(null)
  const [first] = useState(address)
  const shown = useRef({ address, revision })
  const calm = useCalm(`${revision} ${address}`)
  // biome-ignore lint/correctness/useExhaustiveDependencies: only once the editor pauses
  useEffect(() => {
    const before = shown.current
    shown.current = { address, revision }
    const place = frame.current?.contentWindow?.location
    // Does not add to the history of the desk.
    if (before.address !== address) place?.replace(address)
    else if (before.revision !== revision) place?.reload()
  }, [calm])
  return (
    <div className="stack preview">
      <p className="row text-links">
        <label>
          <input type="checkbox" defaultChecked />
          <span>{t('preview.phone')}</span>
        </label>
        <a href={address} target="_blank" rel="noreferrer">
          {t('preview.newTab')}
        </a>
        {faulty.length > 0 && <span role="status">{t('preview.behind')}</span>}
      </p>
      <iframe ref={frame} className="preview-frame" src={first} title={t('pane.preview')} />
    </div>
  )
}

/** In milliseconds: longer than a pause between two words. */
const pause = 700

/**
 * Returns the last value, once nothing was typed or changed for a moment. The reader runs in the thread that also paints
 * what is typed, and loading it takes longer than a key may take.
 */
export function useCalm<Value>(now: Value): Value {
  const isTyping = useIsTyping()
  const [calm, setCalm] = useState(now)
  useEffect(() => {
    if (isTyping || calm === now) return
    const timer = setTimeout(() => setCalm(now), pause)
    return () => clearTimeout(timer)
  }, [isTyping, calm, now])
  return calm
}
