import { type ReactNode, useState } from 'react'
import { textsIn } from '../../../draft/textsIn.ts'
import { Button } from '../Button.tsx'
import { useConflictActions, useDraft, useSync } from '../draft/useDraft.ts'
import { FaultMessage } from '../FaultMessage.tsx'
import { useTranslate } from '../useTranslate.ts'

/**
 * What was restored, and what could not be done. The editor can go on working. Each has its own notice, because a later
 * one does not settle an earlier one.
 */
export function Notices() {
  const t = useTranslate()
  const { errors, waiting } = useSync()
  const { retry, reapply, discard } = useConflictActions()
  const { halted, stale, refused } = errors
  return (
    <>
      {halted && (
        <Notice said={t(`sync.${halted.kind}`, { count: waiting })}>
          {halted.reason && <FaultMessage message={halted.reason} />}
          <Button onClick={retry}>{t('sync.retry')}</Button>
        </Notice>
      )}
      {stale && (
        <Notice said={t('sync.stale')} texts={textsIn(stale)}>
          <Button onClick={reapply}>{t('sync.reapply')}</Button>
          <Button look="quiet" onClick={() => discard('stale')}>
            {t('sync.discard')}
          </Button>
        </Notice>
      )}
      {refused && (
        <Notice said={t('sync.refused')} texts={refused.texts}>
          <FaultMessage message={refused.reason} />
          {refused.texts.length > 0 && (
            <Button look="quiet" onClick={() => discard('refused')}>
              {t('sync.discard')}
            </Button>
          )}
        </Notice>
      )}
      <Restored />
    </>
  )
}

type NoticeProps = { said: string; texts?: readonly string[]; children: ReactNode }

function Notice({ said, texts = [], children }: NoticeProps) {
  return (
    <div className="notice" role="alert">
      <p>{said}</p>
      <Texts texts={texts} />
      {children}
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
