import { act, screen, waitFor } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { expect, it } from 'vitest'
import { PreviewPane } from '../../../../src/desk/page/panes/PreviewPane.tsx'
import { usePreparation } from '../../../../src/desk/page/panes/usePreparation.ts'
import { madeDraft } from '../../../draft/madeDraft.ts'
import { renderDraft } from '../support/renderDraft.tsx'

function Pane() {
  const { preparation, retry } = usePreparation()
  return <PreviewPane id="2024-05" preparation={preparation} onRetry={retry} />
}

/** Shows the pane on a desk whose reader is prepared line by line. */
async function show() {
  const streams: ReadableStreamDefaultController<Uint8Array>[] = []
  const answer = () =>
    new Response(new ReadableStream<Uint8Array>({ start: (stream) => void streams.push(stream) }))
  await renderDraft(<Pane />, madeDraft(), {}, { preview: answer })
  const tell = (at: number, line: object) =>
    act(async () => streams[at]?.enqueue(new TextEncoder().encode(`${JSON.stringify(line)}\n`)))
  return { tell, streams }
}

it('the preview says what is done until it is there, and how far that is', async () => {
  const { tell } = await show()
  expect(screen.getByText(/The reader is being prepared/)).toBeTruthy()
  await tell(0, { stage: 'scripts', number: 3, total: 4 })
  expect(await screen.findByText('Step 3 of 4: putting together what runs in the browser')).toBeTruthy()
  await tell(0, { isReady: true })
  expect(await screen.findByTitle('Preview')).toHaveProperty('tagName', 'IFRAME')
})

it('a preview that cannot be prepared says why, and can be tried again', async () => {
  const { tell, streams } = await show()
  await tell(0, {
    error: {
      en: 'The preview could not be prepared:',
      zh: '预览未能准备好：',
      quoted: 'no space on the disk',
    },
  })
  expect((await screen.findByRole('alert')).textContent).toContain('no space on the disk')
  await userEvent.click(screen.getByRole('button', { name: 'Try again' }))
  await waitFor(() => expect(streams).toHaveLength(2))
  await tell(1, { isReady: true })
  expect(await screen.findByTitle('Preview')).toBeTruthy()
})
