import { act, fireEvent, screen } from '@testing-library/react'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { IssueText } from '../../../../src/desk/page/editor/IssueText.tsx'
import { useCalmRevision } from '../../../../src/desk/page/panes/useCalmRevision.ts'
import { madeDraft } from '../../../draft/madeDraft.ts'
import { renderDraft } from '../support/renderDraft.tsx'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

function Shown() {
  return <output aria-label="Shown">{useCalmRevision()}</output>
}

const pass = (ms: number) => act(() => vi.advanceTimersByTimeAsync(ms))
const shown = () => screen.getByRole('status', { name: 'Shown' }).textContent

it('the preview follows what was typed once the hands are still, and never between two keys', async () => {
  await renderDraft(
    <>
      <IssueText />
      <Shown />
    </>,
    madeDraft(),
  )
  const field = screen.getByDisplayValue('It opens at eight.')
  const type = (text: string) => fireEvent.change(field, { target: { value: text } })
  type('It opens at nine.')
  // Long enough for the change to be saved, and for the preview not to be still loading at the next key.
  await pass(900)
  expect(shown()).toBe('0')
  type('It opens at ten.')
  await pass(400)
  expect(shown()).toBe('0')
  await pass(2000)
  expect(shown()).toBe('2')
})
