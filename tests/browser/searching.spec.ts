import type { Page } from '@playwright/test'
import { issueFile } from './support/issueFile.ts'
import { noiseOfFaults } from './support/noiseOfFaults.ts'
import { openDownloaded, stories } from './support/reader.ts'
import { expect, testOnKeptDevice as test, test as testOnNewDevice } from './support/test.ts'

const box = (page: Page) => page.getByRole('searchbox', { name: /^(Search|搜索)$/ })
const statusLine = (page: Page, text: string) => page.getByRole('status').getByText(text, { exact: true })
const marks = (page: Page) => page.getByRole('main').locator('mark')

test('finds as the reader types, in both languages, marked and with the counterpart', async ({ page }) => {
  await openDownloaded(page, '/en/search/')
  await box(page).pressSequentially('Shuangl')
  await expect(statusLine(page, '2 stories found')).toBeVisible()
  await expect(marks(page).first()).toHaveText(/^(Shuangl|双流)$/)
  await box(page).fill('天府 机场')
  await expect(statusLine(page, '2 stories found')).toBeVisible()
  const first = stories(page).first()
  await expect(first.getByRole('heading', { level: 2 })).toHaveText(
    'Tianfu airport opens, making Chengdu a two-hub city',
  )
  const pair = first.locator('p[lang="zh-Hans"]:has(mark) + p[lang="en"]')
  await expect(pair.first()).toContainText('Chengdu')
  await expect(page).toHaveURL(`/en/search/?q=${encodeURIComponent('天府')}+${encodeURIComponent('机场')}`)
})

test('from a query in the address, traditional characters among it', async ({ page }) => {
  await openDownloaded(page, '/zh/search/?q=雙流機場')
  await expect(box(page)).toHaveValue('雙流機場')
  await expect(statusLine(page, '找到2篇报道')).toBeVisible()
  await expect(marks(page)).toHaveText(['双流机场', '双流机场', '双流机场'])
})

test('without the host: from the first letter, filters and traditional characters too', async ({
  page,
  host,
}) => {
  await openDownloaded(page, '/en/')
  await host.stop()
  await page.getByRole('navigation', { name: 'Sections' }).getByRole('link', { name: 'Search' }).click()
  await expect(box(page)).toBeFocused()
  await page.keyboard.type('hospital')
  await expect(statusLine(page, '2 stories found')).toBeVisible()
  await page.getByRole('checkbox', { name: 'Chongqing 1' }).check()
  await expect(statusLine(page, '1 of 2 stories matches')).toBeVisible()
  await expect(page).toHaveURL('/en/search/?q=hospital&place=chongqing')
  await page.reload()
  await expect(stories(page)).toHaveCount(1)
  await page.getByRole('button', { name: 'Clear filters' }).click()
  await box(page).fill('機場')
  await expect(marks(page).first()).toHaveText('机场')
  await box(page).fill('gaoxinqu')
  await expect(statusLine(page, '3 stories found')).toBeVisible()
  await expect(marks(page).first()).toHaveText('高新区')
})

testOnNewDevice('says which issues it has searched where some are not on the device', async ({ page }) => {
  await openDownloaded(page, '/en/')
  await page.goto('/en/settings/')
  await page.getByRole('button', { name: 'Remove July 2021 from this device' }).click()
  await expect(page.getByRole('button', { name: 'Download July 2021 to this device' })).toBeVisible()
  await page.goto('/en/search/?q=airport')
  await expect(
    statusLine(page, '2 stories found · Searched 3 of 4 issues: those on this device.'),
  ).toBeVisible()
  await expect(stories(page)).toHaveCount(2)
  await box(page).fill('haydn')
  await expect(
    statusLine(page, '0 stories found · Searched 3 of 4 issues: those on this device.'),
  ).toBeVisible()
  await expect(page.getByText('No stories contain')).toHaveCount(0)
})

