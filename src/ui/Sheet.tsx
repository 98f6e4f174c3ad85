import { type ReactNode, useEffect, useId, useRef } from 'react'
import { createPortal } from 'react-dom'
import './Sheet.css'

type Props = {
  title: string
  /** The text of the button that closes it. */
  closeText: string
  onClose: () => void
  /**
   * `narrow` is at the bottom of a phone's screen, and a touch outside closes it. `wide` is in the middle, and only Escape
   * and its button close it, so that no touch loses what was typed.
   */
  size: 'narrow' | 'wide'
  children: ReactNode
}

/**
 * A sheet over the page: a native modal dialog, open as long as it is rendered. At the end of the page, so that no style of
 * what opens it applies to it.
 */
export function Sheet({ title, closeText, onClose, size, children }: Props) {
  const id = useId()
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    if (!dialog.current || dialog.current.open) return
    dialog.current.showModal()
    if (size === 'narrow') closeByTouchBeside(dialog.current)
  }, [size])
  return createPortal(
    <dialog
      className="sheet"
      data-size={size}
      ref={dialog}
      aria-labelledby={id}
      closedby={size === 'narrow' ? 'any' : 'closerequest'}
      onClose={onClose}
    >
      <div className="sheet-head">
        <h2 id={id}>{title}</h2>
        <button type="button" className="button button-quiet" onClick={() => dialog.current?.close()}>
          {closeText}
        </button>
      </div>
      {children}
    </dialog>,
    document.body,
  )
}

/**
 * Closes the dialog when the reader touches outside it, in browsers without `closedby="any"`. Events on the backdrop and
 * on the padding both have the dialog as their target.
 */
function closeByTouchBeside(dialog: HTMLDialogElement): void {
  if ('closedBy' in HTMLDialogElement.prototype) return
  dialog.addEventListener('click', ({ target, clientX, clientY }) => {
    const { left, right, top, bottom } = dialog.getBoundingClientRect()
    const isOver = clientX >= left && clientX <= right && clientY >= top && clientY <= bottom
    if (target === dialog && !isOver) dialog.close()
  })
}
