/**
 * Closes the dialog by a touch beside it, as `closedby="any"` asks of browsers that know it, which not one of five years
 * ago does. What dims the page is the dialog's, too, and so is its padding. A drag from the one to the other is a click
 * on the dialog, and no touch beside it.
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
