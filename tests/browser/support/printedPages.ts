import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Page } from '@playwright/test'
import * as fc from 'fast-check'
import { GlobalWorkerOptions, getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'

const library = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'))
GlobalWorkerOptions.workerSrc = pathToFileURL(join(library, 'legacy/build/pdf.worker.mjs')).href

export type PdfText = { readonly text: string; readonly x: number; readonly y: number; readonly size: number }
export type PdfPage = { readonly width: number; readonly height: number; readonly texts: readonly PdfText[] }

/**
 * The pages of a PDF, each with its pieces of text in reading order. Positions are in points from the top left corner.
 */
export async function pdfPages(bytes: Uint8Array): Promise<PdfPage[]> {
  const document = await getDocument({ data: new Uint8Array(bytes), isEvalSupported: false, verbosity: 0 })
    .promise
  const numbers = Array.from({ length: document.numPages }, (_, at) => at + 1)
  return Promise.all(
    numbers.map(async (number) => {
      const page = await document.getPage(number)
      const { width, height } = page.getViewport({ scale: 1 })
      const { items } = await page.getTextContent()
      const texts = items.flatMap((item) => {
        if (!('str' in item) || item.str.trim() === '') return []
        const [, , , size = 0, x = 0, up = 0] = item.transform.map(Number)
        return { text: item.str, x, y: height - up, size }
      })
      return { width, height, texts: texts.sort((a, b) => a.y - b.y || a.x - b.x) }
    }),
  )
}

/** A printed line: its page, counted from 0, and the distance of its baseline from the top, in points. */
export type PrintedLine = { readonly page: number; readonly y: number }

/** The characters of a column in reading order, each with its line. */
export type PrintedText = readonly { readonly sign: string; readonly line: PrintedLine }[]

/** Where the running foot begins, in points from the bottom of the page. */
const foot = 57

const radicals = /[\u2e80-\u2fd5]/
const otherThanRadicals = /[^\u2e80-\u2fd5]+/g

/** Half a line. Anything closer is on the same line. */
const nearby = 4

/** The text of pages above their feet that begins within a column, page by page. */
export function printedText(
  pages: readonly PdfPage[],
  { from = 0, to = Number.POSITIVE_INFINITY } = {},
): PrintedText {
  return pages.flatMap(({ texts, height }, page) => {
    const inColumn = texts.filter(({ x, y }) => x >= from && x < to && y < height - foot)
    return linesOf(inColumn).flatMap((pieces) => {
      const line = { page, y: pieces[0]?.y ?? 0 }
      return [...bare(pieces.map(({ text }) => text).join(''))].map((sign) => ({ sign, line }))
    })
  })
}

function linesOf(texts: PdfPage['texts']): PdfPage['texts'][] {
  const starts = texts.flatMap(({ y }, at) => (at === 0 || y - (texts[at - 1]?.y ?? 0) > nearby ? [at] : []))
  return starts.map((start, at) => texts.slice(start, starts[at + 1]).toSorted((a, b) => a.x - b.x))
}

/** The lines of a text. */
export function linesWith(printed: PrintedText, text: string): PrintedLine[] {
  const wanted = [...bare(text)]
  const start = printed.findIndex((_, at) =>
    wanted.every((sign, index) => isPrinted(sign, printed[at + index]?.sign)),
  )
  if (start < 0) throw new Error(`Not on paper: ${text}`)
  return [...new Set(printed.slice(start, start + wanted.length).map(({ line }) => line))]
}

/** A PDF may have a radical in place of the character that looks like it. */
function isPrinted(wanted: string, sign = ''): boolean {
  return sign === wanted || radicals.test(sign)
}

/**
 * Letters and digits independent of the font: ligatures are split, and full-width and half-width forms are the same.
 */
function bare(text: string): string {
  return text.replace(otherThanRadicals, (part) => part.normalize('NFKC').replace(/[^\p{L}\p{N}]/gu, ''))
}

/** How far a typeface extends above and below its baseline, and its width relative to the substitute font. */
type Metrics = { readonly ascent: number; readonly descent: number; readonly width: number }

/** A serif for each language. */
export type Serifs = { readonly name: string; readonly en: Metrics; readonly zh: Metrics }

const notoCjk: Metrics = { ascent: 1.151, descent: 0.286, width: 1 }

const known = {
  Georgia: { ascent: 0.917, descent: 0.219, width: 0.98 },
  'Noto Serif': { ascent: 1.069, descent: 0.293, width: 1.04 },
  'DejaVu Serif': { ascent: 0.928, descent: 0.236, width: 1.12 },
  'Liberation Serif': { ascent: 0.891, descent: 0.216, width: 0.9 },
  'the Chinese font alone': notoCjk,
  'Noto Nastaliq': { ascent: 1.904, descent: 0.596, width: 0.95 },
}

const metrics = fc.record({
  ascent: fc.integer({ min: 60, max: 220 }).map((percent) => percent / 100),
  descent: fc.integer({ min: 0, max: 120 }).map((percent) => percent / 100),
  width: fc.integer({ min: 80, max: 125 }).map((percent) => percent / 100),
})

/** Typefaces that devices have, one for another script with a large extent, and some invented ones. */
export const serifs: readonly Serifs[] = [
  ...Object.entries(known).map(([name, en]) => ({ name, en, zh: notoCjk })),
  ...fc
    .sample(fc.record({ en: metrics, zh: metrics }), { numRuns: 3, seed: 14, unbiased: true })
    .map((drawn, at) => ({ name: `drawn serifs ${at + 1}`, ...drawn })),
]

const fontFile = join(library, 'standard_fonts/LiberationSans-Regular.ttf')

/**
 * Gives the page's first serif in each language these metrics, whatever fonts the device has. The font is set as bytes,
 * which the Content-Security-Policy does not restrict. It has no Chinese characters, so these come from the device.
 */
export async function setSerifs(page: Page, { en, zh }: Serifs): Promise<void> {
  const data = readFileSync(fontFile).toString('base64')
  const faces = Object.entries({ en, 'zh-Hans': zh }).map(([tag, { ascent, descent, width }]) => {
    const [ascentOverride, descentOverride, sizeAdjust] = [ascent, descent, width].map(
      (share) => `${100 * share}%`,
    )
    return { tag, descriptors: { ascentOverride, descentOverride, sizeAdjust, lineGapOverride: '0%' } }
  })
  await page.evaluate(
    async ([base64, wanted]) => {
      const { buffer } = Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0))
      document.fonts.clear()
      for (const { tag, descriptors } of wanted) {
        const text = document.querySelector(`p[lang=${tag}]`)
        const family = text && getComputedStyle(text).fontFamily.split(',')[0]?.replaceAll('"', '')
        if (family) document.fonts.add(await new FontFace(family, buffer, descriptors).load())
      }
    },
    [data, faces] as const,
  )
}
