import { screen, waitFor } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { expect, it } from 'vitest'
import { useDispatch, useDraft, useSync } from '../../../../src/desk/page/draft/draftSync.ts'
import { Notices } from '../../../../src/desk/page/editor/Notices.tsx'
import { madeDraft } from '../../../draft/madeDraft.ts'
import { type Answers, renderDraft } from '../support/renderDraft.tsx'

type Answer = () => Response | undefined

const steps = `drafts/${madeDraft().issue.id}/steps`
const gone = { code: 'That sentence is gone.' }
const taken: Answer = () => undefined
const refused: Answer = () => Response.json({ kind: 'refused', reason: gone })
const failing =
  (status: number, error: object): Answer =>
  () =>
    Response.json({ error }, { status })
const away: Answer = () => {
  throw new TypeError('Failed to fetch')
}

/** The answer of another window that was faster. */
const outrun: Answer = () => {
  const draft = JSON.parse(JSON.stringify(madeDraft()).replace('It opens at eight.', 'By the other window.'))
  const state = { revision: 0, findings: [], canUndo: false, canRedo: false, canPreview: true }
  const opened = { draft, ...state, wasCut: false, refused: [] }
  return Response.json({ kind: 'stale', opened })
}

const firstText = (draft: ReturnType<typeof madeDraft>) => draft.stories[0]?.body[0]?.[0]?.en

/** Types in the first sentence, and shows it and whether it is saved. */
function Typed() {
  const { draft } = useDraft()
  const dispatch = useDispatch()
  const { isSaved } = useSync()
  const segment = draft.stories[0]?.body[0]?.[0]?.key ?? ''
  const type = () => dispatch({ kind: 'set-text', segment, language: 'en', text: 'Typed text' })
  return (
    <>
      <button type="button" onClick={type}>
        Type
      </button>
      <button type="button" onClick={() => dispatch({ kind: 'undo' })}>
        Undo
      </button>
      <output aria-label="Text">
        {firstText(draft)}, {isSaved ? 'saved' : 'not saved'}
      </output>
    </>
  )
}

/** Shows the notices on a desk that answers steps as it is told. */
async function show(first: Answer, others: Answers = {}) {
  let answer = first
  const part = (
    <>
      <Notices />
      <Typed />
    </>
  )
  const desk = await renderDraft(part, madeDraft(), {}, { ...others, [steps]: () => answer() })
  return {
    draft: desk.draft,
    answer: (next: Answer) => {
      answer = next
    },
  }
}

/** Presses the first button of the name. */
const press = (name: string) => userEvent.click(screen.getAllByRole('button', { name })[0] ?? document.body)
const shown = () => screen.getByRole('status', { name: 'Text' }).textContent
const quoted = () => screen.queryAllByRole('blockquote').map(({ textContent }) => textContent)

it.each<readonly [string, Answer, RegExp]>([
  ['does not answer', away, /1 change is waiting in this window.*The desk is not responding/],
  [
    'has a full disk',
    failing(500, { code: 'The system said:', quoted: 'ENOSPC: no space left' }),
    /1 change is waiting.*ENOSPC/,
  ],
  [
    'was started again, with another address',
    failing(403, { code: 'Open the address that was printed.' }),
    /1 change is waiting.*Open the address that was printed/,
  ],
])('keeps a change while the desk %s, and saves it afterwards', async (_what, answer, told) => {
  const desk = await show(answer)
  const before = firstText(desk.draft())
  await press('Type')
  expect((await screen.findByRole('alert')).textContent).toMatch(told)
  expect(shown()).toBe('Typed text, not saved')
  expect(firstText(desk.draft())).toBe(before)
  desk.answer(taken)
  await press('Try again')
  await waitFor(() => expect(shown()).toBe('Typed text, saved'))
  expect(screen.queryByRole('alert')).toBeNull()
  expect(firstText(desk.draft())).toBe('Typed text')
})

it('sends waiting changes with the next change', async () => {
  const desk = await show(away)
  await press('Type')
  await screen.findByRole('alert')
  desk.answer(taken)
  await press('Type')
  await waitFor(() => expect(shown()).toBe('Typed text, saved'))
  expect(screen.queryByRole('alert')).toBeNull()
})

it('keeps the text of refused changes until the editor discards them, whatever happens meanwhile', async () => {
  const desk = await show(refused)
  await press('Type')
  expect((await screen.findByRole('alert')).textContent).toContain('That sentence is gone.')
  await press('Type')
  await waitFor(() => expect(quoted()).toEqual(['Typed text', 'Typed text']))
  desk.answer(away)
  await press('Type')
  await screen.findByText(/The desk is not responding/)
  desk.answer(taken)
  await press('Try again')
  await waitFor(() => expect(firstText(desk.draft())).toBe('Typed text'))
  await waitFor(() => expect(screen.queryByText(/The desk is not responding/)).toBeNull())
  expect(quoted()).toEqual(['Typed text', 'Typed text'])
  expect(shown()).toBe('Typed text, not saved')
  await press('Discard my change')
  expect(quoted()).toEqual(['Typed text'])
  await press('Discard my change')
  expect(screen.queryByRole('alert')).toBeNull()
  await waitFor(() => expect(shown()).toBe('Typed text, saved'))
})

it('shows the draft of a faster window, and applies the changes that waited when the editor says so', async () => {
  const desk = await show(outrun)
  await press('Type')
  await screen.findByText(/Another window changed this draft first/)
  expect(shown()).toContain('By the other window.')
  await press('Type')
  await waitFor(() => expect(quoted()).toHaveLength(2))
  desk.answer(taken)
  await press('Undo')
  await screen.findByText('There is nothing to undo or redo.')
  expect(quoted()).toHaveLength(2)
  await press('Apply my change')
  await press('Apply my change')
  await waitFor(() => expect(firstText(desk.draft())).toBe('Typed text'))
  await waitFor(() => expect(screen.queryByRole('alert')).toBeNull())
})

it('keeps a refused change while the draft cannot be read', async () => {
  let isReadable = true
  await show(failing(400, { code: 'It is too long.' }), {
    'drafts/2024-05/steps': failing(400, { code: 'It is too long.' }),
    'drafts/2024-05': () =>
      isReadable ? undefined : Response.json({ error: { code: 'The disk is away.' } }, { status: 500 }),
  })
  isReadable = false
  await press('Type')
  await screen.findByText('The disk is away.')
  expect(screen.getByRole('alert').textContent).toContain('1 change is waiting in this window')
})
