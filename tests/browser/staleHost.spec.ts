import type { Page } from '@playwright/test'
import type { Catalogue } from '../../src/archive/catalogue.ts'
import { archiveCacheName } from '../../src/device/archiveCache.ts'
import { readCatalogue } from './support/builds.ts'
import { archivePaths, cachedPaths } from './support/device.ts'
import { serveCatalogue } from './support/faultHost.ts'
import { expectDownloaded, openDownloaded, stories } from './support/reader.ts'
import { expect, test } from './support/test.ts'

/** The build's catalogue without some issues, as if from a later or an earlier build. */
async function otherCatalogue(later: number, without: (id: string) => boolean): Promise<Catalogue> {
  const catalogue = await readCatalogue()
  const issues = catalogue.issues.filter(({ id }) => !without(id))
  return { ...catalogue, order: catalogue.order + later, issues }
}

const held = async (page: Page) => (await cachedPaths(page))[archiveCacheName('/')]

test.describe('a device that has the archive', () => {
  test.beforeEach(({ page }) => openDownloaded(page, '/en/about/'))

  test('ignores an older catalogue, keeps everything, and opens it offline', async ({ page, host }) => {
    serveCatalogue(host, await otherCatalogue(-1, (id) => id === '2021-08'))
    await page.goto('/en/')
    await expect(page.getByRole('region', { name: 'August 2021' })).toBeVisible()
    await expectDownloaded(page)
    expect(await held(page)).toEqual(archivePaths(await readCatalogue()))
    await host.stop()
    await page.goto('/en/issues/2021-08/')
    await expect(stories(page).first()).toBeVisible()
  })

  test('removes a withdrawn issue, says so at its address, and does not restore it from an older catalogue', async ({
    page,
    host,
  }) => {
    const without = await otherCatalogue(1, (id) => id === '2018-10')
    serveCatalogue(host, { ...without, withdrawn: ['2018-10'] })
    await page.goto('/en/issues/')
    await expectDownloaded(page, 3)
    await expect.poll(() => held(page)).toEqual(archivePaths(without))
    await page.goto('/en/issues/2018-10/')
    await expect(page.getByText('The archive has no issue “2018-10”')).toBeVisible()
    host.heal()
    await openDownloaded(page, '/en/issues/', 3)
    await expect(page.getByRole('link', { name: 'October 2018' })).toHaveCount(0)
  })
})
