import { Link } from 'react-router'
import { formatDate } from '../../../archive/formats.ts'
import { useDispatch, useDraft, useSync } from '../draft/useDraft.ts'
import { LanguageSwitch } from '../LanguageSwitch.tsx'
import { useLanguage } from '../preferences.ts'
import { useTranslate } from '../useTranslate.ts'
import './DraftBar.css'

type Props = { id: string; onHelp: () => void; onPublish: () => void }

/** The month, whether everything is saved, undo and redo, help, and publishing. */
export function DraftBar({ id, onHelp, onPublish }: Props) {
  const t = useTranslate()
  const dispatch = useDispatch()
  const language = useLanguage()
  const { canUndo, canRedo } = useDraft()
  const can = { undo: canUndo, redo: canRedo }
  return (
    <header className="draft-bar">
      <Link className="button button-quiet" to="/">
        {t('desk.toList')}
      </Link>
      <h1>{formatDate(id, language)}</h1>
      <p className="quiet" role="status">
        <SaveState />
      </p>
      <div className="draft-tools">
        {(['undo', 'redo'] as const).map((kind) => (
          <button
            key={kind}
            type="button"
            className="button"
            disabled={!can[kind]}
            onClick={() => dispatch({ kind })}
          >
            {t(`draft.${kind}`)}
          </button>
        ))}
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

function SaveState() {
  const t = useTranslate()
  const { isSaved, isSaving } = useSync()
  return t(isSaved ? 'draft.saved' : isSaving ? 'draft.saving' : 'draft.unsaved')
}
