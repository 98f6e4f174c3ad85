import type { Page } from '@playwright/test'
import { invariant } from '../../src/archive/invariant.ts'
import { archiveCacheName } from '../../src/device/archiveCache.ts'
import { expectNoAxeViolations } from './support/axe.ts'
import { readCatalogue } from './support/builds.ts'
import { cachedPaths } from './support/device.ts'
import { choosePinyin, openDownloaded, openLook, touchText } from './support/reader.ts'
import { expect, testOnKeptDevice as test, test as testOnNewDevice } from './support/test.ts'

const story = '/issues/2021-07/faw-deepens-cooperation/'
const words = /archive\/words\//

const card = (page: Page) => page.getByRole('note')
const heading = (page: Page) => card(page).getByRole('heading')

async function pathOfWords(issue = '2021-07'): Promise<string> {
  const entry = (await readCatalogue()).issues.find(({ id }) => id === issue)
  return `/archive/${invariant(entry?.words, 'file of the words').file}`
}

test('a tapped Chinese word shows its pinyin and meaning, and marks its translation', {
  tag: '@wide',
}, async ({ page }) => {
  await openDownloaded(page, `/en${story}?view=zh`)
  await touchText(page, '扶持')
  await expect(heading(page)).toHaveText('扶持 fúchí')
  await expect(card(page)).toContainText('to help')
  await expect(card(page).locator('mark')).toHaveText('help')
  await expect(card(page)).toContainText('parts suppliers already in the city')
  await expectNoAxeViolations(page)
  await touchText(page, '零部件')
  await expect(heading(page)).toHaveText('零部件 língbùjiàn')
  await touchText(page, '零部件')
  await expect(card(page).getByRole('listitem')).toHaveText([/^部件bùjiàn/, /^零líng/, /^部bù/, /^件jiàn/])
  await expectNoAxeViolations(page)
  await touchText(page, '零部件')
  await expect(card(page)).toHaveCount(0)
})

test('pinyin is shown over all words, hard words or none, and the choice is remembered', async ({ page }) => {
  await openDownloaded(page, `/en${story}?view=zh`)
  const ruby = page.locator('article [id^="p"] ruby')
  const body = page.locator('#p1').locator('..')
  const plain = await body.evaluate((element) => String(element.textContent))
  await expect(ruby).toHaveCount(0)
  await choosePinyin(page, 'All words')
  await expect(ruby.filter({ hasText: '扶持' }).locator('rt')).toHaveText('fúchí')
  // A Han font comes last: its apostrophe is as wide as a character, as in míng’é.
  await expect(ruby.locator('rt').first()).toHaveCSS('font-family', /^system-ui\b/)
  // Visible text gets its pinyin first.
  await expect(body.locator('p:lang(zh-Hans)').last().locator('ruby').first()).toBeAttached()
  const all = await ruby.count()
  await choosePinyin(page, 'New words')
  await expect.poll(() => ruby.count()).toBeLessThan(all)
  expect(await ruby.count()).toBeGreaterThan(5)
  await page.reload()
  await expect(ruby.first()).toBeVisible()
  // Only the text is copied.
  const copied = await body.evaluate((element) => {
    getSelection()?.selectAllChildren(element)
    return String(getSelection()).replace(/\s+/g, '')
  })
  expect(copied).not.toMatch(/[āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ]/)
  expect(plain).toContain(copied.slice(0, 20))
  await choosePinyin(page, 'Off')
  await expect(ruby).toHaveCount(0)
})

test('find-in-page and screen readers get the text without the pinyin', async ({ page }) => {
  await openDownloaded(page, `/en${story}?view=zh`)
  await choosePinyin(page, 'All words')
  await expect(page.locator('article [id^="p"] ruby').first()).toBeVisible()
  expect(
    await page.evaluate(
      () => 'find' in window && typeof window.find === 'function' && window.find('深化合作'),
    ),
  ).toBe(true)
  expect(
    await page.evaluate(
      () => 'find' in window && typeof window.find === 'function' && window.find('shēnhuà'),
    ),
  ).toBe(false)
  const session = await page.context().newCDPSession(page)
  const { nodes } = await session.send('Accessibility.getFullAXTree')
  const said = nodes
    .filter((node) => !node.ignored && node.role?.value === 'StaticText')
    .map(({ name }) => String(name?.value))
  expect(said.join('')).toContain('深化')
  expect(said.join('')).not.toContain('shēnhuà')
})

