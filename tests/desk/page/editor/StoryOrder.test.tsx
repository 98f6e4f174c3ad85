import { screen, waitFor } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { beforeEach, expect, it } from 'vitest'
import { StoryOrder } from '../../../../src/desk/page/editor/StoryOrder.tsx'
import { madeDraft } from '../../../draft/madeDraft.ts'
import { renderDraft } from '../support/renderDraft.tsx'

const names = () => screen.getAllByRole('listitem').map((row) => row.textContent)

beforeEach(() => {
  localStorage.clear()
  // jsdom has no layout: each row has the box of its place, 40 pixels high.
  Element.prototype.getBoundingClientRect = function () {
    const at = [...(this.parentElement?.children ?? [])].indexOf(this)
    return new DOMRect(0, at * 40, 300, 40)
  }
  Element.prototype.setPointerCapture = () => undefined
})

it('keys move a story, the focus goes with it, and the new place is said', async () => {
  const desk = await renderDraft(<StoryOrder />, madeDraft())
  await userEvent.click(screen.getByText('Contents: 2 stories'))
  const grip = await screen.findByRole('button', { name: 'Move story 1' })
  grip.focus()
  await userEvent.keyboard('{ArrowDown}')
  await waitFor(() => expect(names()).toEqual(['⠿1Trains are slow', '⠿2Library opens']))
  expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Move story 2' }))
  expect(screen.getByRole('status').textContent).toBe('Now story 2 of 2.')
  await waitFor(() =>
    expect(desk.draft().stories.map(({ id }) => id)).toEqual(['trains-slow', 'library-opens']),
  )
  // It stands at the end: nothing moves, and nothing is refused.
  await userEvent.keyboard('{ArrowDown}{ArrowUp}')
  await waitFor(() => expect(names()).toEqual(['⠿1Library opens', '⠿2Trains are slow']))
})

it('a story is dragged to its place by mouse or finger', async () => {
  const desk = await renderDraft(<StoryOrder />, madeDraft())
  await userEvent.click(screen.getByText('Contents: 2 stories'))
  const grip = await screen.findByRole('button', { name: 'Move story 2' })
  await userEvent.pointer([
    { keys: '[MouseLeft>]', target: grip, coords: { x: 5, y: 60 } },
    { target: grip, coords: { x: 5, y: 5 } },
    { keys: '[/MouseLeft]', target: grip, coords: { x: 5, y: 5 } },
  ])
  await waitFor(() =>
    expect(desk.draft().stories.map(({ id }) => id)).toEqual(['trains-slow', 'library-opens']),
  )
})

it('names each story in the interface language, and in the other where it has no headline in it', async () => {
  localStorage.setItem('desk-language', 'zh')
  await renderDraft(<StoryOrder />, madeDraft())
  await userEvent.click(screen.getByText('目录：共2篇'))
  expect((await screen.findByText('图书馆开放')).lang).toBe('zh-Hans')
  expect(screen.getByText('Trains are slow').lang).toBe('en')
})
