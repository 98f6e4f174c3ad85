import { act, fireEvent, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { afterEach, expect, it, vi } from 'vitest'
import { useDraft } from '../../../../src/desk/page/draft/draftSync.ts'
import { attend } from '../../../../src/desk/page/draft/editorStore.ts'
import { IssueText } from '../../../../src/desk/page/editor/IssueText.tsx'
import { PreviewPane, useCalm } from '../../../../src/desk/page/panes/PreviewPane.tsx'
import { keyOf, madeDraft } from '../../../draft/madeDraft.ts'
import { renderDraft } from '../support/renderDraft.tsx'

afterEach(() => {
  vi.useRealTimers()
})

it('says that the preview is being prepared', async () => {
  const never = () => new Response(new ReadableStream())
  await renderDraft(<PreviewPane />, madeDraft(), {}, { preview: never })
  expect(screen.getByText(/Preparing the preview/)).toBeTruthy()
})

it('says why the preview could not be prepared, and shows it at the second try', async () => {
  const error = { code: 'It failed:', quoted: 'no space on the disk' }
  const answers = [{ error }, {}]
  await renderDraft(<PreviewPane />, madeDraft(), {}, { preview: () => Response.json(answers.shift()) })
  expect((await screen.findByRole('alert')).textContent).toContain('no space on the disk')
  await userEvent.click(screen.getByRole('button', { name: 'Try again' }))
  expect(await screen.findByTitle('Preview')).toHaveProperty('tagName', 'IFRAME')
})

it('shows the story that the editor looks at', async () => {
  const draft = madeDraft()
  await renderDraft(<PreviewPane />, draft, {}, { preview: () => Response.json({}) })
  const link = await screen.findByRole<HTMLAnchorElement>('link', { name: 'Open in a new tab' })
  expect(link.pathname).toBe('/preview/en/issues/2024-05/')
  act(() => attend(keyOf(draft, 'It opens at eight.'), 'text'))
  expect(link.pathname).toBe('/preview/en/issues/2024-05/library-opens/')
})

function Shown() {
  return <output aria-label="Shown">{useCalm(useDraft().revision)}</output>
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
  const type = (text: string) => fireEvent.input(field, { target: { value: text } })
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
