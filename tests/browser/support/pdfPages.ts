import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
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
