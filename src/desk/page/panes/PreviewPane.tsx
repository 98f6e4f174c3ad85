import { useEffect, useRef, useState } from 'react'
import { pagePaths } from '../../../archive/site/pages.ts'
import { useDraft } from '../draft/useDraft.ts'
import { useDeskLanguage, useTexts } from '../i18n/DeskLanguage.tsx'
import { PreparationState } from './PreparationState.tsx'
import { useCalmRevision } from './useCalmRevision.ts'
import type { Preparation } from './usePreparation.ts'
import './PreviewPane.css'

type Props = { id: string; preparation: Preparation; onRetry: () => void }

/** The reader itself, on the draft; until it is there, how far it is. */
export function PreviewPane({ id, preparation, onRetry }: Props) {
  if (preparation.kind !== 'ready') return <PreparationState preparation={preparation} onRetry={onRetry} />
  return <Reader id={id} />
}

/** It follows each change, once the hands are still. */
function Reader({ id }: { id: string }) {
  const t = useTexts()
  const { language } = useDeskLanguage()
  const { findings } = useDraft()
  const revision = useCalmRevision()
  const [isPhone, setPhone] = useState(true)
  const frame = useRef<HTMLIFrameElement>(null)
  const shown = useRef(revision)
  const address = pagePaths('/preview/').issue(language, id)
  useEffect(() => {
    if (shown.current === revision) return
    shown.current = revision
    frame.current?.contentWindow?.location.reload()
  }, [revision])
  return (
    <div className="preview">
      <p className="preview-ways">
        <label className="preview-size">
          <input type="checkbox" checked={isPhone} onChange={() => setPhone(!isPhone)} />
          <span>{t('preview.phone')}</span>
        </label>
        <a href={address} target="_blank" rel="noreferrer">
          {t('preview.apart')}
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
