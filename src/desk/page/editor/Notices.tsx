import { useState } from 'react'
import type { Step } from '../../../draft/change.ts'
import { textsIn } from '../../../draft/textsIn.ts'
import type { SyncErrors } from '../draft/draftView.ts'
import { useConflictActions, useDraft } from '../draft/useDraft.ts'
import { useTexts } from '../i18n/DeskLanguage.tsx'
import { FaultMessage } from '../sentences/FaultMessage.tsx'
import './Notices.css'

/** What was restored, and what could not be done. None of it blocks the work. */
export function Notices() {
  return (
    <>
      <SyncErrorNotices />
      <Restored />
    </>
  )
}

/** Each has a notice of its own, since a later one does not settle an earlier one. */
function SyncErrorNotices() {
  const { syncErrors } = useDraft()
  return (
    <>
      {syncErrors.halted && <Halted halted={syncErrors.halted} />}
      {syncErrors.stale && <Stale steps={syncErrors.stale} />}
      {syncErrors.refused && <Refused refused={syncErrors.refused} />}
    </>
  )
}

function Halted({ halted }: Required<Pick<SyncErrors, 'halted'>>) {
  const t = useTexts()
  const { waiting } = useDraft()
  const { retry } = useConflictActions()
  return (
    <div className="notice" role="alert">
      <p>{t(`trouble.${halted.kind}`, { count: waiting })}</p>
      {halted.kind === 'unwritten' && <FaultMessage message={halted.reason} />}
      <button type="button" className="button" onClick={retry}>
        {t('trouble.retry')}
      </button>
    </div>
  )
}

function Stale({ steps }: { steps: readonly Step[] }) {
  const t = useTexts()
  const { again, drop } = useConflictActions()
  return (
    <div className="notice" role="alert">
      <p>{t('trouble.stale')}</p>
      <Texts texts={textsIn(steps)} />
      <button type="button" className="button" onClick={again}>
        {t('trouble.again')}
      </button>
      <button type="button" className="button button-quiet" onClick={() => drop('stale')}>
        {t('trouble.drop')}
      </button>
    </div>
  )
}

function Refused({ refused: { reason, texts } }: Required<Pick<SyncErrors, 'refused'>>) {
  const t = useTexts()
  const { drop } = useConflictActions()
  return (
    <div className="notice" role="alert">
      <p>{t('trouble.refused')}</p> <FaultMessage message={reason} />
      <Texts texts={texts} />
      {texts.length > 0 && (
        <button type="button" className="button button-quiet" onClick={() => drop('refused')}>
          {t('trouble.drop')}
        </button>
      )}
    </div>
  )
}

/** What was typed, so that it can be copied whatever becomes of it. */
function Texts({ texts }: { texts: readonly string[] }) {
  return texts.map((text, number) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: texts are only added, at the end, and may be alike
    <blockquote key={number}>{text}</blockquote>
  ))
}

function Restored() {
  const t = useTexts()
  const { restored, wasCut, refused } = useDraft()
  const [isOpen, setOpen] = useState(restored > 0 || wasCut || refused.length > 0)
  if (!isOpen) return null
  return (
    <div className="notice notice-quiet" role="status">
      {restored > 0 && <p>{t('restored.steps', { count: restored })}</p>}
      {wasCut && <p>{t('restored.cut')}</p>}
      {refused.length > 0 && <p>{t('restored.refused', { count: refused.length })}</p>}
      <Texts texts={textsIn(refused)} />
      <button type="button" className="button button-quiet" onClick={() => setOpen(false)}>
        {t('restored.close')}
      </button>
    </div>
  )
}
