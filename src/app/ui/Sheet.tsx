import { type ReactNode, useEffect, useId, useRef } from 'react'
import { useTranslate } from '../i18n/InterfaceLanguage.tsx'
import { closeByTouchBeside } from './closeByTouchBeside.ts'
import './Sheet.css'

type Props = { title: string; onClose: () => void; children: ReactNode }

/** A sheet over the page, at a phone's thumb. It is a native dialog, closed by Escape or a touch beside it. */
export function Sheet({ title, onClose, children }: Props) {
  const t = useTranslate()
  const id = useId()
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    if (!dialog.current || dialog.current.open) return
    dialog.current.showModal()
    closeByTouchBeside(dialog.current)
  }, [])
  return (
    <dialog className="sheet screen-only" ref={dialog} aria-labelledby={id} closedby="any" onClose={onClose}>
      <div className="sheet-head">
        <h2 id={id}>{title}</h2>
        <button type="button" className="button button-quiet" onClick={() => dialog.current?.close()}>
          {t('sheet.close')}
        </button>
      </div>
      {children}
    </dialog>
  )
}
