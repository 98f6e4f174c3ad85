import { act, screen, waitFor } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { useState } from 'react'
import { beforeEach, expect, it, vi } from 'vitest'
import { useDispatch } from '../../../src/desk/page/draft/draftSync.ts'
import { TextField } from '../../../src/desk/page/editor/TextField.tsx'
import { madeDraft } from '../../draft/madeDraft.ts'
import { renderDraft } from './support/renderDraft.tsx'

let isBroken = false

let fail = () => {}

/** A field that fails on demand. */
function Origin() {
  const dispatch = useDispatch()
  const [hasFailed, setFailed] = useState(false)
  fail = () => setFailed(true)
  if (hasFailed && isBroken) throw new TypeError('tomorrow is not a function')
  return (
    <TextField
      label="Origin"
      text="https://example.org/"
      onCommit={(origin) => dispatch({ kind: 'set-issue', fields: { origin } })}
    />
  )
}

beforeEach(() => {
  isBroken = true
  // React and its router log whatever a component throws.
  vi.spyOn(console, 'error').mockImplementation(() => {})
})

it('replaces a failing part by a message, keeps what was typed, and tries again', async () => {
  const desk = await renderDraft(<Origin />, madeDraft())
  await userEvent.type(screen.getByRole('textbox', { name: 'Origin' }), 'july')
  act(fail)
  expect(screen.getByRole('alert').textContent).toContain('tomorrow is not a function')
  expect(screen.queryByRole('textbox')).toBeNull()
  await waitFor(() => expect(desk.draft().issue.origin).toBe('https://example.org/july'))
  isBroken = false
  await userEvent.click(screen.getByRole('button', { name: 'Try again' }))
  expect(screen.getByRole('textbox', { name: 'Origin' })).toBeDefined()
})
