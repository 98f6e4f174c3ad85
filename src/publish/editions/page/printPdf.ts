import { chromium } from '@playwright/test'
import { findChromium, findHeadlessShell } from './findChromium.ts'
import { packPdf } from './packPdf.ts'

/**
 * Prints a page as a PDF with tags and an outline, on the paper that its style names.
 * @returns undefined if this machine has no Chromium
 */
export async function printPdf(html: string): Promise<Uint8Array | undefined> {
  const found = findHeadlessShell() ?? findChromium()
  if (!found) return undefined
  const browser = await chromium.launch({
    executablePath: found.path,
    // Root may not start a browser in its sandbox. The page has no script and loads nothing.
    chromiumSandbox: process.getuid?.() !== 0,
  })
  try {
    const page = await browser.newPage({ javaScriptEnabled: false })
    await page.setContent(html)
    return packPdf(await page.pdf({ preferCSSPageSize: true, tagged: true, outline: true }))
  } finally {
    await browser.close()
  }
}
