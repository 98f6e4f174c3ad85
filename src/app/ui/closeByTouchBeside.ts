/**
 * Closes the dialog by a touch beside it, as `closedby="any"` does in newer browsers. No browser of five years ago
 * knows that. Events on the backdrop and on the padding both have the dialog as their target. A drag from one to the
 * other is a click on the dialog, but not a touch beside it.
 */
export function closeByTouchBeside(dialog: HTMLDialogElement): void {
  if ('closedBy' in HTMLDialogElement.prototype) return
  const isBeside = ({ target, clientX, clientY }: MouseEvent) => {
    const { left, right, top, bottom } = dialog.getBoundingClientRect()
    const isOver = clientX >= left && clientX <= right && clientY >= top && clientY <= bottom
    return target === dialog && !isOver
  }
  let beganBeside = false
  dialog.addEventListener('pointerdown', (event) => {
    beganBeside = isBeside(event)
  })
  dialog.addEventListener('click', (event) => {
    if (beganBeside && isBeside(event)) dialog.close()
  })
}
