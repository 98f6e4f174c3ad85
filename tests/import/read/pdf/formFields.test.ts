import { expect, it } from 'vitest'
import { newAside } from '../../../../src/import/read/aside.ts'
import { readPdf } from '../../../../src/import/read/pdf/readPdf.ts'
import { type FilledField, filledFormPdf } from '../../../support/smallPdf.ts'

async function textsOf(
  fields: readonly FilledField[],
  sentence = 'The text of the page.',
): Promise<string[]> {
  const pdf = new Uint8Array(filledFormPdf(sentence, fields))
  const lines = await readPdf(pdf, () => undefined, newAside())
  return lines.map(({ text }) => text)
}

it('reads what is painted in the fields of a form, in their places', async () => {
  const texts = await textsOf([
    { value: 'Below it.', place: [50, 500, 300, 520], painted: 'Below it.' },
    { value: 'Above the page text.', place: [50, 760, 300, 780], painted: 'Above the page text.' },
  ])
  expect(texts).toEqual(['Above the page text.', 'The text of the page.', 'Below it.'])
})

it('reads text that only the value of a field has, in either language, line by line', async () => {
  const texts = await textsOf([
    { value: 'The city opens a library.\rIt has 300 seats.', place: [50, 400, 500, 480] },
    { value: '成都一座图书馆启用。', place: [50, 300, 500, 320] },
  ])
  expect(texts).toEqual([
    'The text of the page.',
    'The city opens a library.',
    'It has 300 seats.',
    '成都一座图书馆启用。',
  ])
})

it('uses the value if a field is painted in a font without its letters, as LibreOffice does', async () => {
  const place = [50, 400, 500, 440] as const
  const texts = await textsOf([{ value: 'Read on: 成都一座图书馆启用。', place, painted: 'Read on: b*0gR' }])
  expect(texts).toEqual(['The text of the page.', 'Read on: 成都一座图书馆启用。'])
})

it('reads a form that has text only in its fields', async () => {
  expect(await textsOf([{ value: 'All there is.', place: [50, 400, 500, 420] }], '')).toEqual([
    'All there is.',
  ])
})

it('reads nothing from an empty or hidden field', async () => {
  const place = [50, 400, 500, 420] as const
  const fields = [
    { value: '', place },
    { value: 'Nobody sees it.', place, hidden: true },
  ]
  expect(await textsOf(fields)).toEqual(['The text of the page.'])
})
