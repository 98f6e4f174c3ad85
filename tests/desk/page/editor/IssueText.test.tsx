import { screen, waitFor } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { expect, it } from 'vitest'
import { StoryOrder } from '../../../../src/desk/page/editor/IssueText.tsx'
import { madeDraft } from '../../../draft/madeDraft.ts'
import { renderDraft } from '../support/renderDraft.tsx'

it('moves a story to the place that is chosen, and keeps the focus on it', async () => {
  const desk = await renderDraft(<StoryOrder />, madeDraft())
  await userEvent.click(screen.getByText('Contents: 2 stories'))
  const place = screen.getByRole('combobox', { name: 'Place of “Library opens” in the issue' })
  for (const [to, first] of [
    ['2', 'trains-slow'],
    ['1', 'library-opens'],
  ] as const) {
    await userEvent.selectOptions(place, to)
    expect(document.activeElement).toBe(place)
    expect(place).toHaveProperty('value', String(Number(to) - 1))
    await waitFor(() => expect(desk.draft().stories[0]?.id).toBe(first))
  }
})

it('names each story in the interface language, else in the other language', async () => {
  await renderDraft(<StoryOrder />, madeDraft(), {}, {}, 'zh')
  await userEvent.click(screen.getByText('目录：共2篇'))
  expect((await screen.findByText('图书馆开放')).lang).toBe('zh-Hans')
  expect(screen.getByText('Trains are slow').lang).toBe('en')
})
