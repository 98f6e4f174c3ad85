import type { Locator, Page } from '@playwright/test'
import readCode from 'jsqr'
import { colourRules, expectNoAxeViolations } from './support/axe.ts'
import { openDownloaded, storyOf } from './support/reader.ts'
import { expect, testOnKeptDevice as test, test as testOnNewDevice } from './support/test.ts'

const story = '/en/issues/2021-07/faw-deepens-cooperation/'
const stubbed = ['clipboard', 'share', 'canShare'] as const

/** The browser's functions for sharing. Each is undefined if the browser does not have it. */
type Ways = Readonly<Partial<Record<(typeof stubbed)[number], string>>>

/** Replaces the browser's functions with functions given as source; their arguments are stored in `given`. */
async function stub(page: Page, ways: Ways): Promise<void> {
  const lines = Object.entries(ways).map(
    ([name, source]) =>
      `Object.defineProperty(Navigator.prototype, '${name}', { configurable: true, value: ${source} })`,
  )
  await page.addInitScript(`window.given = []; ${lines.join('; ')}`)
}

const given = (page: Page) => page.evaluate<unknown[]>('window.given')
const fails = (name: string) => `async () => { throw new DOMException('no', '${name}') }`
const keepsText = '{ writeText: async (text) => void given.push(text) }'

/** Opens a story and waits until the app has taken over. */
async function openStory(page: Page, address: string): Promise<void> {
  await page.goto(address)
  await expect(page.locator('article[data-view]')).toBeVisible()
}

/** Touches the first sentence of a visible paragraph. */
async function touch(page: Page, paragraph: number): Promise<void> {
  await page
    .locator(`#p${paragraph} [data-s="0"]:visible`)
    .first()
    .click({ position: { x: 10, y: 8 } })
}

const copy = (page: Page) => page.getByRole('button', { name: 'Copy', exact: true })
const copied = (page: Page) => page.getByRole('status').filter({ hasText: 'Copied' })
const refused = (page: Page) => page.getByRole('status').filter({ hasText: 'Could not copy' })

async function selected(field: Locator): Promise<string> {
  await expect(field).toBeFocused()
  return field.evaluate((area: HTMLTextAreaElement) =>
    area.value.slice(area.selectionStart, area.selectionEnd),
  )
}

test.describe('a sentence', () => {
  testOnNewDevice(
    'is copied with its translation, its source and the address of its paragraph',
    async ({ page, context, archive, baseURL }) => {
      await context.grantPermissions(['clipboard-read', 'clipboard-write'])
      const [sentence] = storyOf(archive, '2021-07', 'faw-deepens-cooperation').body[1] ?? []
      await openDownloaded(page, story)
      await touch(page, 2)
      await copy(page).click()
      await expect(copied(page)).toBeVisible()
      expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
        [
          sentence?.en,
          sentence?.zh,
          '',
          'FAW to bring smart-car and battery-swap projects to Chengdu · Southwest China, July 2021',
          `${baseURL?.replace(/\/$/, '')}${story}#p2`,
        ].join('\n'),
      )
    },
  )

  test('is passed to another app, and cancelling is not an error', async ({ page }) => {
    await stub(page, { share: 'async (data) => void given.push(data)' })
    await openStory(page, story)
    await touch(page, 2)
    await page.getByRole('note').getByRole('button', { name: 'Share' }).click()
    const share = page.getByRole('dialog').getByRole('button', { name: 'Send to an app' })
    await share.click()
    await expect.poll(() => given(page)).toHaveLength(1)
    expect(await given(page)).toEqual([
      {
        title: 'FAW to bring smart-car and battery-swap projects to Chengdu',
        text: expect.stringMatching(/^It will help/),
        url: expect.stringMatching(/\/en\/issues\/2021-07\/faw-deepens-cooperation\/#p2$/),
      },
    ])
    await page.evaluate(
      `Object.defineProperty(Navigator.prototype, 'share', { configurable: true, value: ${fails('AbortError')} })`,
    )
    await share.click()
    await expect(page.getByRole('textbox', { name: 'Copy' })).toHaveCount(0)
    await page.evaluate(
      `Object.defineProperty(Navigator.prototype, 'share', { configurable: true, value: ${fails('NotAllowedError')} })`,
    )
    await share.click()
    await expect(refused(page)).toBeVisible()
  })
})

test.describe('a link to a paragraph', () => {
  const mark = (page: Page, paragraph: number) =>
    page.locator(`#p${paragraph}`).evaluate((pair) => getComputedStyle(pair, '::before').content !== 'none')

  async function expectShown(page: Page, paragraph: number) {
    await expect.poll(() => mark(page, paragraph)).toBe(true)
    // Nothing covers the paragraph's first line.
    const found = await page
      .locator(`#p${paragraph} p:visible`)
      .first()
      .evaluate((text) => {
        const { left, top } = text.getBoundingClientRect()
        return text.contains(document.elementFromPoint(left + 5, top + 12))
      })
    expect(found).toBe(true)
  }

  test.describe('without scripts', () => {
    test.use({ javaScriptEnabled: false })

    testOnNewDevice('marks it', async ({ page }) => {
      await page.goto(`${story}#p2`)
      await expectShown(page, 2)
      expect(await mark(page, 1)).toBe(false)
    })
  })

  testOnNewDevice('shows it in the view of the link, also after another page', async ({ page }) => {
    await openStory(page, story)
    await page.goto(`${story}?view=both#p3`)
    await expect(page.locator('article[data-view=both]')).toBeVisible()
    await expectShown(page, 3)
    expect(await page.evaluate(() => scrollY)).toBeGreaterThan(0)
  })
})