test('lines keep their distance with pinyin, and the paragraph at the reader’s eye stays in place', async ({
  page,
}) => {
  await openDownloaded(page, `/en${story}?view=zh`)
  await openLook(page)
  const last = page.locator('article [id^="p"]').last()
  await last.evaluate((element) =>
    scrollTo({ top: element.getBoundingClientRect().top + scrollY - innerHeight / 3 + 4 }),
  )
  const before = await last.evaluate((element) => element.getBoundingClientRect().top)
  await page.getByRole('radio', { name: 'New words' }).check()
  // The first paragraph is out of sight, so it gets its pinyin last.
  await expect(page.locator('article [id^="p"] p:visible').first().locator('ruby').first()).toBeAttached()
  const after = await last.evaluate((element) => element.getBoundingClientRect().top)
  expect(Math.abs(after - before)).toBeLessThan(12)
  const gaps = await page
    .locator('article [id^="p"] p:visible')
    .first()
    .evaluate((paragraph) => {
      const range = document.createRange()
      range.selectNodeContents(paragraph)
      const bottoms = [...range.getClientRects()]
        .filter(({ height }) => height > 16)
        .map(({ bottom }) => Math.round(bottom))
      const lines = [...new Set(bottoms)]
        .sort((one, other) => one - other)
        .filter((bottom, at, all) => at === 0 || bottom - (all[at - 1] ?? 0) > 12)
      return lines.slice(1).map((bottom, at) => bottom - (lines[at] ?? 0))
    })
  expect(Math.max(...gaps) - Math.min(...gaps)).toBeLessThanOrEqual(2)
})

test('a saved word is listed with both sentences, and leads back to them', async ({ page }) => {
  await openDownloaded(page, `/en${story}?view=zh`)
  await touchText(page, '扶持')
  const save = card(page).getByRole('button', { name: 'Save word', exact: true })
  await save.click()
  await expect(save).toHaveAttribute('aria-pressed', 'true')
  await page.goto('/en/saved/')
  const list = page.getByRole('region', { name: 'Words' })
  await expect(list).toContainText('1 word')
  await expect(list.getByRole('article')).toContainText('fúchí')
  await expect(list.getByRole('article')).toContainText('It will help parts suppliers')
  await list.getByRole('link', { name: 'Show in the story' }).click()
  await expect(page).toHaveURL(`/en${story}#p2`)
})

test('the hard words of a story are listed at its foot', async ({ page }) => {
  await openDownloaded(page, `/en${story}?view=zh`)
  await page.getByText('Word list').click()
  const items = page.locator('details li')
  await expect(items.filter({ hasText: '扶持' })).toContainText('fúchí')
  await expect(items.filter({ hasText: /^企业/ })).toHaveCount(0)
})

testOnNewDevice('words are fetched at the first tap, and then work offline', async ({ page, host }) => {
  await openDownloaded(page, `/en${story}?view=zh`)
  expect(host.count(words)).toBe(0)
  await touchText(page, '扶持')
  await expect(heading(page)).toBeVisible()
  const files = async () =>
    ((await cachedPaths(page))[archiveCacheName('/')] ?? []).filter((path) => words.test(path))
  // One for each issue, and one with the parts of words.
  await expect.poll(async () => (await files()).length).toBe(5)
  await host.stop()
  await page.goto('/en/issues/2021-06/tianfu-airport-first-flight/?view=zh')
  await touchText(page, '启用')
  await expect(heading(page)).toHaveText('启用 qǐyòng')
})

testOnNewDevice('words are removed from the device with their issue', async ({ page }) => {
  await openDownloaded(page, `/en${story}?view=zh`)
  await touchText(page, '扶持')
  await expect(heading(page)).toBeVisible()
  const path = await pathOfWords()
  await expect.poll(async () => (await cachedPaths(page))[archiveCacheName('/')]).toContain(path)
  await page.goto('/en/settings/')
  await page.getByRole('button', { name: 'Remove July 2021 from this device' }).click()
  await expect.poll(async () => (await cachedPaths(page))[archiveCacheName('/')]).not.toContain(path)
})

test('nothing is cut off in the largest text on the narrowest screen, with pinyin and an open word', async ({
  page,
}) => {
  await page.setViewportSize({ width: 320, height: 640 })
  await page.addInitScript(() =>
    localStorage.setItem('southwest-china-reader', JSON.stringify({ pinyin: 'all', textSize: 5 })),
  )
  await openDownloaded(page, `/zh${story}?view=both`)
  await expect(page.locator('article [id^="p"] ruby').first()).toBeVisible()
  await touchText(page, '扶持')
  await expect(heading(page)).toBeVisible()
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320)
})
