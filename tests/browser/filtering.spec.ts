import type { Page } from '@playwright/test'
import type { Issue, Story } from '../../src/archive/issue.ts'
import { openDownloaded, stories } from './support/reader.ts'
import { expect, testOnKeptDevice as test } from './support/test.ts'

const place = (page: Page, name: string) =>
  page.getByRole('group', { name: 'Place' }).getByRole('checkbox', { name: new RegExp(`^${name} \\d+$`) })

const all = (archive: readonly Issue[]) => archive.flatMap((issue) => issue.stories)

/** Expects these stories on the page, in this order, and the line with their number. */
async function expectStories(page: Page, expected: readonly Story[], total: number): Promise<void> {
  await expect(stories(page).getByRole('heading', { level: 3 })).toHaveText(
    expected.map(({ headline }) => headline.en ?? ''),
  )
  const sentence = `${expected.length} of ${total} stories ${expected.length === 1 ? 'matches' : 'match'}`
  await expect(page.getByRole('status').getByText(sentence)).toBeVisible()
}

test('the tile of Chengdu has its place before the rest of the map arrives', { tag: '@desktop' }, async ({
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

test('filters that are tapped in quick succession all apply', async ({ page }) => {
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

test('a smaller place in a link is shown as a filter that can be removed', async ({ page, archive }) => {
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