test.describe('a story', () => {
  const sheet = (page: Page) => page.getByRole('dialog')

  test('is shared from a sheet, which returns the focus', { tag: '@wide' }, async ({ page, baseURL }) => {
    await stub(page, { clipboard: keepsText })
    await openStory(page, `${story}?view=zh`)
    const open = page.getByRole('button', { name: 'Share', exact: true })
    await open.click()
    await expectNoAxeViolations(page)
    await sheet(page).getByRole('button', { name: 'Copy the link' }).click()
    await sheet(page).getByRole('button', { name: 'Copy the text' }).click()
    await expect.poll(() => given(page)).toHaveLength(2)
    const [link, text] = await given(page)
    expect(link).toBe(`${baseURL?.replace(/\/$/, '')}${story.replace('/en/', '/zh/')}`)
    expect(String(text)).toMatch(/^一汽加码成都：智能网联车、换电项目将落地\n\n成都市和一汽集团/)
    await page.keyboard.press('Escape')
    await expect(sheet(page)).toHaveCount(0)
    await expect(open).toBeFocused()
  })

  test('is printed from the sheet in its reading language', async ({ page }) => {
    await page.addInitScript(() => {
      window.print = () => {
        document.title = `printed, ${document.querySelectorAll('dialog[open]').length} open`
      }
    })
    await openStory(page, story)
    await page.getByRole('button', { name: 'Share', exact: true }).click()
    await sheet(page).getByRole('button', { name: 'Print or save as PDF' }).click()
    await expect(page).toHaveTitle('printed, 0 open')
  })
})

test.describe('a picture card', () => {
  /** The parts of the picture on the page. */
  async function pixels(page: Page) {
    const picture = page.getByRole('dialog').getByRole('img')
    await expect(picture).toBeVisible()
    const { width, height, data } = await picture.evaluate((image: HTMLImageElement) => {
      const canvas = document.createElement('canvas')
      canvas.width = image.naturalWidth
      canvas.height = image.naturalHeight
      const context = canvas.getContext('2d')
      context?.drawImage(image, 0, 0)
      const all = context?.getImageData(0, 0, canvas.width, canvas.height).data ?? []
      return {
        width: canvas.width,
        height: canvas.height,
        data: btoa(Array.from(all, (byte) => String.fromCharCode(byte)).join('')),
      }
    })
    return { width, height, data: new Uint8ClampedArray(Buffer.from(data, 'base64')) }
  }

  test('of a story is drawn offline in light and dark colours, and its QR code links to the story', async ({
    page,
    context,
    baseURL,
  }) => {
    await openDownloaded(page, story)
    await context.setOffline(true)
    for (const colorScheme of ['light', 'dark'] as const) {
      await test.step(colorScheme, async () => {
        await page.emulateMedia({ colorScheme })
        await page.getByRole('button', { name: 'Share', exact: true }).click()
        await page.getByRole('dialog').getByRole('button', { name: 'Make an image' }).click()
        const { width, height, data } = await pixels(page)
        expect([width, height >= 1350]).toEqual([1080, true])
        expect(readCode(data, width, height)?.data).toBe(`${baseURL?.replace(/\/$/, '')}${story}`)
        const shades = new Set(Array.from({ length: data.length / 4 }, (_, at) => data[4 * at]))
        expect(shades.size).toBeGreaterThan(50)
        await expect(page.getByRole('img', { name: /^Chengdu · 8 June 2021 · FAW to bring/ })).toBeVisible()
        await expectNoAxeViolations(page, colorScheme === 'light' ? undefined : colourRules)
        await page.keyboard.press('Escape')
        await expect(page.getByRole('dialog')).toHaveCount(0)
      })
    }
  })

  test('is replaced by its text, to be copied by hand, if the browser cannot make it', async ({ page }) => {
    await page.addInitScript('HTMLCanvasElement.prototype.toBlob = (done) => done(null)')
    await openStory(page, story)
    await touch(page, 2)
    await page.getByRole('note').getByRole('button', { name: 'Share' }).click()
    await page.getByRole('button', { name: 'Make an image' }).click()
    await expect(refused(page)).toBeVisible()
    const text = await selected(page.getByRole('dialog').getByRole('textbox', { name: 'Copy' }))
    expect(text).toMatch(/^It will help parts suppliers.*#p2$/s)
  })

  test('of a sentence can be saved, and shared as a file if the browser can', async ({ page }) => {
    await stub(page, {
      share: 'async ({ files }) => void given.push(files[0].name, files[0].type, files[0].size > 20000)',
      canShare: '() => true',
    })
    await openStory(page, '/zh/issues/2021-07/faw-deepens-cooperation/')
    await touch(page, 2)
    await page.getByRole('note').getByRole('button', { name: '分享' }).click()
    await page.getByRole('button', { name: '生成分享图' }).click()
    await expect(
      page.getByRole('img', { name: /已在蓉落户.*It will help parts suppliers.*#p2$/ }),
    ).toBeVisible()
    const upright = page.viewportSize() ?? { width: 390, height: 844 }
    for (const size of [{ width: 844, height: 390 }, upright]) {
      await page.setViewportSize(size)
      await expect(page.getByRole('link', { name: '保存图片' })).toBeInViewport({ ratio: 1 })
    }
    const download = page.waitForEvent('download')
    await page.getByRole('link', { name: '保存图片' }).click()
    expect((await download).suggestedFilename()).toBe('faw-deepens-cooperation.png')
    await page.getByRole('dialog').getByRole('button', { name: '分享' }).click()
    await expect.poll(() => given(page)).toEqual(['faw-deepens-cooperation.png', 'image/png', true])
  })
})
