import { screen, waitFor } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { expect, it } from 'vitest'
import { useDraft } from '../../../../src/desk/page/draft/draftSync.ts'
import { StoryFacts } from '../../../../src/desk/page/editor/StoryFacts.tsx'
import { madeDraft } from '../../../draft/madeDraft.ts'
import { renderDraft } from '../support/renderDraft.tsx'

function FirstStory() {
  const [story] = useDraft().draft.stories
  return story ? <StoryFacts story={story} /> : null
}

const show = () => renderDraft(<FirstStory />, madeDraft())

it('refuses a wrong name in the address, says why, and keeps it in the field', async () => {
  const desk = await show()
  const field = screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Name in the address' })
  const write = async (text: string) => {
    await userEvent.clear(field)
    await userEvent.type(field, `${text}{Enter}`)
  }
  await write('trains-slow')
  expect(field.validationMessage).toMatch(/Another story of this issue has this name/)
  await write('Library Opens')
  expect(field.validationMessage).toMatch(/lower-case letters, digits and single hyphens/)
  expect(field).toHaveProperty('value', 'Library Opens')
  expect(desk.draft().stories[0]?.id).toBe('library-opens')
  await write('library-in-chengdu')
  await waitFor(() => expect(desk.draft().stories[0]?.id).toBe('library-in-chengdu'))
  expect(field.validationMessage).toBe('')
})

it('adds a source in both languages, and removes it with its row', async () => {
  const desk = await show()
  await userEvent.click(screen.getByRole('button', { name: 'Add a source' }))
  await userEvent.type(screen.getByRole('textbox', { name: 'Source in English' }), 'Chengdu Daily')
  await userEvent.tab()
  await userEvent.keyboard('成都日报')
  await userEvent.tab()
  await waitFor(() =>
    expect(desk.draft().stories[0]?.sources).toEqual([{ en: 'Chengdu Daily', zh: '成都日报' }]),
  )
  await userEvent.click(screen.getByRole('button', { name: 'Remove row 1' }))
  await waitFor(() => expect(desk.draft().stories[0]?.sources).toBeUndefined())
})

it('adds a correction of today in both languages, at a sentence, and removes it with its row', async () => {
  const desk = await show()
  await userEvent.click(screen.getByRole('button', { name: 'Add a correction' }))
  await userEvent.type(screen.getByRole('textbox', { name: 'Correction in English' }), 'It said 30.')
  await userEvent.tab()
  await userEvent.keyboard('误作三十。')
  await userEvent.tab()
  const corrections = () => desk.draft().stories[0]?.corrections
  const written = { date: expect.stringMatching(/^20\d\d-\d\d-\d\d$/), en: 'It said 30.', zh: '误作三十。' }
  await waitFor(() => expect(corrections()).toEqual([written]))
  const sentence = screen.getByRole('combobox', { name: 'Corrected sentence' })
  await userEvent.selectOptions(sentence, 'It opens at eight.')
  await waitFor(() => expect(corrections()?.[0]?.segment).toBe(desk.draft().stories[0]?.body[0]?.[0]?.key))
  await userEvent.click(screen.getByRole('button', { name: 'Remove row 1' }))
  await waitFor(() => expect(corrections()).toBeUndefined())
})

it('adds the sources of a note, and removes them with the text of the note', async () => {
  const desk = await show()
  expect(screen.queryByRole('button', { name: 'Add a web page as a source' })).toBeNull()
  await userEvent.type(screen.getByRole('textbox', { name: 'Note in English' }), 'It has 300 seats.')
  await userEvent.tab()
  await userEvent.click(await screen.findByRole('button', { name: 'Add a web page as a source' }))
  await userEvent.type(screen.getByRole('textbox', { name: 'Source in English' }), 'The library')
  await userEvent.tab()
  await userEvent.keyboard('图书馆')
  await userEvent.tab()
  await userEvent.keyboard('https://example.org/seats')
  await userEvent.tab()
  const source = { label: { en: 'The library', zh: '图书馆' }, link: 'https://example.org/seats' }
  await waitFor(() => expect(desk.draft().stories[0]?.noteSources).toEqual([source]))
  await userEvent.clear(screen.getByRole('textbox', { name: 'Note in English' }))
  await userEvent.tab()
  await waitFor(() => expect(desk.draft().stories[0]?.noteSources).toBeUndefined())
})
