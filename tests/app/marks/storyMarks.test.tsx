import { act, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { refreshMemory } from '../../../src/app/memory/deviceMemory.ts'
import { newMark } from '../../../src/app/memory/markRecord.ts'
import { changePreferences } from '../../../src/app/memory/preferences.ts'
import { importRecord, readReadingRecord } from '../../../src/app/memory/readingRecord.ts'
import type { Mark } from '../../../src/app/memory/readingRecordFormat.ts'
import { savedMarks } from '../../../src/app/memory/savedEntries.ts'
import { invariant } from '../../../src/archive/invariant.ts'
import { publishIssue } from '../../../src/archive/publishedIssue.ts'
import { madeIssue, madeStory } from '../../site/madeIssues.ts'
import { fillDisk, storedRecord } from '../support/deviceDisk.ts'
import { installModalDialogs } from '../support/modalDialogs.ts'
import { renderRoute } from '../support/renderRoute.tsx'

const key = '2021-07/tea'
const body = [
  [
    { en: 'Tea sells well.', zh: '茶叶畅销。' },
    { en: 'Silk does not.', zh: '丝绸滞销。' },
  ],
  [{ en: 'Rice is dear.', zh: '大米昂贵。' }],
]
const issueWith = (story: typeof body) => madeIssue('2021-07', [madeStory('tea', { body: story })])

async function renderStory(story = body, language: 'en' | 'zh' = 'en') {
  return renderRoute(`/${language}/issues/2021-07/tea/?view=${language}`, { issues: [issueWith(story)] })
}

beforeEach(installModalDialogs)

/** The elements of a sentence in both languages. */
function halves(en: string): readonly HTMLElement[] {
  const { zh } = invariant(
    body.flat().find((one) => one.en === en),
    'sentence',
  )
  return [en, zh].map((text) => {
    const shown = screen.getAllByText(text).map((one) => one.closest<HTMLElement>('[data-s]'))
    return invariant(shown.find((one) => one !== null) ?? undefined, text)
  })
}
const paint = (en: string) => halves(en).map(({ dataset }) => dataset.mark)
const marks = () => savedMarks(readReadingRecord())

async function openCard(en: string, language: 'en' | 'zh' = 'en') {
  const shown = invariant(halves(en)[language === 'en' ? 0 : 1], 'shown half')
  await userEvent.click(shown)
  const mark = await screen.findByRole('button', { name: language === 'en' ? 'Mark' : '标记' })
  return within(invariant(mark.closest('section') ?? undefined, 'card'))
}

/** Marks the second sentence as it was before a correction. */
function markSilk(change: Partial<Mark> = {}): Mark {
  const mark = newMark(publishIssue(issueWith(body)), { storyId: 'tea', paragraph: 0, segment: 1 })
  importRecord({ [key]: { marks: [{ ...mark, ...change }] } })
  return mark
}

describe('the card of a sentence', () => {
  it.each([
    ['en', 'Mark', 'Green', 'Marked green'],
    ['zh', '标记', '绿色', '已标为绿色'],
  ] as const)(
    'marks both halves of the pair in a colour, and removes the mark, in %s',
    async (language, name, colour, description) => {
      await renderStory(body, language)
      const card = await openCard('Silk does not.', language)
      await userEvent.click(card.getByRole('button', { name }))
      expect(paint('Silk does not.')).toEqual(['yellow', 'yellow'])
      expect(card.getByRole('button', { name, pressed: true })).toBeTruthy()
      await userEvent.click(card.getByRole('radio', { name: colour }))
      expect(paint('Silk does not.')).toEqual(['green', 'green'])
      expect(halves('Silk does not.')[0]?.getAttribute('aria-description')).toBe(description)
      expect(marks()).toMatchObject([{ key, paragraph: 1, segment: 2, ...body[0]?.[1], colour: 'green' }])
      await userEvent.click(card.getByRole('button', { name, pressed: true }))
      expect(paint('Silk does not.')).toEqual([undefined, undefined])
      expect(marks()).toEqual([])
    },
  )

  it('adds a note, shows it as text, and puts it back after its mark was removed', async () => {
    await renderStory()
    const card = await openCard('Rice is dear.')
    await userEvent.click(card.getByRole('button', { name: 'Add a note' }))
    const dialog = within(screen.getByRole('dialog', { name: 'Add a note' }))
    const box = dialog.getByRole('textbox', { name: 'Note' })
    expect(document.activeElement).toBe(box)
    await userEvent.type(box, '<b>dear</b> 🍚')
    await userEvent.click(dialog.getByRole('button', { name: 'Save the note' }))
    expect(screen.queryByRole('dialog')).toBeNull()
    expect(card.getByText('<b>dear</b> 🍚')).toBeTruthy()
    expect(halves('Rice is dear.')[0]?.getAttribute('aria-description')).toBe('Marked yellow · Note')
    await userEvent.click(card.getByRole('button', { name: 'Mark', pressed: true }))
    await userEvent.click(card.getByRole('button', { name: 'Undo: put the mark and its note back' }))
    expect(marks()).toMatchObject([{ note: '<b>dear</b> 🍚' }])
  })

  it('keeps the text of a note whose sheet was closed, until the note is saved', async () => {
    await renderStory()
    const card = await openCard('Rice is dear.')
    const open = () => userEvent.click(card.getByRole('button', { name: /^(Add a|Edit the) note$/ }))
    const box = () => screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Note' })
    await open()
    await userEvent.type(box(), 'why?')
    await userEvent.click(screen.getByRole('button', { name: 'Cancel' }))
    expect(marks()).toEqual([])
    await open()
    expect(box().value).toBe('why?')
    await userEvent.click(screen.getByRole('button', { name: 'Save the note' }))
    expect(marks()).toMatchObject([{ note: 'why?' }])
    await open()
    await userEvent.clear(box())
    await userEvent.click(screen.getByRole('button', { name: 'Save the note' }))
    await open()
    expect(box().value).toBe('')
  })

  it('says that a mark and its note may be lost if the device is full, and stores them once it has space', async () => {
    await renderStory()
    fillDisk()
    const card = await openCard('Rice is dear.')
    await userEvent.click(card.getByRole('button', { name: 'Mark' }))
    expect((await card.findByRole('alert')).textContent).toMatch(/^Storage is full/)
    await userEvent.click(card.getByRole('button', { name: 'Add a note' }))
    const dialog = within(screen.getByRole('dialog'))
    expect(dialog.getByRole('alert').textContent).toMatch(/^Storage is full/)
    await userEvent.type(dialog.getByRole('textbox'), 'why?')
    await userEvent.click(dialog.getByRole('button', { name: 'Save the note' }))
    vi.restoreAllMocks()
    await refreshMemory()
    expect((await storedRecord())[key]?.marks).toMatchObject([{ note: 'why?' }])
    await waitFor(() => expect(card.queryByRole('alert')).toBeNull())
  })
})

describe('the key M', () => {
  it('marks the focused sentence, says so, and is a single key that can be turned off', async () => {
    await renderStory()
    await openCard('Tea sells well.')
    const [sentence] = halves('Silk does not.')
    sentence?.focus()
    await userEvent.keyboard('m')
    expect(paint('Silk does not.')).toEqual(['yellow', 'yellow'])
    expect(screen.getByText('Sentence marked').role).toBe('status')
    await userEvent.keyboard('m')
    expect(paint('Silk does not.')).toEqual([undefined, undefined])
    changePreferences({ singleKeys: 'off' })
    await userEvent.keyboard('m')
    expect(marks()).toEqual([])
  })
})

describe('a marked sentence after a correction', () => {
  it('is painted in its new place', async () => {
    await renderStory([[{ en: 'New.', zh: '新。' }], ...body])
    markSilk({ colour: 'blue' })
    await waitFor(() => expect(paint('Silk does not.')).toEqual(['blue', 'blue']))
    expect(screen.queryByRole('complementary', { name: 'The text has changed' })).toBeNull()
  })

  it('is shown below the text, then and now, if neither half is left, and can be marked as it is now', async () => {
    const now = { en: 'Silk sells, too.', zh: '丝绸也畅销。' }
    await renderStory([[body[0]?.[0] ?? now, now], [{ en: 'Rice is dear.', zh: '大米昂贵。' }]])
    markSilk({ note: 'why?' })
    const changed = within(await screen.findByRole('complementary', { name: 'The text has changed' }))
    for (const text of ['Silk does not.', '丝绸滞销。', 'why?', now.en, now.zh])
      expect(changed.getByText(text)).toBeTruthy()
    expect(document.querySelector('[data-mark]')).toBeNull()
    await userEvent.click(changed.getByRole('button', { name: 'Mark the new text' }))
    await waitFor(() => expect(document.querySelectorAll('[data-mark]')).toHaveLength(2))
    expect(marks()).toMatchObject([{ ...now, note: 'why?' }])
  })

  it('joins the mark that the text has now', async () => {
    const now = { en: 'Silk sells, too.', zh: '丝绸也畅销。' }
    const corrected = [[body[0]?.[0] ?? now, now], [{ en: 'Rice is dear.', zh: '大米昂贵。' }]]
    await renderStory(corrected)
    markSilk({ note: 'why?' })
    const place = { storyId: 'tea', paragraph: 0, segment: 1 }
    const other = newMark(publishIssue(issueWith(corrected)), place)
    act(() => void importRecord({ [key]: { marks: [{ ...other, note: 'Ask.' }] } }))
    await userEvent.click(await screen.findByRole('button', { name: 'Mark the new text' }))
    expect(marks().map(({ note }) => note)).toEqual([
      expect.stringMatching(/^(?:why\?\nAsk\.|Ask\.\nwhy\?)$/),
    ])
  })
})
