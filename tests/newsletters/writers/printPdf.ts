import { type Browser, chromium } from '@playwright/test'
import { findChromium, findHeadlessShell } from '../../../src/editions/page/findChromium.ts'

/** The header and footer of each page. */
export type Edges = { readonly head: string; readonly foot: string }

/** Prints pages to PDF with one browser for all. */
export type Printer = {
  readonly print: (html: string, edges: Edges | undefined) => Promise<Uint8Array>
  readonly close: () => Promise<void>
}

/** @throws Error if there is no Chromium */
export async function openPrinter(): Promise<Printer> {
  const found = findHeadlessShell() ?? findChromium()
  if (!found) throw new Error('Printing needs a Chromium; CHROMIUM may name one.')
  const browser: Browser = await chromium.launch({
    executablePath: found.path,
    args: ['--no-sandbox', '--disable-gpu'],
  })
  const page = await browser.newPage()
  return {
    print: async (html, edges) => {
      await page.setContent(html, { waitUntil: 'load' })
      return page.pdf({
        preferCSSPageSize: true,
        format: 'A4',
        margin: { top: '16mm', bottom: '16mm', left: '14mm', right: '14mm' },
        ...(edges
          ? { displayHeaderFooter: true, headerTemplate: edge(edges.head), footerTemplate: edge(edges.foot) }
          : {}),
      })
    },
    close: () => browser.close(),
  }
}

function edge(content: string): string {
  return `<div style="font-size:8px;width:100%;margin:0 12mm;display:flex;justify-content:space-between">${content}</div>`
}

/** The edges that a newsletter gives its pages. */
export function runningEdges(heads: readonly string[], numbered: boolean): Edges | undefined {
  if (heads.length === 0 && !numbered) return undefined
  const number = numbered
    ? '<span><span class="pageNumber"></span> / <span class="totalPages"></span></span>'
    : ''
  const [name = '', ...others] = heads.map((head) => `<span>${head}</span>`)
  return { head: others.join('') || '<span></span>', foot: name + number || '<span></span>' }
}

/** The edges that a browser adds: date, title, address, page. */
export const browserEdges: Edges = {
  head: '<span>26/11/2025, 10:14</span><span>Gmail - Southwest Trade Circle Monthly</span>',
  foot: '<span>https://mail.example/mail/u/0/?ik=3f21&view=pt&search=all</span><span><span class="pageNumber"></span>/<span class="totalPages"></span></span>',
}
