import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import type { Page } from '@playwright/test'
import * as fc from 'fast-check'

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

const library = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'))
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
