import type { Page } from '@playwright/test'
import { noiseOfFaults } from './support/faultHost.ts'
import { linesWith, type PdfPage, pdfPages, printedText } from './support/printedPages.ts'
import { july } from './support/reader.ts'
import { expect, testOnKeptDevice as test, test as testOnNewDevice } from './support/test.ts'

/** The number of A4 pages that the printed page takes. */
async function pagesOnPaper(page: Page): Promise<number> {
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1')
  const sizes = [...pdf.matchAll(/\/MediaBox\s*\[0 0 ([\d.]+) ([\d.]+)\]/g)].map(([, ...size]) =>
    size.map(Number),
  )
  for (const [width, height] of sizes) {
    expect(width).toBeCloseTo(595, -1)
    expect(height).toBeCloseTo(842, -1)
  }
  return sizes.length
}

test('a story takes one or two pages of A4, in any view', async ({ page, archive }) => {
  const [first, second, third] = july(archive).stories.map(({ id }) => id)
  for (const story of [
    `${first}/?view=both`,
    `${second}/?view=both`,
    `${second}/?view=en`,
    `${third}/?view=both`,
    `${third}/?view=zh`,
  ]) {
    await page.goto(`/en/issues/2021-07/${story}`)
    await expect(page.locator('article[data-view]')).toBeVisible()
    const count = await pagesOnPaper(page)
    expect([story, count === 1 || count === 2]).toEqual([story, true])
  }
})

test('paper shows the story and no controls, and spells out links', async ({ page }) => {
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' })
  await page.goto('/en/issues/2021-07/west-china-biotherapy-centre/?view=both')
  await expect(page.locator('article[data-view]')).toBeVisible()
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await expect(page.locator('article [id^="p"] p:visible')).not.toHaveCount(0)
  await expect(page.getByRole('radiogroup')).toBeHidden()
  await expect(page.getByRole('navigation').locator('visible=true')).toHaveCount(0)
  await expect(page.getByRole('button').locator('visible=true')).toHaveCount(0)
  await expect(page.getByRole('status').locator('visible=true')).toHaveCount(0)
  const source = page.locator('a[rel~=external]').first()
  const written = await source.evaluate((link) => getComputedStyle(link, '::after').content)
  expect(written).toContain(await source.getAttribute('href'))
  const [paper, ink] = await page.evaluate(() => {
    const { backgroundColor, color } = getComputedStyle(document.documentElement)
    return [backgroundColor, color]
  })
  expect([paper, ink]).toEqual(['rgb(255, 255, 255)', 'rgb(0, 0, 0)'])
})

/** How far apart the first lines of side-by-side paragraphs are, in CSS pixels. */
function offsetsOfColumns(page: Page, pairs: string): Promise<number[]> {
  return page.locator(pairs).evaluateAll((found) =>
    found.flatMap((pair) => {
      const baselines = [...pair.children]
        .filter((one) => one.tagName === 'P')
        .map((paragraph) => {
          // The bottom of an empty box is the baseline.
          const box = document.createElement('span')
          box.style.display = 'inline-block'
          paragraph.prepend(box)
          const { bottom } = box.getBoundingClientRect()
          box.remove()
          return bottom
        })
      return baselines.length === 2 ? [Math.abs((baselines[0] ?? 0) - (baselines[1] ?? 0))] : []
    }),
  )
}

async function printed(page: Page): Promise<string> {
  const pages = await pdfPages(await page.pdf({ preferCSSPageSize: true }))
  return pages.flatMap(({ texts }) => texts.map(({ text }) => text)).join(' ')
}

testOnNewDevice(
  'pinyin of a story and of an issue is printed, and the columns stay aligned',
  async ({ page, host, tolerate }) => {
    tolerate(noiseOfFaults)
    await page.addInitScript(() => localStorage.setItem('southwest-china-reader', '{"pinyin":"all"}'))
    host.fail(/archive\/words\//, { kind: 'answer', status: 503 })
    await page.goto('/en/issues/2021-06/?print=both')
    await expect(page.getByRole('alert')).toContainText('Pinyin and word meanings could not be loaded.')
    host.heal()
    await page.getByRole('alert').getByRole('button', { name: 'Try again' }).click()
    await expect(page.getByRole('article').locator('rt').first()).toBeVisible()
    expect(await printed(page)).toContain('qǐyòng')
    await page.emulateMedia({ media: 'print' })
    await page.setViewportSize({ width: 658, height: 987 })
    const offsets = await offsetsOfColumns(page, '.whole-pair')
    expect(offsets.length).toBeGreaterThan(5)
    expect(Math.max(...offsets)).toBeLessThan(1)
    await page.emulateMedia({ media: 'screen' })
    await page.goto('/en/issues/2021-07/faw-deepens-cooperation/?view=both')
    await expect(page.locator('article [id^="p"] rt').first()).toBeVisible()
    expect(await printed(page)).toContain('fúchí')
  },
)

/** Opens the stories of July 2021 in full. */
async function openWhole(page: Page, view: string): Promise<void> {
  await page.goto(`/en/issues/2021-07/?print=${view}`)
  await expect(page.getByRole('button', { name: 'Print or save as PDF' })).toBeVisible()
  await expect(page.getByRole('article')).toHaveCount(17)
}

/** The text of a page above its foot. */
function aboveFoot({ texts, height }: PdfPage) {
  return texts.filter(({ y }) => y < height - 57)
}

function expectWholePages(pages: readonly PdfPage[]): void {
  for (const one of pages) {
    expect([one.width, one.height].map(Math.round)).toEqual([595, 842])
    expect(aboveFoot(one).length).toBeGreaterThan(5)
    // A heading is never last on its page. It is larger than the text that follows it.
    const last = aboveFoot(one).at(-1)
    expect(last?.size, last?.text).toBeLessThan(11)
  }
}

test.describe('a whole issue', () => {
  test('in both languages has aligned columns and a footer with page numbers', async ({ page, archive }) => {
    await openWhole(page, 'both')
    const pages = await pdfPages(await page.pdf({ preferCSSPageSize: true }))
    expectWholePages(pages)
    const english = printedText(pages, { to: 297 })
    for (const { headline } of july(archive).stories)
      expect(linesWith(english, headline.en ?? '-')).not.toEqual([])
    for (const one of pages) {
      // The name of the site is as large as the headlines.
      const headlines = aboveFoot(one).filter(
        ({ size, text }) => Math.round(size) === 14 && text !== 'Southwest China',
      )
      const left = headlines.filter(({ x }) => x < 55).map(({ y }) => y)
      const right = headlines.filter(({ x }) => x > 297).map(({ y }) => y)
      // The first line of each text. The distance to the following lines depends on the language.
      const first = left.filter((y, at) => y - (left[at - 1] ?? 0) > 25)
      expect(first.filter((y) => !right.some((other) => Math.abs(other - y) < 3))).toEqual([])
      expect(one.texts.filter(({ x }) => x > 297).length).toBeGreaterThan(20)
    }
    pages.forEach(({ texts, height }, at) => {
      const foot = texts.filter(({ y }) => y > height - 57).map(({ text }) => text)
      // The fonts decide where pieces of text end, and whether a character is printed as the radical that looks like
      // it.
      const wanted = new RegExp(`^SouthwestChina[西⻄]南地区${at + 1}/${pages.length}$`)
      expect(foot.join('').replace(/\s/g, '')).toMatch(wanted)
    })
  })
})
