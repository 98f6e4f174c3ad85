import { describe, expect, it, onTestFinished } from 'vitest'
import { closeByTouchBeside } from '../../../src/app/ui/closeByTouchBeside.ts'

const beside = { clientX: 50, clientY: 50 }
const over = { clientX: 150, clientY: 150 }

/** A dialog from 100 to 200 with a button in it. A finger goes down at one point and up at another. */
function openDialog() {
  const dialog = document.createElement('dialog')
  const button = document.createElement('button')
  dialog.append(button)
  document.body.append(dialog)
  onTestFinished(() => dialog.remove())
  dialog.getBoundingClientRect = () => new DOMRect(100, 100, 100, 100)
  dialog.setAttribute('open', '')
  dialog.close = () => dialog.removeAttribute('open')
  closeByTouchBeside(dialog)
  const drag = (from: Element, down: typeof beside, to: Element, up: typeof beside) => {
    from.dispatchEvent(new MouseEvent('pointerdown', { ...down, bubbles: true }))
    // A click's target contains both points.
    const clicked = from === to ? from : dialog
    clicked.dispatchEvent(new MouseEvent('click', { ...up, bubbles: true }))
  }
  return { dialog, button, drag }
}

describe('a dialog', () => {
  it('is closed by a touch beside it', () => {
    const { dialog, drag } = openDialog()
    drag(dialog, beside, dialog, beside)
    expect(dialog.open).toBe(false)
  })

  it('stays open by a touch on what is in it, or on its padding', () => {
    const { dialog, button, drag } = openDialog()
    drag(button, over, button, over)
    drag(dialog, over, dialog, over)
    expect(dialog.open).toBe(true)
  })

  it('stays open by a drag from it to beside it, or the other way', () => {
    const { dialog, button, drag } = openDialog()
    drag(button, over, dialog, beside)
    drag(dialog, over, dialog, beside)
    drag(dialog, beside, button, over)
    expect(dialog.open).toBe(true)
  })

  it('stays open by a key, which touches no place', () => {
    const { dialog, button, drag } = openDialog()
    drag(dialog, beside, dialog, over)
    button.click()
    expect(dialog.open).toBe(true)
  })

  it('is left to a browser that closes it itself', () => {
    Object.defineProperty(HTMLDialogElement.prototype, 'closedBy', { value: 'any', configurable: true })
    onTestFinished(() => void Reflect.deleteProperty(HTMLDialogElement.prototype, 'closedBy'))
    const { dialog, drag } = openDialog()
    drag(dialog, beside, dialog, beside)
    expect(dialog.open).toBe(true)
  })
})
