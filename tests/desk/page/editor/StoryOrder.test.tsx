import { screen, waitFor } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { beforeEach, expect, it } from 'vitest'
import { StoryOrder } from '../../../../src/desk/page/editor/StoryOrder.tsx'
import { madeDraft } from '../../../draft/madeDraft.ts'
import { renderDraft } from '../support/renderDraft.tsx'

const rows = () => screen.getAllByRole('listitem').map((row) => row.textContent)
const [library, trains] = ['library-opens', 'trains-slow']

beforeEach(() => {
  // jsdom has no layout: each row is 40 pixels high.
  Element.prototype.getBoundingClientRect = function () {
    const at = [...(this.parentElement?.children ?? [])].indexOf(this)
    return new DOMRect(0, at * 40, 300, 40)
  }
  Element.prototype.setPointerCapture = () => undefined
})

async function show() {
  const desk = await renderDraft(<StoryOrder />, madeDraft())
  await userEvent.click(screen.getByText('Contents: 2 stories'))
  return { order: () => desk.draft().stories.map(({ id }) => id) }
}

it('moves a story by keys, keeps the focus on it, and announces its place', async () => {
  const { order } = await show()
  screen.getByRole('button', { name: 'Move story 1' }).focus()
  await userEvent.keyboard('{ArrowDown}')
  await waitFor(() => expect(rows()).toEqual(['⠿1Trains are slow', '⠿2Library opens']))
  expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Move story 2' }))
  expect(screen.getByRole('status').textContent).toBe('Now story 2 of 2.')
  await waitFor(() => expect(order()).toEqual([trains, library]))
  // From the end it moves no further.
  await userEvent.keyboard('{ArrowDown}{ArrowUp}')
  await waitFor(() => expect(rows()).toEqual(['⠿1Library opens', '⠿2Trains are slow']))
})

it.each([
  ['above the middle of the other', 15, [trains, library]],
  ['below the middle of the other', 25, [library, trains]],
])('moves a story that is dropped %s', async (_where, y, after) => {
  const { order } = await show()
  const grip = screen.getByRole('button', { name: 'Move story 2' })
  await userEvent.pointer([
    { keys: '[MouseLeft>]', target: grip, coords: { x: 5, y: 60 } },
    { target: grip, coords: { x: 5, y } },
    { keys: '[/MouseLeft]', target: grip, coords: { x: 5, y } },
  ])
  await waitFor(() => expect(order()).toEqual(after))
})

it('names each story in the interface language, else in the other language', async () => {
  await renderDraft(<StoryOrder />, madeDraft(), {}, {}, 'zh')
  await userEvent.click(screen.getByText('目录：共2篇'))
  expect((await screen.findByText('图书馆开放')).lang).toBe('zh-Hans')
  expect(screen.getByText('Trains are slow').lang).toBe('en')
})
