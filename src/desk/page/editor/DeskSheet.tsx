import { type ReactNode, useEffect, useId, useRef } from 'react'
import { useTexts } from '../i18n/DeskLanguage.tsx'
import './DeskSheet.css'

type Props = { title: string; onClose: () => void; children: ReactNode }

/** A sheet over the page: a native dialog, closed by Escape or its button. */
export function DeskSheet({ title, onClose, children }: Props) {
  const t = useTexts()
  const id = useId()
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    if (dialog.current && !dialog.current.open) dialog.current.showModal()
  }, [])
  return (
    <dialog className="desk-sheet" ref={dialog} aria-labelledby={id} onClose={onClose}>
      <div className="desk-sheet-head">
        <h2 id={id}>{title}</h2>
        <button type="button" className="button button-quiet" onClick={() => dialog.current?.close()}>
          {t('sheet.close')}
        </button>
      </div>
      {children}
    </dialog>
  )
}
