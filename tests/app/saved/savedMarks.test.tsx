import { screen, within } from '@testing-library/react'
import fc from 'fast-check'
import { beforeEach, describe, expect, it } from 'vitest'
import { readReadingRecord } from '../../../src/app/memory/readingRecord.ts'
import { type Mark, markColours, parseRecord } from '../../../src/app/memory/readingRecordFormat.ts'
import { savedMarks } from '../../../src/app/memory/savedEntries.ts'
import { csvAsRecord, marksAsCsv, marksAsMarkdown } from '../../../src/app/saved/markFiles.ts'
import { madeIssue, madeStory } from '../../site/madeIssues.ts'
import { catchDownloads } from '../support/catchDownloads.ts'
import { rememberRecord } from '../support/deviceDisk.ts'
import { installModalDialogs } from '../support/modalDialogs.ts'
import { renderRoute } from '../support/renderRoute.tsx'

const key = '2021-07/tea'
const markOf = (at: number, change: Partial<Mark> = {}): Mark => ({
  ...{ id: `mark-${at}`, paragraph: 1, segment: 1, en: `Tea ${at}.`, zh: `茶${at}。`, colour: 'yellow' },
  ...{ headline: { en: 'Tea' }, places: ['chengdu'], topics: ['trade'], made: at + 1, changed: at + 1 },
  ...change,
})
const list = () => within(screen.getByRole('region', { name: 'Marks' }))
const button = (name: string | RegExp) => list().getByRole('button', { name })
const page = 'https://example.org/en/saved/'

beforeEach(installModalDialogs)

describe('the list of marks', () => {
  it('has 2,000, twenty at a time, by place and topic', async () => {
    const marks = Array.from({ length: 2000 }, (_, at) =>
      markOf(at, at % 4 === 0 ? { places: ['yunnan'], topics: ['energy'] } : {}),
    )
    await rememberRecord({ [key]: { marks } })
    const { user } = await renderRoute('/en/saved/')
    expect(list().getByText('2,000 marks')).toBeTruthy()
    expect(list().getAllByRole('article')).toHaveLength(20)
    await user.selectOptions(list().getByRole('combobox', { name: 'Place' }), 'Yunnan')
    expect(list().getByText('500 marks')).toBeTruthy()
    await user.selectOptions(list().getByRole('combobox', { name: 'Topic' }), 'Trade')
    expect(list().queryAllByRole('article')).toEqual([])
  })

  it('has both sentences, the note, and a link to the sentence where it is now', async () => {
    const body = [[{ en: 'New.', zh: '新。' }], [{ en: 'Tea 1.', zh: '茶1。' }]]
    await rememberRecord({
      [key]: { marks: [markOf(1, { note: '<i>so</i>' }), markOf(2)] },
      '1999-01/lost': { marks: [markOf(3)] },
    })
    await renderRoute('/en/saved/', { issues: [madeIssue('2021-07', [madeStory('tea', { body })])] })
    const [lost, changed, found] = list().getAllByRole('listitem')
    expect(found?.textContent).toContain('Tea 1.茶1。<i>so</i>')
    expect(found?.querySelector('a')?.getAttribute('href')).toBe('/en/issues/2021-07/tea/#p2')
    expect(changed?.textContent).toContain('The text has changed')
    expect(lost?.textContent).toContain('Tea 3.茶3。The archive no longer has this story.')
  })

  it('keeps a removed mark in its place, where it can be restored whole', async () => {
    const marks = [markOf(1, { note: 'why?', colour: 'blue' })]
    await rememberRecord({ [key]: { marks } })
    const { user } = await renderRoute('/en/saved/')
    await user.click(button('Remove “Tea 1.” from the list'))
    expect(list().getByRole('status').textContent).toBe('Removed: Tea 1.')
    await user.click(button('Undo: put “Tea 1.” back into the list'))
    expect(savedMarks(readReadingRecord())).toEqual(savedMarks({ [key]: { marks } }))
  })

  it('is exported as it is filtered, as Markdown, CSV and a backup file', async () => {
    const marks = [markOf(1), markOf(2, { note: 'why?' })]
    const others = Array.from({ length: 20 }, (_, at) => markOf(at + 3, { places: ['yunnan'] }))
    await rememberRecord({ [key]: { marks: [...marks, ...others], readAt: 7 } })
    const { user } = await renderRoute('/en/saved/')
    await user.selectOptions(list().getByRole('combobox', { name: 'Place' }), 'Chengdu')
    const downloads = catchDownloads()
    await user.click(button('Export marks'))
    const sheet = within(screen.getByRole('dialog', { name: 'Export marks' }))
    for (const name of ['Markdown', 'CSV', 'Backup file'])
      await user.click(sheet.getByRole('button', { name }))
    const [markdown, csv, backup] = await Promise.all(downloads.map((one) => one.text()))
    expect(markdown).toContain('why?')
    for (const file of [csvAsRecord(csv ?? '') ?? '', backup ?? ''])
      expect(parseRecord(file)).toEqual({ record: { [key]: { marks } } })
  })
})

