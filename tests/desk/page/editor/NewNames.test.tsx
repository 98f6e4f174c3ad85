import { screen, waitFor, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { expect, it, vi } from 'vitest'
import { AttentionProvider } from '../../../../src/desk/page/draft/AttentionProvider.tsx'
import { useAttention } from '../../../../src/desk/page/draft/attention.ts'
import { useFocusRequest } from '../../../../src/desk/page/draft/useFocusRequest.ts'
import { NewNames } from '../../../../src/desk/page/editor/NewNames.tsx'
import { FindingPanel } from '../../../../src/desk/page/findings/FindingPanel.tsx'
import { useFindingTour } from '../../../../src/desk/page/findings/useFindingTour.ts'
import { madeDraft } from '../../../draft/madeDraft.ts'
import { renderDraft } from '../support/renderDraft.tsx'

/** The names and the tour of findings, as they stand on the page of a draft. */
function NamesOnTour() {
  return (
    <AttentionProvider>
      <NewNames />
      <Panel />
    </AttentionProvider>
  )
}

function Panel() {
  const { key } = useAttention()
  useFocusRequest(key ?? '')
  return <FindingPanel tour={useFindingTour()} />
}

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

/** Writes a name in the form for the glossary, and presses its button. */
async function add(en: string, zh: string, pinyin: string): Promise<void> {
  const form = within(screen.getByRole('form', { name: 'A name for the glossary' }))
  const written = { 'Name in English': en, 'Pinyin, with tone marks': pinyin, 'Name in Chinese': zh }
  for (const [name, text] of Object.entries(written)) {
    await userEvent.clear(form.getByRole('textbox', { name }))
    await userEvent.type(form.getByRole('textbox', { name }), text)
  }
  await userEvent.click(form.getByRole('button', { name: 'Add the name' }))
}

const written = () =>
  within(screen.getByRole('form', { name: 'A name for the glossary' }))
    .getAllByRole<HTMLInputElement>('textbox')
    .map(({ value }) => value)

it('an apostrophe of the keyboard in pinyin becomes the one that the list asks for', async () => {
  const desk = await show()
  await add('Xi’an Port', '西安港', "Xī'ān Gǎng")
  await waitFor(() => expect(desk.draft().names.map(({ pinyin }) => pinyin)).toEqual(['Xī’ān Gǎng']))
  expect(written()).toEqual(['', '', ''])
})

it.each([
  ['Chinese without a Chinese character', 'Xi’an Port', 'Xian', 'Xī’ān Gǎng'],
  ['pinyin with a digit', 'Xi’an Port', '西安港', 'Xi1an1 Gang3'],
])('a name that the list could not take, for its %s, stays in the form', async (_what, en, zh, pinyin) => {
  const desk = await show()
  await add(en, zh, pinyin)
  expect(written()).toEqual([en, zh, pinyin])
  expect(desk.draft().names).toEqual([])
})

it('pinyin that the glossary could not take stays in the form, with what is wrong, until it is mended', async () => {
  const desk = await show()
  await add('Test Tower', '测试塔', 'Ceshi Ta')
  expect(desk.draft().names).toEqual([])
  const form = within(screen.getByRole('form', { name: 'A name for the glossary' }))
  const pinyin = form.getByRole('textbox', { name: 'Pinyin, with tone marks' })
  expect(document.activeElement).toBe(pinyin)
  expect(form.getByRole('status').textContent).toMatch(/3 syllables.*tone mark/)
  await userEvent.clear(pinyin)
  await userEvent.type(pinyin, 'Cèshì Tǎ')
  expect(form.getByRole('status').textContent).toBe('')
  await userEvent.click(form.getByRole('button', { name: 'Add the name' }))
  await waitFor(() => expect(desk.draft().names).toHaveLength(1))
})

it('a name or a place that the draft has already stays in the form', async () => {
  const desk = await show()
  await add('Xi’an Port', '西安港', 'Xī’ān Gǎng')
  await waitFor(() => expect(desk.draft().names).toHaveLength(1))
  await add('Xi’an port', '西安的港', 'Xī’ān de Gǎng')
  expect(written()).toEqual(['Xi’an port', '西安的港', 'Xī’ān de Gǎng'])
  const form = within(screen.getByRole('form', { name: 'A place that the gazetteer lacks' }))
  const [en, zh] = ['Name in English', 'Name in Chinese'].map((name) => form.getByRole('textbox', { name }))
  if (!en || !zh) throw new Error('the form has no fields')
  for (const left of ['', 'Luxelakes']) {
    await userEvent.type(en, 'Luxelakes')
    await userEvent.type(zh, '麓湖')
    await userEvent.click(form.getByRole('button', { name: 'Add the place' }))
    expect(en).toHaveProperty('value', left)
  }
})

it('a name of the draft can be removed, and the editor goes on in the form', async () => {
  const desk = await show()
  await add('Xi’an Port', '西安港', 'Xī’ān Gǎng')
  await add('Luxelakes', '麓湖', 'Lùhú')
  await userEvent.click(await screen.findByRole('button', { name: 'Remove Xi’an Port' }))
  await waitFor(() => expect(desk.draft().names.map(({ en }) => en)).toEqual(['Luxelakes']))
  expect(screen.queryByRole('button', { name: 'Remove Xi’an Port' })).toBeNull()
  const form = within(screen.getByRole('form', { name: 'A name for the glossary' }))
  expect(document.activeElement).toBe(form.getByRole('textbox', { name: 'Name in English' }))
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

it('a fault of a name leads to it among the names, which open, and is told there', async () => {
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
    path: '$.names[0].pinyin',
    found: '“Ceshi Ta”',
    expected: '3 syllables for “测试塔”, each with its tone mark unless it is neutral',
    where: { name: name.id },
    offers: [],
  } as const
  await renderDraft(<NamesOnTour />, { ...madeDraft(), names: [name] }, { findings: [finding] })
  const [names] = screen.getAllByRole('group')
  expect(names).toHaveProperty('open', false)
  await userEvent.click(screen.getByRole('button', { name: /^Next/ }))
  expect(names).toHaveProperty('open', true)
  // What comes into view is laid out then, and would push it out.
  await waitFor(() => expect(scroll).toHaveBeenCalledTimes(2))
  expect(
    within(screen.getByRole('list', { name: 'Findings here' })).getByText('Pinyin of a name'),
  ).toBeTruthy()
  await userEvent.click(screen.getByRole('button', { name: /^Edit the text/ }))
  expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Remove Test Tower' }))
})
