import type { Page } from '@playwright/test'
import type { Issue, Story } from '../../src/archive/issue.ts'
import { openDownloaded, showOlderStories, stories } from './support/reader.ts'
import { expect, testOnKeptDevice as test } from './support/test.ts'

const place = (page: Page, name: string) =>
  page.getByRole('group', { name: 'Place' }).getByRole('checkbox', { name: new RegExp(`^${name} \\d+$`) })
const topic = (page: Page, name: string) =>
  page.getByRole('group', { name: 'Topic' }).getByRole('checkbox', { name: new RegExp(`^${name} \\d+$`) })

const all = (archive: readonly Issue[]) => archive.flatMap((issue) => issue.stories)
const isInChongqing = ({ places }: Story) => places.includes('chongqing')

/** Expects these stories on the page, in this order, and the line with their number. */
async function expectStories(page: Page, expected: readonly Story[], total: number): Promise<void> {
  await expect(stories(page).getByRole('heading', { level: 3 })).toHaveText(
    expected.map(({ headline }) => headline.en ?? ''),
  )
  const sentence = `${expected.length} of ${total} stories ${expected.length === 1 ? 'matches' : 'match'}`
  await expect(page.getByRole('status').getByText(sentence)).toBeVisible()
}

test('Chengdu’s tile has its place before the rest of the map has come', { tag: '@desktop' }, async ({
  page,
}) => {
  await openDownloaded(page, '/en/')
  const tile = page.locator('.tile-chengdu')
  const whole = await tile.boundingBox()
  await tile.evaluate((first) => {
    while (first.nextElementSibling) first.nextElementSibling.remove()
  })
  expect(await tile.boundingBox()).toEqual(whole)
})

test('two filters tapped in quick succession both count', async ({ page }) => {
  await openDownloaded(page, '/en/')
  const boxes = page.getByRole('group', { name: 'Place' }).getByRole('checkbox')
  await boxes.evaluateAll(async (inputs) => {
    for (const input of inputs.slice(0, 3)) {
      if (input instanceof HTMLElement) input.click()
      await new Promise((resolve) => setTimeout(resolve))
    }
  })
  await expect(page.getByRole('checkbox', { checked: true })).toHaveCount(3)
})

test('a reload and a link keep the filters', async ({ page, archive, context }) => {
  const expected = all(archive).filter(isInChongqing)
  await openDownloaded(page, '/en/')
  await place(page, 'Chongqing').check()
  await expect(page).toHaveURL('/en/?place=chongqing')
  await page.reload()
  await expect(place(page, 'Chongqing')).toBeChecked()
  await expectStories(page, expected, all(archive).length)
  const other = await context.newPage()
  await other.goto(page.url())
  await expect(place(other, 'Chongqing')).toBeChecked()
  await expectStories(other, expected, all(archive).length)
})

test('back undoes one filter at a time, forward does it again', async ({ page }) => {
  await openDownloaded(page, '/en/')
  await place(page, 'Chongqing').check()
  await topic(page, 'Health').check()
  await expect(page).toHaveURL('/en/?place=chongqing&topic=health')
  await page.goBack()
  await expect(page).toHaveURL('/en/?place=chongqing')
  await expect(topic(page, 'Health')).not.toBeChecked()
  await expect(place(page, 'Chongqing')).toBeChecked()
  await page.goBack()
  await expect(page).toHaveURL('/en/')
  await expect(place(page, 'Chongqing')).not.toBeChecked()
  await page.goForward()
  await expect(place(page, 'Chongqing')).toBeChecked()
})

test('a story and back leads to the same filters', async ({ page, archive }) => {
  await openDownloaded(page, '/en/?topic=health')
  const expected = all(archive).filter(({ topics }) => topics.includes('health'))
  await stories(page).getByRole('link').last().click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText(expected.at(-1)?.headline.en ?? '-')
  await page.goBack()
  await expect(topic(page, 'Health')).toBeChecked()
  await expectStories(page, expected, all(archive).length)
})

test('ten thousand letters for a place neither break the page nor widen it', async ({ page, archive }) => {
  await openDownloaded(page, `/en/?place=${'x'.repeat(10_000)}&topic=${'%3Cb%3E,'.repeat(500)}`)
  await expect(page.getByText(/unknown filters in the address/)).toBeVisible()
  await showOlderStories(page)
  await expect(stories(page)).toHaveCount(all(archive).length)
  const width = page.viewportSize()?.width
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width)
})

test('a smaller place in a link is shown as a filter that can be taken off', async ({ page, archive }) => {
  await openDownloaded(page, '/en/?place=diqing')
  await expectStories(
    page,
    all(archive).filter(({ places }) => places.includes('diqing')),
    all(archive).length,
  )
  await place(page, 'Diqing').click()
  await expect(place(page, 'Diqing')).toHaveCount(0)
  await expect(page).toHaveURL('/en/')
})

test('beside the search the map is drawn where there is room, and a row of places where there is not', {
  tag: '@wide',
}, async ({ page }) => {
  await openDownloaded(page, '/en/search/?q=trade')
  const boxes = page.getByRole('group', { name: 'Place' }).getByRole('checkbox')
  await expect(boxes).toHaveCount(6)
  const tops = await boxes.evaluateAll((all) => all.map((box) => Math.round(box.getBoundingClientRect().top)))
  const isWide = (page.viewportSize()?.width ?? 0) >= 900
  expect(new Set(tops).size === 1).toBe(!isWide)
})
