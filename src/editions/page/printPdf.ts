import { chromium } from '@playwright/test'
import { InputError } from '../../disk/inputError.ts'
import { type Browser, findChromium, findHeadlessShell } from './findChromium.ts'
import { packPdf } from './packPdf.ts'

/** Two hundred stories with pinyin take a minute. */
const patience = 300_000

/**
 * Prints a page as a PDF with tags and an outline, on the paper that its style names.
 * @returns undefined if this machine has no Chromium
 * @throws InputError if it has one that does not print
 */
export async function printPdf(html: string): Promise<Uint8Array | undefined> {
  const found = findHeadlessShell() ?? findChromium()
  if (!found) return undefined
  try {
    return await printIn(found, html)
  } catch (error) {
    const [reason] = String(error instanceof Error ? error.message : error).split('\n')
    throw new InputError(`the PDF needs a Chromium that prints, and ${found.path} failed (${reason})`)
  }
}

async function printIn({ path }: Browser, html: string): Promise<Uint8Array> {
  const browser = await chromium.launch({
    executablePath: path,
    // Root may not start a browser in its sandbox. The page has no script and loads nothing.
    chromiumSandbox: process.getuid?.() !== 0,
  })
  try {
    const page = await browser.newPage({ javaScriptEnabled: false })
    await page.setContent(html, { timeout: patience })
    return packPdf(await page.pdf({ preferCSSPageSize: true, tagged: true, outline: true }))
  } finally {
    await browser.close()
  }
}
