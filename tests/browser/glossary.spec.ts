import type { Page } from '@playwright/test'
import { archiveCacheName } from '../../src/device/archiveCache.ts'
import { expectNoAxeViolations } from './support/axe.ts'
import { readCatalogue } from './support/builds.ts'
import { archivePaths, cachedPaths } from './support/device.ts'
import { noiseOfFaults, serveCatalogue } from './support/faultHost.ts'
import { openDownloaded, stories } from './support/reader.ts'
import { expect, testOnKeptDevice as test, test as testOnNewDevice } from './support/test.ts'

const story = '/issues/2021-07/jiaozi-fintech-accelerator/'

/** A name as a link in a story, in the reading language. */
const mark = (page: Page, text: string) => page.locator('.story-body p:visible [data-n]').getByText(text)
const card = (page: Page) => page.getByRole('note')

test('a tapped name is shown in both languages and in pinyin, and links to its stories', async ({ page }) => {
  await openDownloaded(page, `/en${story}`)
  await mark(page, 'Fosun').last().click()
  const link = card(page).getByRole('link', { name: 'Fosun 复星 Fùxīng' })
  await expect(link.locator('[lang=zh-Hans]')).toHaveText('复星')
  await expect(link.locator('[lang=zh-Latn-pinyin]')).toHaveText('Fùxīng')
  await expect(card(page)).not.toContainText('金融蜂巢')
  await expectNoAxeViolations(page)
  await link.click()
  await expect(page).toHaveURL('/en/names/fosun/')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Fosun')
  await stories(page).getByRole('link').click()
  await expect(page).toHaveURL(`/en${story}`)
})

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

testOnNewDevice(
  'the glossary on the device stays until a newer one has arrived',
  async ({ page, host, tolerate }) => {
    tolerate(noiseOfFaults)
    const catalogue = await readCatalogue()
    const withoutAugust = catalogue.issues.filter(({ id }) => id !== '2021-08')
    serveCatalogue(host, { ...catalogue, issues: withoutAugust })
    await openDownloaded(page, '/en/', 3)
    const newer = { file: 'glossary/newer.json', bytes: 2, sri: catalogue.issues[0]?.sri ?? '' }
    host.fail(/glossary\/newer/, { kind: 'answer', status: 503 })
    serveCatalogue(host, { ...catalogue, glossary: newer })
    await openDownloaded(page, '/en/names/')
    await expect(page.getByRole('link', { name: 'Chengdu Customs' })).toBeVisible()
    expect((await cachedPaths(page))[archiveCacheName('/')]).toEqual(archivePaths(catalogue))
    await host.stop()
    await page.reload()
    await expect(page.getByRole('link', { name: 'Chengdu Customs' })).toBeVisible()
    await page.goto('/en/issues/2021-08/')
    await expect(stories(page)).toHaveCount(2)
  },
)

testOnNewDevice(
  'the glossary stays if a later catalogue does not list it',
  async ({ page, host, tolerate }) => {
    tolerate(noiseOfFaults)
    await openDownloaded(page, `/en${story}`)
    const { glossary, ...without } = await readCatalogue()
    serveCatalogue(host, { ...without, order: without.order + 1 })
    for (const address of ['/en/about/', `/en${story}`]) await openDownloaded(page, address)
    expect((await cachedPaths(page))[archiveCacheName('/')]).toEqual(archivePaths({ ...without, glossary }))
    await host.stop()
    await page.reload()
    await mark(page, 'Fosun').last().click()
    await card(page).getByRole('link', { name: 'Fosun' }).click()
    await expect(page).toHaveURL('/en/names/fosun/')
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Fosun')
  },
)
