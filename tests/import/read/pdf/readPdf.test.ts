import { degrees, PDFDocument } from '@cantoo/pdf-lib'
import { describe, expect, it } from 'vitest'
import { newAside } from '../../../../src/import/read/aside.ts'
import { readPdf } from '../../../../src/import/read/pdf/readPdf.ts'
import { pdfOfContents } from '../../../support/smallPdf.ts'

function read(...streams: string[]) {
  return readIn('Helvetica', streams)
}

async function readIn(font: string, streams: readonly string[]) {
  const aside = newAside()
  const lines = await readPdf(new Uint8Array(pdfOfContents(streams, font)), () => undefined, aside)
  return { lines, texts: lines.map(({ text }) => text), ...aside }
}

/** Shows text from a point of the page. */
function show(text: string, x: number, y: number, before = ''): string {
  return `q ${before} BT /F 10 Tf 1 0 0 1 ${x} ${y} Tm (${text}) Tj ET Q`
}

const shown = show('Everybody sees this sentence.', 50, 700)

describe('text that is not visible', () => {
  it.each([
    ['white on white', show('Hidden words', 50, 600, '1 1 1 rg')],
    [
      'white on a page painted white',
      `1 1 1 rg 0 0 595 842 re f ${show('Hidden words', 50, 600, '1 1 1 rg')}`,
    ],
    ['tiny', 'BT /F 1 Tf 1 0 0 1 50 600 Tm (Hidden words) Tj ET'],
    ['not painted', show('Hidden words', 50, 600, '3 Tr')],
    ['beside the page', show('Hidden words', 700, 600)],
  ])('is kept apart and reported: %s', async (_how, hidden) => {
    const { texts, apart } = await read(`${shown} ${hidden}`)
    expect(texts).toEqual(['Everybody sees this sentence.'])
    expect(apart).toMatchObject([{ text: 'Hidden words', reason: 'reason.hidden', page: 1 }])
  })

  it('does not include white letters on a dark background', async () => {
    const { texts, remarks } = await read(
      `0 0 0.4 rg 40 590 200 30 re f ${show('A white head', 50, 600, '1 1 1 rg')}`,
    )
    expect(texts).toEqual(['A white head'])
    expect(remarks).toEqual([])
  })
})

it('reads unpainted text that text recognition puts over a picture', async () => {
  const picture = 'q 595 0 0 842 0 0 cm BI /W 2 /H 2 /CS /G /BPC 8 ID abcd EI Q'
  const { texts, remarks } = await read(`${picture} ${show('Words of a scan', 50, 600, '3 Tr')}`)
  expect(texts).toEqual(['Words of a scan'])
  expect(remarks).toEqual([{ rule: 'import-page-without-text', code: 'recognised', page: 1 }])
})

it('says above which line a picture was, but not a logo', async () => {
  const picture = (box: string) => `q ${box} cm BI /W 2 /H 2 /CS /G /BPC 8 ID abcd EI Q`
  const page = [show('Above', 50, 700), picture('200 0 0 120 50 550'), picture('40 0 0 40 500 780')]
  const { apart } = await read(`${page.join(' ')} ${show('Below', 60, 500)} ${show('Beside', 300, 520)}`)
  expect(apart).toEqual([{ text: '…', page: 1, line: 3, reason: 'reason.picture' }])
})

it('reports pages without text among others', async () => {
  const { remarks } = await read(shown, '', shown)
  expect(remarks).toMatchObject([{ rule: 'import-page-without-text', page: 2 }])
})

const upwards = 'BT /F 10 Tf 0 1 -1 0 100 400 Tm (This line runs up.) Tj ET'

it('keeps rotated text apart', async () => {
  const { texts, apart } = await read(`${shown} ${upwards}`)
  expect(texts).toEqual(['Everybody sees this sentence.'])
  expect(apart).toMatchObject([{ text: 'This line runs up.', reason: 'reason.turned' }])
})

it('reads a page as it is turned when it is shown', async () => {
  const pdf = await PDFDocument.load(pdfOfContents([upwards]))
  pdf.getPage(0).setRotation(degrees(90))
  const [line] = await readPdf(await pdf.save(), () => undefined)
  expect(line?.text).toBe('This line runs up.')
  expect(line?.box).toMatchObject({ x: 400, y: 595 - 495 - 8 })
})

it('keeps the place, the size and the colour of each line', async () => {
  const { lines } = await read(show('A line in red', 50, 700, '1 0 0 rg'))
  expect(lines[0]?.look).toEqual({ size: 10, bold: false, colour: '#ff0000' })
  expect(lines[0]?.box).toMatchObject({ x: 50, y: 842 - 708, height: 10 })
})

/** A justified line of words between two edges, in Courier, whose letters are 6 points wide. */
function justified(text: string, left: number, right: number, y: number): string {
  const words = text.split(' ')
  const gap = (right - left - words.join('').length * 6) / (words.length - 1)
  let x = left
  return words
    .map((word) => {
      const shownWord = show(word, x, y)
      x += word.length * 6 + gap
      return shownWord
    })
    .join(' ')
}

const wide = [
  'The municipal government of Chongqing',
  'opens a wide and modern station near',
  'the river in spring, when trams and',
  'monorail trains of two lines will stop',
  'there.',
] as const
const other = [
  'Growers around Zunyi sold their tea',
  'on line for the first time this month',
  'and found buyers in nineteen lands',
  'who paid three times as much as last',
  'year.',
] as const

it('reads spaced letters as words if the file has spaces between the words', async () => {
  const { texts } = await read('BT /F 10 Tf 2 Tc 50 700 Td (SOUTH WEST) Tj ET')
  expect(texts).toEqual(['SOUTH WEST'])
})

it('keeps justified lines together, however wide their gaps', async () => {
  const lines = wide.map((text, row) => justified(text, 50, 310, 700 - row * 14))
  const { texts } = await readIn('Courier', [lines.join(' ')])
  expect(texts).toEqual(wide)
})

it('finds a gutter of 10.8 points between justified columns', async () => {
  const rows = wide.map((text, row) => {
    const y = 700 - row * 14
    return `${justified(text, 50, 264.6, y)} ${justified(other[row] ?? '', 275.4, 490, y)}`
  })
  const { texts } = await readIn('Courier', [rows.join(' ')])
  expect(texts).toEqual([...wide, ...other])
})

it('ignores a space that the next letter covers, as browsers print a soft hyphen', async () => {
  const { texts } = await read('BT /F 10 Tf 1 0 0 1 50 700 Tm (The prop ) Tj [278 (erty tax)] TJ ET')
  expect(texts).toEqual(['The property tax'])
})

it('adds no space before letters that were painted separately, after a space elsewhere', async () => {
  const word = 'BT /F 10 Tf 1 0 0 1 50 700 Tm (Co) Tj 1 0 0 1 68.34 700 Tm (ee is dear ) Tj ET'
  const { texts } = await read(`${word} BT /F 10 Tf 1 0 0 1 62.78 700 Tm (ff) Tj ET`)
  expect(texts).toEqual(['Coffee is dear'])
})
