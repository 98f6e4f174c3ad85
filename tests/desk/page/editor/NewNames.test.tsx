import { screen, waitFor, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { expect, it, vi } from 'vitest'
import { useScrollToAttention } from '../../../../src/desk/page/draft/editorStore.ts'
import { NewNames } from '../../../../src/desk/page/editor/NewNames.tsx'
import { FindingPanel, useFindingTour } from '../../../../src/desk/page/findings/FindingPanel.tsx'
import { madeDraft } from '../../../draft/madeDraft.ts'
import { renderDraft } from '../support/renderDraft.tsx'

/** Shows the part on a desk that suggests one pinyin for all names. `suggest` counts how often. */
async function show() {
  const suggest = vi.fn(() => Response.json({ pinyin: 'Lùhú Shēngtàichéng' }))
  return { ...(await renderDraft(<NewNames />, madeDraft(), {}, { pinyin: suggest })), suggest }
}

const glossary = () => within(screen.getByRole('form', { name: 'A name for the glossary' }))
const places = () => within(screen.getByRole('form', { name: 'A place for the list of places' }))
const field = (name: string) => glossary().getByRole<HTMLInputElement>('textbox', { name })

/** Fills in the form for the glossary, and presses its button. */
async function add(en: string, zh: string, pinyin: string): Promise<void> {
  const texts = { 'Name in English': en, 'Pinyin, with tone marks': pinyin, 'Name in Chinese': zh }
  for (const [name, text] of Object.entries(texts)) {
    await userEvent.clear(field(name))
    await userEvent.type(field(name), text)
  }
  await userEvent.click(glossary().getByRole('button', { name: 'Add the name' }))
}

const written = () =>
  glossary()
    .getAllByRole<HTMLInputElement>('textbox')
    .map(({ value }) => value)

it('suggests the pinyin of a Chinese name, and keeps what the editor writes instead', async () => {
  const desk = await show()
  await userEvent.type(field('Name in English'), 'Luxelakes Eco-City')
  await userEvent.type(field('Name in Chinese'), '麓湖生态城')
  await userEvent.tab()
  const pinyin = field('Pinyin, with tone marks')
  await waitFor(() => expect(pinyin.value).toBe('Lùhú Shēngtàichéng'))
  await userEvent.clear(pinyin)
  await userEvent.type(pinyin, 'Lùhú Shēngtài Chéng')
  await userEvent.click(field('Name in Chinese'))
  await userEvent.tab()
  expect(desk.suggest).toHaveBeenCalledOnce()
  await userEvent.click(glossary().getByRole('button', { name: 'Add the name' }))
  await waitFor(() => expect(desk.draft().names.map((name) => name.pinyin)).toEqual(['Lùhú Shēngtài Chéng']))
})

it('replaces a straight apostrophe in pinyin by a curly one', async () => {
  const desk = await show()
  await add('Xi’an Port', '西安港', "Xī'ān Gǎng")
  await waitFor(() => expect(desk.draft().names.map(({ pinyin }) => pinyin)).toEqual(['Xī’ān Gǎng']))
  expect(written()).toEqual(['', '', ''])
})

it.each([
  ['Chinese without a Chinese character', 'Xi’an Port', 'Xian', 'Xī’ān Gǎng'],
  ['pinyin with a digit', 'Xi’an Port', '西安港', 'Xi1an1 Gang3'],
])('keeps a name in the form that has %s', async (_what, en, zh, pinyin) => {
  const desk = await show()
  await add(en, zh, pinyin)
  expect(written()).toEqual([en, zh, pinyin])
  expect(desk.draft().names).toEqual([])
})

it('leaves a name in the form if the draft already has it, and removes names of the draft', async () => {
  const desk = await show()
  await add('Xi’an Port', '西安港', 'Xī’ān Gǎng')
  await waitFor(() => expect(desk.draft().names).toHaveLength(1))
  await add('Xi’an port', '西安的港', 'Xī’ān de Gǎng')
  expect(written()).toEqual(['Xi’an port', '西安的港', 'Xī’ān de Gǎng'])
  await userEvent.click(await screen.findByRole('button', { name: 'Remove Xi’an Port' }))
  await waitFor(() => expect(desk.draft().names).toEqual([]))
  expect(document.activeElement).toBe(field('Name in English'))
})

it('adds a place with the region that it is in, once', async () => {
  const desk = await show()
  const en = places().getByRole<HTMLInputElement>('textbox', { name: 'Name in English' })
  const region = places().getByRole('combobox', { name: 'Stories about it belong to' })
  await userEvent.selectOptions(region, 'Sichuan')
  for (const left of ['', 'Luxelakes']) {
    await userEvent.type(en, 'Luxelakes')
    await userEvent.type(places().getByRole('textbox', { name: 'Name in Chinese' }), '麓湖')
    await userEvent.click(places().getByRole('button', { name: 'Add the place' }))
    expect(en.value).toBe(left)
  }
  await waitFor(() =>
    expect(desk.draft().vocabulary?.places).toEqual([{ en: 'Luxelakes', zh: '麓湖', place: 'sichuan' }]),
  )
})

function Panel() {
  useScrollToAttention()
  return <FindingPanel tour={useFindingTour()} />
}

it('opens the names at a name with a finding, and shows the finding there', async () => {
  const scroll = vi.fn()
  Element.prototype.scrollIntoView = scroll
  const name = {
    id: 'test-tower',
    kind: 'place',
    en: 'Test Tower',
    zh: '测试塔',
    pinyin: 'Ceshi Ta',
  } as const
  const finding = {
    key: 'name-pinyin|test-tower',
    rule: 'name-pinyin',
    level: 'error',
    at: { path: '$.names[0].pinyin' },
    code: 'incomplete',
    params: { pinyin: 'Ceshi Ta', zh: '测试塔', count: 3 },
    where: { name: name.id },
    offers: [],
  } as const
  const page = (
    <>
      <NewNames />
      <Panel />
    </>
  )
  await renderDraft(page, { ...madeDraft(), names: [name] }, { findings: [finding] })
  expect(screen.getAllByRole('group')[0]).toHaveProperty('open', true)
  // Stories that come into view are laid out then, and would move it out of view.
  await waitFor(() => expect(scroll).toHaveBeenCalledTimes(2))
  const marks = within(screen.getByRole('list', { name: 'Findings here' }))
  expect(marks.getByText('Pinyin of a name')).toBeTruthy()
  await userEvent.click(screen.getByRole('button', { name: /^Edit the text/ }))
  expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Remove Test Tower' }))
})
