import { useState } from 'react'
import { type Step, textsIn } from '../../archive/draft/history.ts'
import { useDraft, useSettling } from '../client/useDraft.ts'
import { useTexts } from '../i18n/DeskLanguage.tsx'
import { Told } from '../sentences/Told.tsx'
import './Notices.css'

/** What was restored, and what could not be done. None of it blocks the work. */
export function Notices() {
  return (
    <>
      <Trouble />
      <Restored />
    </>
  )
}

function Trouble() {
  const t = useTexts()
  const { trouble, waiting } = useDraft()
  const { settle, retry } = useSettling()
  if (!trouble) return null
  if (trouble.kind === 'refused')
    return (
      <div className="notice" role="alert">
        <p>{t('trouble.refused')}</p> <Told message={trouble.reason} />
        <Texts steps={trouble.steps} />
        {textsIn(trouble.steps).length > 0 && (
          <button type="button" className="button button-quiet" onClick={() => settle(false)}>
            {t('trouble.drop')}
          </button>
        )}
      </div>
    )
  if (trouble.kind === 'away' || trouble.kind === 'unwritten')
    return (
      <div className="notice" role="alert">
        <p>{t(`trouble.${trouble.kind}`, { count: waiting })}</p>
        {trouble.kind === 'unwritten' && <Told message={trouble.reason} />}
        <button type="button" className="button" onClick={retry}>
          {t('trouble.retry')}
        </button>
      </div>
    )
  return (
    <div className="notice" role="alert">
      <p>{t('trouble.stale')}</p>
      <Texts steps={trouble.steps} />
      <button type="button" className="button" onClick={() => settle(true)}>
        {t('trouble.again')}
      </button>
      <button type="button" className="button button-quiet" onClick={() => settle(false)}>
        {t('trouble.drop')}
      </button>
    </div>
  )
}

/** What was typed, so that it can be copied whatever becomes of it. */
function Texts({ steps }: { steps: readonly Step[] }) {
  return textsIn(steps).map((text, number) => (
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
      <Texts steps={refused} />
      <button type="button" className="button button-quiet" onClick={() => setOpen(false)}>
        {t('restored.close')}
      </button>
    </div>
  )
}
