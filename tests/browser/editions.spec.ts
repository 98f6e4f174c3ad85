import { mkdir, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { pathToFileURL } from 'node:url'
import { test as bareTest, expect as expectBare } from '@playwright/test'
import type { Issue } from '../../src/archive/issue.ts'
import { readArchive } from '../../src/disk/readArchive.ts'
import { mail } from '../../src/editions/mail.ts'
import { onePage } from '../../src/editions/page/onePage.ts'
import { wechatPage } from '../../src/editions/wechatPage.ts'
import { july, openDownloaded } from './support/reader.ts'
import { expect, test, testOnKeptDevice } from './support/test.ts'

/** These tests have no host: what they open comes from a disk or is given to the page. */
async function julyOf(): Promise<Issue> {
  return july((await readArchive('public/archive/issues')).issues)
}

async function writeEdition(file: string, content: string): Promise<void> {
  await mkdir(dirname(file), { recursive: true })
  await writeFile(file, content)
}

const root = { base: '/', site: 'https://example.org' }

test.describe('the editions of an issue', () => {
  testOnKeptDevice(
    'in one file opens from the server with its policy, past the service worker',
    async ({ page }) => {
      await openDownloaded(page, '/en/issues/2021-07/')
      await page.getByText('Get this issue as a file').click()
      await page.getByRole('link', { name: /^Single-file web page/ }).click()
      await expect(page).toHaveURL('/editions/2021-07.html')
      await expect(page.locator('article')).toHaveCount(17)
      const paper = await page.evaluate(() => getComputedStyle(document.body).backgroundColor)
      expect(paper).toBe('rgb(250, 246, 238)')
    },
  )
})

bareTest.describe('opened from a disk, without scripts', () => {
  bareTest.use({ javaScriptEnabled: false })

  bareTest('the page in one file requests nothing and shows one language or both', async ({ page }, info) => {
    const file = info.outputPath('2021-07.html')
    await writeEdition(file, onePage(await julyOf(), root))
    const asked: string[] = []
    page.on('request', (request) => asked.push(request.url()))
    await page.goto(pathToFileURL(file).href)
    const shown = () => page.locator('main p:visible')
    const english = page.locator('main p[lang=en]:not(.alone):visible')
    const chinese = page.locator('main p[lang=zh-Hans]:not(.alone):visible')
    const all = await shown().count()
    /** The links of stories and foot that have a visible text, by the languages of their pages. */
    const links = async () => {
      const own = page.locator('main a, footer a').filter({ visible: true, hasText: /\S/ })
      const visible = await own.evaluateAll((found) => found.map((one) => one.getAttribute('href') ?? ''))
      return { count: new Set(visible).size, own: visible.filter((one) => one.startsWith(root.site)) }
    }
    const both = await links()
    await page.getByText('English', { exact: true }).click()
    await expectBare(chinese).toHaveCount(0)
    await expectBare(english).not.toHaveCount(0)
    const inEnglish = await links()
    expectBare(inEnglish.own.filter((address) => !address.includes('/en/'))).toEqual([])
    await page.getByText('中文', { exact: true }).click()
    await expectBare(english).toHaveCount(0)
    await expectBare(chinese).not.toHaveCount(0)
    const inChinese = await links()
    expectBare(inChinese.own.filter((address) => !address.includes('/zh/'))).toEqual([])
    expectBare(inChinese.count).toBe(inEnglish.count)
    expectBare(both.own).toHaveLength(inEnglish.own.length + inChinese.own.length)
    await page.getByText(/^Both/).click()
    await expectBare(shown()).toHaveCount(all)
    expectBare(asked).toEqual([pathToFileURL(file).href])
    for (const width of [320, 390, 1280]) {
      await page.setViewportSize({ width, height: 800 })
      const box = await page.locator('html').boundingBox()
      expectBare(box?.width).toBe(width)
    }
  })
})

bareTest('a mail looks right in a client that drops its style sheet', async ({ page }) => {
  const { html } = await mail(await julyOf(), root)
  for (const width of [600, 360]) {
    await page.setViewportSize({ width, height: 800 })
    await page.setContent(html.replace(/<style>[\s\S]*?<\/style>/, ''))
    const sideways = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth)
    expectBare([width, sideways]).toEqual([width, false])
    const ground = await page
      .locator('td td')
      .first()
      .evaluate((cell) => getComputedStyle(cell).backgroundColor)
    expectBare(ground).toBe('rgb(250, 246, 238)')
    await expectBare(page.getByRole('heading', { level: 3 }).first()).toBeVisible()
    await expectBare(page.locator('body > div').first()).toBeHidden()
  }
})

bareTest('an article is copied as rich text with all its styles', async ({ page, context }, info) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  const file = info.outputPath('2021-07.wechat.html')
  const { html } = await wechatPage(await julyOf(), root, 'cover.png')
  await writeEdition(file, html)
  await page.goto(pathToFileURL(file).href)
  await page.getByRole('button').last().click()
  await expectBare(page.getByRole('status')).toContainText('Copied')
  const copied = await page.evaluate(async () => {
    const [item] = await navigator.clipboard.read()
    return item ? (await item.getType('text/html')).text() : ''
  })
  const article = await page.locator('#article').innerHTML()
  expectBare(article.length).toBeLessThan(20_000)
  expectBare(copied).toContain('style="')
  const headline = await page.locator('#article').locator('p').nth(4).textContent()
  expectBare(copied).toContain(headline ?? '-')
  expectBare(copied).not.toContain('<a ')
  await expectBare(page.locator('#article img')).toBeVisible()
})
