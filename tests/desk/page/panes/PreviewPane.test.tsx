import { act, fireEvent, screen, waitFor } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { afterEach, expect, it, vi } from 'vitest'
import { IssueText } from '../../../../src/desk/page/editor/IssueText.tsx'
import { PreviewPane, useCalmRevision, usePreparation } from '../../../../src/desk/page/panes/PreviewPane.tsx'
import { madeDraft } from '../../../draft/madeDraft.ts'
import { renderDraft } from '../support/renderDraft.tsx'

afterEach(() => {
  vi.useRealTimers()
})

function Pane() {
  return <PreviewPane preparation={usePreparation()} />
}

/** Shows the pane on a desk that reports its preparation line by line. */
async function show() {
  const streams: ReadableStreamDefaultController<Uint8Array>[] = []
  const answer = () =>
    new Response(new ReadableStream<Uint8Array>({ start: (stream) => void streams.push(stream) }))
  await renderDraft(<Pane />, madeDraft(), {}, { preview: answer })
  const report = (at: number, line: object) =>
    act(async () => streams[at]?.enqueue(new TextEncoder().encode(`${JSON.stringify(line)}\n`)))
  return { report, streams }
}

it('shows the progress of the preview, then the preview', async () => {
  const { report } = await show()
  expect(screen.getByText(/Preparing the preview/)).toBeTruthy()
  await report(0, { stage: 'scripts', number: 3, total: 4 })
  expect(await screen.findByText('Step 3 of 4: preparing the scripts')).toBeTruthy()
  await report(0, { isReady: true })
  expect(await screen.findByTitle('Preview')).toHaveProperty('tagName', 'IFRAME')
})

it('says why the preview could not be prepared, and tries again', async () => {
  const { report, streams } = await show()
  await report(0, { error: { code: 'It failed:', quoted: 'no space on the disk' } })
  expect((await screen.findByRole('alert')).textContent).toContain('no space on the disk')
  await userEvent.click(screen.getByRole('button', { name: 'Try again' }))
  await waitFor(() => expect(streams).toHaveLength(2))
  await report(1, { isReady: true })
  expect(await screen.findByTitle('Preview')).toBeTruthy()
})

function Shown() {
  return <output aria-label="Shown">{useCalmRevision()}</output>
}

it('updates the preview when the editor pauses, never between two keys', async () => {
  vi.useFakeTimers()
  await renderDraft(
    <>
      <IssueText />
      <Shown />
    </>,
    madeDraft(),
  )
  const pass = (ms: number) => act(() => vi.advanceTimersByTimeAsync(ms))
  const shown = () => screen.getByRole('status', { name: 'Shown' }).textContent
  const field = screen.getByDisplayValue('It opens at eight.')
  const type = (text: string) => fireEvent.change(field, { target: { value: text } })
  type('It opens at nine.')
  // Long enough to save the change, too short to load the preview before the next key.
  await pass(900)
  expect(shown()).toBe('0')
  type('It opens at ten.')
  await pass(400)
  expect(shown()).toBe('0')
  await pass(2000)
  expect(shown()).toBe('2')
})
