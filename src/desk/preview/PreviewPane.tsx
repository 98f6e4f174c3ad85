import { useEffect, useRef, useState } from 'react'
import { useDraft } from '../client/useDraft.ts'
import { useDeskLanguage, useTexts } from '../i18n/DeskLanguage.tsx'
import './PreviewPane.css'

/** The reader itself, on the draft. It follows each change. */
export function PreviewPane({ id }: { id: string }) {
  const t = useTexts()
  const { language } = useDeskLanguage()
  const { revision, findings } = useDraft()
  const [isPhone, setPhone] = useState(true)
  const frame = useRef<HTMLIFrameElement>(null)
  const shown = useRef(revision)
  const address = `/preview/${language}/issues/${id}/`
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
