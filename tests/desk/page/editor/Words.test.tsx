import { act, screen, waitFor, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { beforeEach, expect, it } from 'vitest'
import { invariant } from '../../../../src/archive/invariant.ts'
import { attend } from '../../../../src/desk/page/draft/editorStore.ts'
import { SegmentPair } from '../../../../src/desk/page/editor/StoryPart.tsx'
import { Words } from '../../../../src/desk/page/editor/Words.tsx'
import { installModalDialogs } from '../../../app/support/modalDialogs.ts'
import { madeDraft } from '../../../draft/madeDraft.ts'
import { renderDraft } from '../support/renderDraft.tsx'

beforeEach(installModalDialogs)

const base = { zh: '基地', pinyin: '', senses: [], hidden: ['Qaeda'] }
const answers = {
  'drafts/2024-05/words': () =>
    Response.json({ list: [base], missing: [{ zh: '茶农', example: '，【茶农】采收' }] }),
  'drafts/2024-05/word': (init: { readonly body?: unknown } | undefined) =>
    Response.json(
      String(init?.body).includes('基地')
        ? { pinyin: 'jīdì', senses: ['base', 'al-Qaeda'], listed: base }
        : { pinyin: 'chánóng', senses: [] },
    ),
}

const button = (name: string) => screen.getByRole('button', { name })
const field = (name: RegExp) => screen.findByRole('textbox', { name })
const pinyin = () => field(/^Pinyin/)

async function openList() {
  const desk = await renderDraft(<Words />, madeDraft(), {}, answers)
  await userEvent.click(screen.getByText('Words that readers look up'))
  await screen.findByText('，【茶农】采收')
  return desk
}

it('gives a missing word its pinyin and its meanings', async () => {
  const desk = await openList()
  await userEvent.click(button('Change 茶农'))
  expect(await pinyin()).toHaveProperty('value', 'chánóng')
  await userEvent.type(await field(/^Meanings/), 'tea farmer{Enter}tea grower')
  await userEvent.click(button('Save for all issues'))
  const word = { zh: '茶农', pinyin: 'chánóng', senses: ['tea farmer', 'tea grower'], hidden: [] }
  await waitFor(() => expect(desk.draft().words).toEqual([word]))
  expect(screen.queryByRole('dialog')).toBeNull()
  expect(screen.queryByText('，【茶农】采收')).toBeNull()
  expect(screen.getByText('chánóng · tea farmer · tea grower')).toBeTruthy()
})

it('leaves out a meaning of the dictionary, and takes a word from the list again', async () => {
  const desk = await openList()
  await userEvent.click(button('Change 基地'))
  expect(await screen.findByRole('checkbox', { name: 'al-Qaeda' })).toHaveProperty('checked', false)
  await userEvent.click(screen.getByRole('checkbox', { name: 'base' }))
  await userEvent.click(button('Save for all issues'))
  await waitFor(() =>
    expect(desk.draft().words).toEqual([{ ...base, pinyin: 'jīdì', hidden: ['base', 'Qaeda'] }]),
  )
  await userEvent.click(button('Change 基地'))
  await userEvent.click(await screen.findByRole('button', { name: 'Remove from the archive’s words' }))
  await waitFor(() => expect(desk.draft().words).toEqual([{ ...base, hidden: [] }]))
  expect(screen.queryByRole('button', { name: 'Change 基地' })).toBeNull()
})

it('keeps the dictionary’s meanings with another pinyin, and does not take a wrong one', async () => {
  const desk = await openList()
  await userEvent.click(button('Change 基地'))
  await userEvent.clear(await pinyin())
  await userEvent.type(await pinyin(), 'jī')
  await userEvent.click(button('Save for all issues'))
  expect(desk.draft().words).toBeUndefined()
  await userEvent.type(await pinyin(), "'dī")
  await userEvent.click(button('Save for all issues'))
  await waitFor(() =>
    expect(desk.draft().words).toEqual([
      { zh: '基地', pinyin: 'jī’dī', senses: ['base'], hidden: ['Qaeda'] },
    ]),
  )
})

it('opens with the word that is selected in a sentence, and can set its pinyin in that story alone', async () => {
  const [pair] = invariant(madeDraft().stories[0]?.body[0], 'paragraph')
  const segment = invariant(pair, 'segment')
  const desk = await renderDraft(<SegmentPair segment={segment} findings={[]} />, madeDraft(), {}, answers)
  act(() => attend(segment.key, 'text'))
  const chinese = screen.getByDisplayValue<HTMLTextAreaElement>('八点开门。')
  await userEvent.click(chinese)
  chinese.setSelectionRange(2, 4)
  await userEvent.click(button('Pinyin or meaning of a word'))
  const sheet = within(screen.getByRole('dialog'))
  expect(sheet.getByRole('textbox', { name: 'Chinese word' })).toHaveProperty('value', '开门')
  await userEvent.clear(await pinyin())
  await userEvent.type(await pinyin(), 'kāimén')
  await userEvent.click(button('Use this pinyin in this story only'))
  await waitFor(() => expect(desk.draft().stories[0]?.readings).toEqual([{ zh: '开门', pinyin: 'kāimén' }]))
  expect(desk.draft().words).toBeUndefined()
})
