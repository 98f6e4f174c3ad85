import { render, screen } from '@testing-library/react'
import { expect, it, onTestFinished, vi } from 'vitest'
import { Sheet } from '../../src/ui/Sheet.tsx'

const beside = { clientX: 50, clientY: 50 }
const over = { clientX: 150, clientY: 150 }

/** A sheet from 100 to 200 with a button in it. */
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
  const touch = (target: Element, point: typeof beside) =>
    target.dispatchEvent(new MouseEvent('click', { ...point, bubbles: true }))
  return { dialog, button, touch }
}

it('closes a narrow sheet when the reader touches outside it', () => {
  const { dialog, touch } = openSheet('narrow')
  touch(dialog, beside)
  expect(dialog.open).toBe(false)
})

it('keeps a narrow sheet open for touches on it, and keys', () => {
  const { dialog, button, touch } = openSheet('narrow')
  touch(button, over)
  touch(dialog, over)
  button.click()
  expect(dialog.open).toBe(true)
})

it('keeps a wide sheet open when the reader touches outside it', () => {
  const { dialog, touch } = openSheet('wide')
  touch(dialog, beside)
  expect(dialog.open).toBe(true)
})

it('leaves closing to a browser that supports closedby', () => {
  Object.defineProperty(HTMLDialogElement.prototype, 'closedBy', { value: 'any', configurable: true })
  onTestFinished(() => void Reflect.deleteProperty(HTMLDialogElement.prototype, 'closedBy'))
  const { dialog, touch } = openSheet('narrow')
  touch(dialog, beside)
  expect(dialog.open).toBe(true)
})