test.describe('where the device keeps no issue', () => {
  const airport = '/en/search/?q=airport'

  test.beforeEach(({ page }) =>
    page.addInitScript(() => {
      Reflect.deleteProperty(Navigator.prototype, 'serviceWorker')
    }),
  )

  testOnNewDevice('the issues are fetched for the search, once, and not before', async ({ page, host }) => {
    await page.goto('/en/search/')
    await expect(page.getByText('This browser cannot keep issues on the device')).toBeVisible()
    await expect(statusLine(page, '25 stories in 4 issues')).toBeVisible()
    expect(host.count(/archive\/issues\//)).toBe(0)
    await box(page).fill('airport')
    await expect(statusLine(page, '3 stories found')).toBeVisible()
    await box(page).fill('haydn')
    await expect(page.getByText('No stories contain “haydn”.')).toBeVisible()
    expect(host.count(/archive\/issues\//)).toBe(4)
  })

  testOnNewDevice('what cannot be fetched is not denied', async ({ page, host, tolerate }) => {
    tolerate(noiseOfFaults)
    host.fail(issueFile('2021-07'), { kind: 'answer', status: 503 })
    await page.goto(airport)
    await expect(
      statusLine(page, '2 stories found · Searched 3 of 4 issues, fetched for this search.'),
    ).toBeVisible()
    await box(page).fill('haydn')
    await expect(
      statusLine(page, '0 stories found · Searched 3 of 4 issues, fetched for this search.'),
    ).toBeVisible()
    await expect(page.getByText('No stories contain')).toHaveCount(0)
    host.heal()
    await box(page).fill('airport')
    await expect(statusLine(page, '3 stories found')).toBeVisible()
  })
})

test('back from a story finds the query and the results as they were', async ({ page }) => {
  await openDownloaded(page, '/en/')
  await page.goto('/en/search/')
  await box(page).fill('chengdu')
  await expect(statusLine(page, '16 stories found')).toBeVisible()
  const link = stories(page).getByRole('link').nth(5)
  await link.scrollIntoViewIfNeeded()
  const before = await page.evaluate(() => Math.round(window.scrollY))
  await link.click()
  await expect(page).toHaveURL(/\/en\/issues\/.+\/.+\//)
  await page.goBack()
  await expect(page).toHaveURL('/en/search/?q=chengdu')
  await expect(box(page)).toHaveValue('chengdu')
  await expect(stories(page).nth(5)).toBeVisible()
  await expect
    .poll(async () => Math.abs((await page.evaluate(() => window.scrollY)) - before))
    .toBeLessThanOrEqual(1)
})

test('the key / leads to the box from any page, and is a character in it', { tag: '@desktop' }, async ({
  page,
}) => {
  await openDownloaded(page, '/en/issues/2021-07/yukuaiban-3/')
  await page.keyboard.press('/')
  await expect(page).toHaveURL('/en/search/')
  await expect(box(page)).toBeFocused()
  await page.keyboard.type('3.0/')
  await expect(box(page)).toHaveValue('3.0/')
  await box(page).fill('app')
  await page.getByRole('checkbox').first().focus()
  await page.keyboard.press('/')
  await expect(box(page)).toBeFocused()
})

// `searchPage.test.tsx` has signs of regular expressions and markup.
test('bears ten thousand characters and half a character', async ({ page }) => {
  await openDownloaded(page, '/en/search/')
  for (const query of ['成a'.repeat(5000), '\uD800']) {
    await page.goto('/en/search/')
    await box(page).evaluate((input, text) => {
      if (!(input instanceof HTMLInputElement)) return
      input.focus()
      document.execCommand('insertText', false, text)
    }, query)
    await expect(statusLine(page, '0 stories found')).toBeVisible()
    await page.keyboard.press('Enter')
    await expect(page).toHaveURL(/\?q=/)
    await page.reload()
    await expect(statusLine(page, '0 stories found')).toBeVisible()
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(page.viewportSize()?.width)
  }
})

test.describe('where no script runs', () => {
  test.use({ javaScriptEnabled: false })

  testOnNewDevice(
    'the page says what it lacks, and offers no box that would find nothing',
    async ({ page }) => {
      await page.goto('/zh/search/')
      await expect(page.locator('.results noscript p')).toBeVisible()
      await expect(box(page)).toBeHidden()
    },
  )
})
