import { render, screen } from '@testing-library/react'
import { expect, it, onTestFinished, vi } from 'vitest'
import { Sheet } from '../../src/ui/Sheet.tsx'

const beside = { clientX: 50, clientY: 50 }
const over = { clientX: 150, clientY: 150 }

/** A sheet from 100 to 200 with a button in it. A finger goes down at one point and up at another. */
function openSheet(size: 'narrow' | 'wide') {
  // jsdom knows no modal dialogs.
  HTMLDialogElement.prototype.showModal = vi.fn(function (this: HTMLDialogElement) {
    this.open = true
  })
  render(
    <Sheet title="Share" closeText="Close" size={size} onClose={() => {}}>
      <button type="button">Copy</button>
    </Sheet>,
  )
  const dialog = screen.getByRole<HTMLDialogElement>('dialog', { name: 'Share' })
  const button = screen.getByRole('button', { name: 'Copy' })
  dialog.getBoundingClientRect = () => new DOMRect(100, 100, 100, 100)
  dialog.close = () => dialog.removeAttribute('open')
  const drag = (from: Element, down: typeof beside, to: Element, up: typeof beside) => {
    from.dispatchEvent(new MouseEvent('pointerdown', { ...down, bubbles: true }))
    // A click's target contains both points.
    const clicked = from === to ? from : dialog
    clicked.dispatchEvent(new MouseEvent('click', { ...up, bubbles: true }))
  }
  return { dialog, button, drag }
}

it('closes a narrow sheet when the reader touches outside it', () => {
  const { dialog, drag } = openSheet('narrow')
  drag(dialog, beside, dialog, beside)
  expect(dialog.open).toBe(false)
})

it('keeps a narrow sheet open for touches on it, drags across its edge, and keys', () => {
  const { dialog, button, drag } = openSheet('narrow')
  drag(button, over, button, over)
  drag(dialog, over, dialog, over)
  drag(button, over, dialog, beside)
  drag(dialog, over, dialog, beside)
  drag(dialog, beside, button, over)
  drag(dialog, beside, dialog, over)
  button.click()
  expect(dialog.open).toBe(true)
})

it('keeps a wide sheet open when the reader touches outside it', () => {
  const { dialog, drag } = openSheet('wide')
  drag(dialog, beside, dialog, beside)
  expect(dialog.open).toBe(true)
})

it('leaves closing to a browser that supports closedby', () => {
  Object.defineProperty(HTMLDialogElement.prototype, 'closedBy', { value: 'any', configurable: true })
  onTestFinished(() => void Reflect.deleteProperty(HTMLDialogElement.prototype, 'closedBy'))
  const { dialog, drag } = openSheet('narrow')
  drag(dialog, beside, dialog, beside)
  expect(dialog.open).toBe(true)
})
