import { screen, waitFor } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { expect, it } from 'vitest'
import { useDispatch, useDraft, useSaved } from '../../../../src/desk/page/draft/useDraft.ts'
import { Notices } from '../../../../src/desk/page/editor/Notices.tsx'
import { madeDraft } from '../../../draft/madeDraft.ts'
import { renderDraft } from '../support/renderDraft.tsx'

const cause = 'ENOSPC: no space left on device, write'
const path = `drafts/${madeDraft().issue.id}/steps`
const error = { en: 'The system said:', zh: '系统的原话：', quoted: cause }

it('a change that a full disk did not take stays in the window, and is kept once there is room', async () => {
  let isFull = true
  const desk = await renderDraft(
    <>
      <Notices />
      <Typed />
    </>,
    madeDraft(),
    {},
    {
      [path]: () => (isFull ? Response.json({ error }, { status: 500 }) : undefined),
    },
  )
  const before = firstText(desk.draft())
  await userEvent.click(screen.getByRole('button', { name: 'Type' }))
  expect((await screen.findByRole('alert')).textContent).toContain('1 change waits in this window')
  expect(screen.getByText(cause).lang).toBe('en')
  expect(screen.getByRole('status', { name: 'Text' }).textContent).toBe('Typed text, not saved')
  expect(firstText(desk.draft())).toBe(before)
  isFull = false
  await userEvent.click(screen.getByRole('button', { name: 'Try again' }))
  await waitFor(() => expect(screen.queryByRole('alert')).toBeNull())
  expect(screen.getByRole('status', { name: 'Text' }).textContent).toBe('Typed text, saved')
  expect(firstText(desk.draft())).toBe('Typed text')
})

it('what was typed and refused stays in the window, through later changes, until the editor leaves it out', async () => {
  const reason = { en: 'That sentence is gone.', zh: '该句已不存在。' }
  let isRefused = true
  const desk = await renderDraft(
    <>
      <Notices />
      <Typed />
    </>,
    madeDraft(),
    {},
    { [path]: () => (isRefused ? Response.json({ kind: 'refused', reason }) : undefined) },
  )
  await userEvent.click(screen.getByRole('button', { name: 'Type' }))
  const notice = await screen.findByRole('alert')
  expect(notice.textContent).toContain('That sentence is gone.')
  expect(screen.getByRole('blockquote').textContent).toBe('Typed text')
  await userEvent.click(screen.getByRole('button', { name: 'Type' }))
  await waitFor(() => expect(screen.getAllByRole('blockquote')).toHaveLength(2))
  isRefused = false
  await userEvent.click(screen.getByRole('button', { name: 'Type' }))
  await waitFor(() => expect(firstText(desk.draft())).toBe('Typed text'))
  expect(screen.getByRole('status', { name: 'Text' }).textContent).toBe('Typed text, not saved')
  expect(screen.getAllByRole('blockquote')).toHaveLength(2)
  await userEvent.click(screen.getByRole('button', { name: 'Leave my change out' }))
  expect(screen.queryByRole('alert')).toBeNull()
  await waitFor(() =>
    expect(screen.getByRole('status', { name: 'Text' }).textContent).toBe('Typed text, saved'),
  )
})

it('a change that another window outran waits through what is refused meanwhile, and is made on the newer draft', async () => {
  let isStale = true
  const stale = { kind: 'stale', whole: { draft: madeDraft(), revision: 0, findings: [] } }
  const desk = await renderDraft(
    <>
      <Notices />
      <Typed />
    </>,
    madeDraft(),
    {},
    { [path]: () => (isStale ? Response.json(stale) : undefined) },
  )
  await userEvent.click(screen.getByRole('button', { name: 'Type' }))
  await screen.findByText(/Another window changed this draft first/)
  isStale = false
  await userEvent.click(screen.getByRole('button', { name: 'Undo' }))
  await screen.findByText('There is nothing to undo.')
  expect(screen.getByRole('blockquote').textContent).toBe('Typed text')
  await userEvent.click(screen.getByRole('button', { name: 'Make my change on it' }))
  await waitFor(() => expect(firstText(desk.draft())).toBe('Typed text'))
  await waitFor(() => expect(screen.queryByRole('alert')).toBeNull())
})

