import type { Step } from '../../../draft/change.ts'
import { textsIn } from '../../../draft/textsIn.ts'
import { Button } from '../controls.tsx'
import { sendAgain, useConflicts, useDispatch, useDraft, useSync } from '../draft/draftSync.ts'
import { type Conflict, holdsWork, removeConflicts } from '../draft/editorStore.ts'
import { messageOf } from '../draft/requests.ts'
import { FaultMessage } from '../FaultMessage.tsx'
import { useTranslate } from '../language.ts'

/**
 * What was lost, and what could not be done. The editor can go on working. Each has its own notice, because a later
 * one does not settle an earlier one.
 */
export function Notices() {
  const t = useTranslate()
  const { failure, waiting } = useSync()
  const { wasCut, refused } = useDraft()
  return (
    <>
      {failure && (
        <div className="notice" role="alert">
          <p>{t('sync.waiting', { count: waiting })}</p>
          <FaultMessage message={messageOf(failure)} />
          <Button onClick={sendAgain}>{t('sync.retry')}</Button>
        </div>
      )}
      {useConflicts().map((conflict, number) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a notice keeps nothing
        <ConflictNotice key={number} conflict={conflict} />
      ))}
      {(wasCut || refused.length > 0) && (
        <details open className="notice">
          <summary>{t('lost.title')}</summary>
          {wasCut && <p>{t('lost.cut')}</p>}
          {refused.length > 0 && <p>{t('lost.refused', { count: refused.length })}</p>}
          <Texts steps={refused} />
        </details>
      )}
    </>
  )
}

/** What was typed for steps that are not in the draft, and what the editor can do about them. */
function ConflictNotice({ conflict }: { conflict: Conflict }) {
  const t = useTranslate()
  const dispatch = useDispatch()
  const { steps, reason } = conflict
  const discard = () => removeConflicts((one) => one === conflict)
  const reapply = () => {
    discard()
    for (const step of steps) dispatch(step)
  }
  return (
    <div className="notice" role="alert">
      <p>{t(reason ? 'sync.refused' : 'sync.stale')}</p>
      <Texts steps={steps} />
      {reason && <FaultMessage message={reason} />}
      {holdsWork(conflict) && (
        <p className="row">
          <Button onClick={reapply}>{t('sync.reapply')}</Button>
          <Button look="quiet" onClick={discard}>
            {t('sync.discard')}
          </Button>
        </p>
      )}
    </div>
  )
}

/** What was typed, so that the editor can copy it. */
function Texts({ steps }: { steps: readonly Step[] }) {
  return textsIn(steps).map((text, number) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: texts are only added, at the end, and may be equal
    <blockquote key={number}>{text}</blockquote>
  ))
}
