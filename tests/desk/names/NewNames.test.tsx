import { screen, waitFor, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { expect, it } from 'vitest'
import { NewNames } from '../../../src/desk/names/NewNames.tsx'
import { madeDraft } from '../../archive/draft/madeDraft.ts'
import { renderDraft } from '../support/renderDraft.tsx'

/** Shows the part on a desk that suggests one pinyin for all names. `asked` counts how often. */
async function show() {
  const asked: string[] = []
  const suggest = () => {
    asked.push('pinyin')
    return Response.json({ pinyin: 'Lùhú Shēngtàichéng' })
  }
  return { ...(await renderDraft(<NewNames />, madeDraft(), {}, { 'pinyin?zh=': suggest })), asked }
}

it('the pinyin of a Chinese name is suggested, and what the editor writes instead stands', async () => {
  const desk = await show()
  const form = within(screen.getByRole('form', { name: 'A name for the glossary' }))
  const pinyin = form.getByRole('textbox', { name: 'Pinyin, with tone marks' })
  await userEvent.type(form.getByRole('textbox', { name: 'Name in English' }), 'Luxelakes Eco-City')
  await userEvent.type(form.getByRole('textbox', { name: 'Name in Chinese' }), '麓湖生态城')
  await userEvent.tab()
  await waitFor(() => expect(pinyin).toHaveProperty('value', 'Lùhú Shēngtàichéng'))
  await userEvent.clear(pinyin)
  await userEvent.type(pinyin, 'Lùhú Shēngtài Chéng')
  await userEvent.click(form.getByRole('textbox', { name: 'Name in Chinese' }))
  await userEvent.tab()
  expect(desk.asked).toHaveLength(1)
  await userEvent.click(form.getByRole('button', { name: 'Add the name' }))
  await waitFor(() => expect(desk.draft().names.map((name) => name.pinyin)).toEqual(['Lùhú Shēngtài Chéng']))
})

it('a place that the gazetteer lacks is added with where it lies', async () => {
  const desk = await show()
  const form = within(screen.getByRole('form', { name: 'A place that the gazetteer lacks' }))
  await userEvent.type(form.getByRole('textbox', { name: 'Name in English' }), 'Luxelakes')
  await userEvent.type(form.getByRole('textbox', { name: 'Name in Chinese' }), '麓湖')
  await userEvent.selectOptions(form.getByRole('combobox', { name: 'Stories about it belong to' }), 'Sichuan')
  await userEvent.click(form.getByRole('button', { name: 'Add the place' }))
  await waitFor(() =>
    expect(desk.draft().vocabulary?.places).toEqual([{ en: 'Luxelakes', zh: '麓湖', place: 'sichuan' }]),
  )
})
