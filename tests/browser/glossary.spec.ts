import { openDownloaded, stories } from './support/reader.ts'
import { expect, testOnKeptDevice as test } from './support/test.ts'

test('the glossary and its names can be read offline', async ({ page, host }) => {
  await openDownloaded(page, '/zh/')
  await host.stop()
  await page.goto('/zh/about/')
  await page.getByRole('main').getByRole('link', { name: '译名对照', exact: true }).click()
  await expect(page.getByRole('heading', { level: 2 })).toHaveCount(6)
  await page.getByRole('link', { name: '成都天府国际机场' }).click()
  await expect(page.getByText('Chéngdū Tiānfǔ Guójì Jīchǎng')).toBeVisible()
  await expect(stories(page)).toHaveCount(2)
  await page.reload()
  await expect(stories(page)).toHaveCount(2)
  await page.goto('/zh/names/atlantis/')
  await expect(page.getByText('译名对照中没有“atlantis”。')).toBeVisible()
})
