import { useState } from 'react'
import type { Step } from '../../../draft/change.ts'
import { textsIn } from '../../../draft/textsIn.ts'
import { Button } from '../Button.tsx'
import { type SyncErrors, useConflictActions, useDraft, useSync } from '../draft/useDraft.ts'
import { FaultMessage } from '../FaultMessage.tsx'
import { useTranslate } from '../useTranslate.ts'

/**
 * What was restored, and what could not be done. The editor can go on working. Each has its own notice, because a later
 * one does not settle an earlier one.
 */
export function Notices() {
  const { halted, stale, refused } = useSync().errors
  return (
    <>
      {halted && <Halted halted={halted} />}
      {stale && <Stale steps={stale} />}
      {refused && <Refused refused={refused} />}
      <Restored />
    </>
  )
}

function Halted({ halted }: Required<Pick<SyncErrors, 'halted'>>) {
  const t = useTranslate()
  const { waiting } = useSync()
  const { retry } = useConflictActions()
  return (
    <div className="notice" role="alert">
      <p>{t(`sync.${halted.kind}`, { count: waiting })}</p>
      {halted.reason && <FaultMessage message={halted.reason} />}
      <Button onClick={retry}>{t('sync.retry')}</Button>
    </div>
  )
}

function Stale({ steps }: { steps: readonly Step[] }) {
  const t = useTranslate()
  const { reapply, discard } = useConflictActions()
  return (
    <div className="notice" role="alert">
      <p>{t('sync.stale')}</p>
      <Texts texts={textsIn(steps)} />
      <Button onClick={reapply}>{t('sync.reapply')}</Button>
      <Button look="quiet" onClick={() => discard('stale')}>
        {t('sync.discard')}
      </Button>
    </div>
  )
}

function Refused({ refused: { reason, texts } }: Required<Pick<SyncErrors, 'refused'>>) {
  const t = useTranslate()
  const { discard } = useConflictActions()
  return (
    <div className="notice" role="alert">
      <p>{t('sync.refused')}</p>
      <FaultMessage message={reason} />
      <Texts texts={texts} />
      {texts.length > 0 && (
        <Button look="quiet" onClick={() => discard('refused')}>
          {t('sync.discard')}
        </Button>
      )}
    </div>
  )
}

/** What was typed, so that the editor can copy it. */
function Texts({ texts }: { texts: readonly string[] }) {
  return texts.map((text, number) => (
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
      <Texts texts={textsIn(refused)} />
      <Button look="quiet" onClick={() => setOpen(false)}>
        {t('restored.close')}
      </Button>
    </div>
  )
}
