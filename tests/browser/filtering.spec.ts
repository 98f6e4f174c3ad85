import { openDownloaded } from './support/reader.ts'
import { expect, testOnKeptDevice as test } from './support/test.ts'

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

test('the search page shows its filters on a wide screen, and on a narrow one when asked', {
  tag: '@wide',
}, async ({ page }) => {
  await openDownloaded(page, '/en/search/?q=trade')
  const places = page.getByRole('group', { name: 'Place' })
  if ((page.viewportSize()?.width ?? 0) < 900) {
    await expect(places).toBeHidden()
    await page.getByRole('button', { name: 'Filter' }).click()
  }
  await expect(places.getByRole('checkbox')).toHaveCount(6)
})

test('filters stay in sight above the stories of a phone, and can be cleared there', async ({
  page,
  isMobile,
}) => {
  test.skip(!isMobile)
  await openDownloaded(page, '/en/?place=chengdu&topic=technology')
  await page.evaluate(() => scrollTo({ top: 1500, behavior: 'instant' }))
  const strip = page.getByRole('button', { name: /^Chengdu Technology \d+ stories$/ })
  await strip.click()
  await expect(strip).toHaveCount(0)
  await expect(page.getByRole('checkbox', { name: /^Chengdu/ })).toBeInViewport()
})