it('a desk that was started anew says which address to open, and takes what waits once that was done', async () => {
  const why = { en: 'Open the address that was printed.', zh: '请打开显示的网址。' }
  const refusal = () => Response.json({ error: why }, { status: 403 })
  let isAnew = false
  const desk = await renderDraft(
    <>
      <Notices />
      <Typed />
    </>,
    madeDraft(),
    {},
    { drafts: () => (isAnew ? refusal() : undefined) },
  )
  isAnew = true
  await userEvent.click(screen.getByRole('button', { name: 'Type' }))
  await screen.findByText(why.en)
  expect(screen.getByRole('alert').textContent).toContain('1 change waits in this window')
  isAnew = false
  await userEvent.click(screen.getByRole('button', { name: 'Try again' }))
  await waitFor(() => expect(screen.queryByRole('alert')).toBeNull())
  expect(firstText(desk.draft())).toBe('Typed text')
})

it('a change that the desk cannot read waits with the desk’s own words while the draft cannot be read either', async () => {
  let status = 200
  await renderDraft(
    <>
      <Notices />
      <Typed />
    </>,
    madeDraft(),
    {},
    {
      [path]: () => Response.json({ error: { en: 'It is too long.', zh: '过长。' } }, { status: 400 }),
      drafts: () => (status === 200 ? undefined : Response.json({ error }, { status })),
    },
  )
  status = 500
  await userEvent.click(screen.getByRole('button', { name: 'Type' }))
  await screen.findByText(cause)
  expect(screen.getByRole('alert').textContent).toContain('1 change waits in this window')
})

it('the notice of a desk that was away goes with the next change that it takes', async () => {
  let isAway = true
  const away = () => {
    throw new TypeError('Failed to fetch')
  }
  await renderDraft(
    <>
      <Notices />
      <Typed />
    </>,
    madeDraft(),
    {},
    { [path]: () => (isAway ? away() : undefined) },
  )
  await userEvent.click(screen.getByRole('button', { name: 'Type' }))
  await screen.findByText(/The desk does not answer. 1 change waits/)
  isAway = false
  await userEvent.click(screen.getByRole('button', { name: 'Type' }))
  await waitFor(() => expect(screen.queryByRole('alert')).toBeNull())
  expect(screen.getByRole('status', { name: 'Text' }).textContent).toBe('Typed text, saved')
})

it('changes that another window outran one after the other wait together, and its text is shown', async () => {
  const outran = JSON.parse(JSON.stringify(madeDraft()).replace('It opens at eight.', 'By the other window.'))
  const stale = { kind: 'stale', whole: { draft: outran, revision: 0, findings: [] } }
  await renderDraft(
    <>
      <Notices />
      <Typed />
    </>,
    madeDraft(),
    {},
    { [path]: () => Response.json(stale) },
  )
  await userEvent.click(screen.getByRole('button', { name: 'Type' }))
  await screen.findByRole('blockquote')
  expect(screen.getByRole('status', { name: 'Text' }).textContent).toContain('By the other window.')
  await userEvent.click(screen.getByRole('button', { name: 'Type' }))
  await waitFor(() => expect(screen.getAllByRole('blockquote')).toHaveLength(2))
})

it('what was typed and refused stays in the window while the desk is away, and after it is back', async () => {
  const reason = { en: 'That sentence is gone.', zh: '该句已不存在。' }
  let answer: () => Response | undefined = () => Response.json({ kind: 'refused', reason })
  await renderDraft(
    <>
      <Notices />
      <Typed />
    </>,
    madeDraft(),
    {},
    { [path]: () => answer() },
  )
  await userEvent.click(screen.getByRole('button', { name: 'Type' }))
  await screen.findByText('That sentence is gone.')
  answer = () => {
    throw new TypeError('Failed to fetch')
  }
  await userEvent.click(screen.getByRole('button', { name: 'Type' }))
  await screen.findByText(/The desk does not answer. 1 change waits/)
  expect(screen.getByRole('blockquote').textContent).toBe('Typed text')
  answer = () => undefined
  await userEvent.click(screen.getByRole('button', { name: 'Try again' }))
  await waitFor(() => expect(screen.queryByText(/The desk does not answer/)).toBeNull())
  expect(screen.getByRole('blockquote').textContent).toBe('Typed text')
})

const firstText = (draft: ReturnType<typeof madeDraft>) => draft.stories[0]?.body[0]?.[0]?.en

/** Types in the first sentence, and shows it, and whether it is saved. */
function Typed() {
  const { draft } = useDraft()
  const take = useDispatch()
  const isSaved = useSaved()
  const segment = draft.stories[0]?.body[0]?.[0]?.key ?? ''
  const type = () => take({ kind: 'set-text', segment, language: 'en', text: 'Typed text' })
  return (
    <>
      <button type="button" onClick={type}>
        Type
      </button>
      <button type="button" onClick={() => take({ kind: 'undo' })}>
        Undo
      </button>
      <output aria-label="Text">
        {firstText(draft)}, {isSaved ? 'saved' : 'not saved'}
      </output>
    </>
  )
}
