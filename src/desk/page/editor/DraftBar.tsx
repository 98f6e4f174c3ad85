import { useEffect } from 'react'
import { formatDate } from '../../../archive/formatDate.ts'
import { useDispatch, useDraft, useIsTyping, useSaved } from '../draft/useDraft.ts'
import { useDeskLanguage, useTexts } from '../i18n/DeskLanguage.tsx'
import { LanguageSwitch } from '../i18n/LanguageSwitch.tsx'
import './DraftBar.css'

type Props = { id: string; onLeave: () => void; onHelp: () => void; onPublish: () => void }

/** The month, whether everything is saved, undo and redo, help, and publishing. */
export function DraftBar({ id, onLeave, onHelp, onPublish }: Props) {
  const t = useTexts()
  const take = useDispatch()
  const { language } = useDeskLanguage()
  const { canUndo, canRedo, waiting, syncErrors } = useDraft()
  const saved = useSaved()
  const isTyping = useIsTyping()
  const isSaving = isTyping || (waiting > 0 && syncErrors.halted === undefined)
  useEffect(() => {
    const stay = (event: BeforeUnloadEvent) => event.preventDefault()
    if (!saved) addEventListener('beforeunload', stay)
    return () => removeEventListener('beforeunload', stay)
  }, [saved])
  return (
    <header className="draft-bar">
      <button type="button" className="button button-quiet" onClick={onLeave}>
        {t('desk.toList')}
      </button>
      <h1>{formatDate(id, language)}</h1>
      <p className="draft-saved" role="status">
        {t(saved ? 'draft.saved' : isSaving ? 'draft.saving' : 'draft.unsaved')}
      </p>
      <div className="draft-tools">
        <button type="button" className="button" disabled={!canUndo} onClick={() => take({ kind: 'undo' })}>
          {t('draft.undo')}
        </button>
        <button type="button" className="button" disabled={!canRedo} onClick={() => take({ kind: 'redo' })}>
          {t('draft.redo')}
        </button>
        <button type="button" className="button" onClick={onHelp}>
          {t('help.help')}
        </button>
        <LanguageSwitch />
        <button type="button" className="button button-strong" onClick={onPublish}>
          {t('publish.open')}
        </button>
      </div>
    </header>
  )
}
