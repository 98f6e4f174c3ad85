import { type ReactNode, useState } from 'react'
import type { Step } from '../../../draft/change.ts'
import { textsIn } from '../../../draft/textsIn.ts'
import { Button } from '../Button.tsx'
import { sendAgain } from '../draft/draftSync.ts'
import { type Conflict, holdsWork, removeConflicts } from '../draft/editorStore.ts'
import { messageOf } from '../draft/requests.ts'
import { useConflicts, useDispatch, useDraft, useSync } from '../draft/useDraft.ts'
import { FaultMessage } from '../FaultMessage.tsx'
import { useTranslate } from '../useTranslate.ts'

/**
 * What was restored, and what could not be done. The editor can go on working. Each has its own notice, because a later
 * one does not settle an earlier one.
 */
export function Notices() {
  const t = useTranslate()
  const dispatch = useDispatch()
  const { failure, waiting } = useSync()
  const conflicts = useConflicts()
  const stale = conflicts.filter((one) => one.kind === 'stale')
  const refused = conflicts.filter((one) => one.kind === 'refused')
  const lastRefused = refused.at(-1)
  const discard = (decided: readonly Conflict[]) => removeConflicts((one) => decided.includes(one))
  const reapply = () => {
    discard(stale)
    for (const step of stepsOf(stale)) dispatch(step)
  }
  return (
    <>
      {failure && (
        <Notice said={t('sync.waiting', { count: waiting })}>
          <FaultMessage message={messageOf(failure)} />
          <Button onClick={sendAgain}>{t('sync.retry')}</Button>
        </Notice>
      )}
      {stale.length > 0 && (
        <Notice said={t('sync.stale')} steps={stepsOf(stale)} onDiscard={() => discard(stale)}>
          <Button onClick={reapply}>{t('sync.reapply')}</Button>
        </Notice>
      )}
      {lastRefused && (
        <Notice
          said={t('sync.refused')}
          steps={stepsOf(refused)}
          onDiscard={refused.some(holdsWork) && (() => discard(refused))}
        >
          <FaultMessage message={lastRefused.reason} />
        </Notice>
      )}
      <Restored />
    </>
  )
}

function stepsOf(conflicts: readonly Conflict[]): Step[] {
  return conflicts.flatMap(({ steps }) => steps)
}

type NoticeProps = {
  said: string
  steps?: readonly Step[]
  onDiscard?: false | (() => void)
  children: ReactNode
}

function Notice({ said, steps = [], onDiscard, children }: NoticeProps) {
  const t = useTranslate()
  return (
    <div className="notice" role="alert">
      <p>{said}</p>
      <Texts steps={steps} />
      {children}
      {onDiscard && (
        <Button look="quiet" onClick={onDiscard}>
          {t('sync.discard')}
        </Button>
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

function Restored() {
  const t = useTranslate()
  const { restored, wasCut, refused } = useDraft()
  const [isOpen, setOpen] = useState(restored > 0 || wasCut || refused.length > 0)
  if (!isOpen) return null
  return (
    <div className="notice notice-quiet" role="status">
      {restored > 0 && <p>{t('restored.steps', { count: restored })}</p>}
      {wasCut && <p>{t('restored.cut')}</p>}
      {refused.length > 0 && <p>{t('restored.refused', { count: refused.length })}</p>}
      <Texts steps={refused} />
      <Button look="quiet" onClick={() => setOpen(false)}>
        {t('restored.close')}
      </Button>
    </div>
  )
}
