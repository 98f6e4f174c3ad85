import { fireEvent, screen, waitFor } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { expect, it } from 'vitest'
import { IssueText } from '../../../../src/desk/page/editor/IssueText.tsx'
import { StoryOrder } from '../../../../src/desk/page/editor/StoryOrder.tsx'
import { madeDraft } from '../../../draft/madeDraft.ts'
import { renderDraft } from '../support/renderDraft.tsx'

const rows = () => screen.getAllByRole('listitem')
const texts = () => rows().map((row) => row.textContent)
const [library, trains] = ['library-opens', 'trains-slow']

async function show() {
  const desk = await renderDraft(<StoryOrder />, madeDraft())
  await userEvent.click(screen.getByText('Contents: 2 stories'))
  return { order: () => desk.draft().stories.map(({ id }) => id) }
}

it('moves a story by keys, keeps the focus on it, and announces its place', async () => {
  const { order } = await show()
  const headline = screen.getByRole('button', { name: 'Library opens' })
  headline.focus()
  await userEvent.keyboard('{ArrowDown}')
  expect(texts()).toEqual(['⠿1Trains are slow', '⠿2Library opens'])
  expect(document.activeElement).toBe(headline)
  expect(screen.getByRole('status').textContent).toBe('Now story 2 of 2.')
  await waitFor(() => expect(order()).toEqual([trains, library]))
  // From the end it moves no further.
  await userEvent.keyboard('{ArrowDown}{ArrowUp}')
  expect(texts()).toEqual(['⠿1Library opens', '⠿2Trains are slow'])
})

it('leaves the focus where the editor goes after a move, while later changes are saved', async () => {
  const desk = await renderDraft(<IssueText />, madeDraft())
  await userEvent.click(screen.getByText('Contents: 2 stories'))
  screen.getByRole('button', { name: 'Library opens' }).focus()
  await userEvent.keyboard('{ArrowDown}')
  const [field = document.body] = screen.getAllByRole('textbox', { name: 'Headline in English' })
  await userEvent.type(field, ' again')
  await waitFor(() => expect(desk.draft().stories[0]?.headline.en).toBe('Trains are slow again'))
  expect(document.activeElement).toBe(field)
})

it('moves a story to the row on which it is dropped', async () => {
  const { order } = await show()
  const data = new Map<string, string>()
  const dataTransfer = {
    types: ['application/x-desk-story'],
    dropEffect: 'none',
    setData: (type: string, key: string) => data.set(type, key),
    getData: (type: string) => data.get(type) ?? '',
  }
  const [first = document.body, second = document.body] = rows()
  fireEvent.dragStart(second, { dataTransfer })
  expect(fireEvent.dragOver(first, { dataTransfer })).toBe(false)
  expect(dataTransfer.dropEffect).toBe('move')
  fireEvent.drop(first, { dataTransfer })
  await waitFor(() => expect(order()).toEqual([trains, library]))
})

it('names each story in the interface language, else in the other language', async () => {
  await renderDraft(<StoryOrder />, madeDraft(), {}, {}, 'zh')
  await userEvent.click(screen.getByText('目录：共2篇'))
  expect((await screen.findByText('图书馆开放')).lang).toBe('zh-Hans')
  expect(screen.getByText('Trains are slow').lang).toBe('en')
})