it('a CSV file of marks is added to the record under Settings', async () => {
  const marks = [markOf(1), markOf(2, { note: 'why?' })]
  const csv = marksAsCsv(savedMarks({ [key]: { marks } }), 'en', page)
  const { user } = await renderRoute('/en/settings/')
  await user.upload(screen.getByLabelText('Import'), new File([csv], 'marks.csv', { type: 'text/csv' }))
  await screen.findByText('This would be added to this device: 2 marks.')
  await user.click(screen.getByRole('button', { name: 'Add' }))
  expect(readReadingRecord()).toEqual({ [key]: { marks } })
})

const text = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 })
const odd = fc.constantFrom(
  '=1+1',
  "'=1",
  "''-",
  '+86',
  '@x',
  '-1',
  '"',
  'a,"b"\r\nc\n',
  '\t',
  '🍵🍵',
  '，',
  '＝',
  '<b>',
)
const someText = fc.oneof(text, odd)
const times = { made: fc.integer({ min: 1, max: Number.MAX_SAFE_INTEGER }), changed: fc.integer({ min: 1 }) }
const tags = fc.array(fc.stringMatching(/^[a-z-]{1,9}$/), { minLength: 1, maxLength: 3 })
const anyMark = fc
  .record(
    {
      ...{
        id: fc.uuid(),
        paragraph: fc.integer({ min: 1, max: 90 }),
        segment: fc.integer({ min: 1, max: 9 }),
      },
      ...{
        en: someText,
        zh: someText,
        colour: fc.constantFrom(...markColours),
        note: someText,
        context: text,
      },
      ...{ headline: fc.record({ en: someText }), places: tags, topics: tags, ...times },
    },
    { requiredKeys: ['id', 'paragraph', 'segment', 'en', 'colour', 'made', 'changed'] },
  )
  .map((mark): Mark => mark)

describe('marks in a CSV file', () => {
  it('are read again without a loss, and exported the same again', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(anyMark, { minLength: 1, maxLength: 5, selector: ({ id }) => id }),
        (marks) => {
          const file = marksAsCsv(savedMarks({ [key]: { marks } }), 'en', page)
          const { record, fault } = parseRecord(csvAsRecord(file) ?? '')
          expect(fault).toBeUndefined()
          expect(savedMarks(record)).toEqual(savedMarks({ [key]: { marks } }))
          expect(marksAsCsv(savedMarks(record), 'en', page)).toBe(file)
        },
      ),
    )
  })

  it('have no text that a spreadsheet takes for a formula, a number or a day', () => {
    const notes = ['=1+1', '+1', '-1', '@x', '＝1', '007', '1.10', '1e5', '3/4', '2021-07-03', '12 %']
    const marks = notes.map((note, at) => markOf(at, { note }))
    const file = marksAsCsv(savedMarks({ [key]: { marks } }), 'en', page)
    for (const note of notes) expect(file).toContain(`"'${note}"`)
    expect(file).toContain(',"1","1",')
  })

  it.each([';', '\t'])('are read from a spreadsheet that separates cells with %j', (separator) => {
    const marks = [markOf(1, { note: 'a; b,\tc' }), markOf(2)]
    const file = marksAsCsv(savedMarks({ [key]: { marks } }), 'en', page)
    const saved = csvAsRecord(file.replaceAll('","', `"${separator}"`)) ?? ''
    expect(parseRecord(saved)).toEqual({ record: { [key]: { marks } } })
  })

  it('say where a file is damaged, and are no other CSV', () => {
    const file = marksAsCsv(savedMarks({ [key]: { marks: [markOf(1)] } }), 'en', page)
    const damaged = parseRecord(csvAsRecord(file.replace('"yellow"', '"red"')) ?? '')
    expect(damaged.fault).toEqual({ kind: 'damaged', where: 'marks["2021-07/tea"]' })
    expect(csvAsRecord('word,pinyin\r\n茶,chá\r\n')).toBeUndefined()
    expect(csvAsRecord('{"format":"southwest-china-reading"}')).toBeUndefined()
  })
})

it('marks are Markdown with both sentences, place, month, note and address, and no markup of their own', () => {
  const mark = markOf(1, { en: '1. *Tea*', note: '# <b>\n  - tea\n\n    *' })
  expect(
    marksAsMarkdown(savedMarks({ [key]: { marks: [mark] } }), 'en', page),
  ).toBe(`## [Tea](https://example.org/en/issues/2021-07/tea/#p1)

July 2021 · Chengdu

> 1\\. \\*Tea\\*
>
> 茶1。

\\# \\<b\\>
\u00a0\u00a0- tea

\u00a0\u00a0\u00a0\u00a0\\*
`)
})
