import { fireEvent, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { beforeEach, expect, it, vi } from 'vitest'
import { HelpSheet, useShortcuts } from '../../../../src/desk/page/editor/shortcuts.tsx'
import { madeDraft } from '../../../draft/madeDraft.ts'
import { renderDraft } from '../support/renderDraft.tsx'

const onHelp = vi.fn()
const onPane = vi.fn()

beforeEach(() => {
  vi.clearAllMocks()
  // jsdom opens no dialogs, and an open one would take all keys.
  HTMLDialogElement.prototype.showModal = () => undefined
})

function Page() {
  useShortcuts()
  return (
    <>
      <button type="button" aria-keyshortcuts="?" onClick={onHelp} />
      <button type="button" aria-keyshortcuts="V" onClick={onPane} />
      <textarea aria-label="Text" />
      <HelpSheet onClose={() => undefined} />
    </>
  )
}

const press = (key: string, more: object = {}) => fireEvent.keyDown(document.body, { key, ...more })

it('recognises full-width keys of a Chinese input method, and keys with Caps Lock', async () => {
  await renderDraft(<Page />, madeDraft())
  press('？')
  expect(onHelp).toHaveBeenCalledOnce()
  press('V')
  expect(onPane).toHaveBeenCalledOnce()
})

it('leaves keys to an input method, to text fields, and while they are held down', async () => {
  await renderDraft(<Page />, madeDraft())
  press('v', { isComposing: true })
  press('v', { keyCode: 229 })
  press('v', { repeat: true })
  await userEvent.type(screen.getByRole('textbox', { name: 'Text' }), 'v')
  expect(onPane).not.toHaveBeenCalled()
})

it('does nothing on single keys after the editor has switched them off', async () => {
  await renderDraft(<Page />, madeDraft())
  await userEvent.click(screen.getByRole('checkbox', { name: /Use single keys/, hidden: true }))
  press('v')
  press('?')
  expect(onPane).not.toHaveBeenCalled()
  expect(onHelp).not.toHaveBeenCalled()
  expect(localStorage.getItem('desk-preferences')).toContain('"singleKeys":false')
})
