import { fireEvent, screen, waitFor } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { expect, it } from 'vitest'
import { useDispatch, useDraft } from '../../../../src/desk/page/draft/draftSync.ts'
import { SegmentPair } from '../../../../src/desk/page/editor/StoryPart.tsx'
import { TextField } from '../../../../src/desk/page/editor/TextField.tsx'
import { bodyOf, madeDraft } from '../../../draft/madeDraft.ts'
import { renderDraft } from '../support/renderDraft.tsx'

/** The English headline of the second story. */
function Headline() {
  const dispatch = useDispatch()
  const story = useDraft().draft.stories[1]
  if (!story) return null
  const set = (text: string) => dispatch({ kind: 'set-headline', story: story.key, language: 'en', text })
  return <TextField label="Headline" text={story.headline.en ?? ''} onCommit={set} />
}

it.each([
  ['a space', ' '],
  ['a line break', '\n'],
])('keeps %s that was typed before a pause, for the next word', async (_what, space) => {
  const desk = await renderDraft(<Headline />, madeDraft())
  const field = screen.getByRole('textbox', { name: 'Headline' })
  await userEvent.clear(field)
  await userEvent.type(field, `The${space === '\n' ? '{Enter}' : space}`)
  await waitFor(() => expect(desk.draft().stories[1]?.headline.en).toBe('The'))
  expect(field).toHaveProperty('value', `The${space}`)
  await userEvent.type(field, 'road')
  await waitFor(() => expect(desk.draft().stories[1]?.headline.en).toBe(`The${space}road`))
})

it('removes white space at the end when the editor leaves the field', async () => {
  await renderDraft(<Headline />, madeDraft())
  const field = screen.getByRole('textbox', { name: 'Headline' })
  await userEvent.type(field, ' {Enter}')
  await userEvent.tab()
  expect(field).toHaveProperty('value', 'Trains are slow')
})

it('commits what an input method has completed, and leaves Escape to it', async () => {
  const desk = await renderDraft(<Headline />, madeDraft())
  const field = screen.getByRole('textbox', { name: 'Headline' })
  field.focus()
  fireEvent.input(field, { target: { value: 'cheng' }, isComposing: true })
  fireEvent.keyDown(field, { key: 'Escape', isComposing: true })
  expect(document.activeElement).toBe(field)
  await new Promise((done) => setTimeout(done, 700))
  expect(desk.draft().stories[1]?.headline.en).toBe('Trains are slow')
  fireEvent.input(field, { target: { value: '成都' }, isComposing: true })
  fireEvent.compositionEnd(field)
  await waitFor(() => expect(desk.draft().stories[1]?.headline.en).toBe('成都'))
})

function FirstPair() {
  const segment = useDraft().draft.stories[0]?.body[0]?.[0]
  return segment ? <SegmentPair segment={segment} findings={[]} /> : null
}

it.each([
  ['a key', () => userEvent.keyboard('{Alt>}{Enter}{/Alt}')],
  ['a button', () => userEvent.click(screen.getByRole('button', { name: 'Split here' }))],
])(
  'splits a sentence at the caret by %s, whatever white space was typed at its ends',
  async (_what, press) => {
    const desk = await renderDraft(<FirstPair />, madeDraft())
    const [field] = screen.getAllByRole<HTMLTextAreaElement>('textbox')
    if (!field) throw new Error('there is no field')
    await userEvent.type(field, '  ', { initialSelectionStart: 0, initialSelectionEnd: 0 })
    await userEvent.type(field, ' ')
    field.setSelectionRange('  It opens'.length, '  It opens'.length)
    await press()
    await waitFor(() => expect(bodyOf(desk.draft(), 0)[0]?.map(([en]) => en)).toContain('It opens'))
  },
)
