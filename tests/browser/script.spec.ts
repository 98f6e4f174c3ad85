import { paragraphText } from '../../src/archive/languages.ts'
import { stories, storyOf } from './support/reader.ts'
import { expect, test } from './support/test.ts'

test.use({ javaScriptEnabled: false })

test.describe('without scripts', () => {
  test('the root page links to both languages', async ({ page }) => {
    await page.goto('/')
    await page.getByRole('link', { name: '阅读中文版' }).click()
    await expect(page).toHaveURL('/zh/')
    await page.goto('/')
    await page.getByRole('link', { name: 'Read in English' }).click()
    await expect(page).toHaveURL('/en/')
  })

  test('the front page lists stories and links to each', async ({ page, archive }) => {
    await page.goto('/en/')
    const first = archive[0]?.stories[0]
    await expect(stories(page).first()).toContainText(first?.headline.en ?? '-')
    expect(await stories(page).count()).toBeGreaterThan(10)
    await page.getByRole('link', { name: 'July 2021' }).click()
    await expect(stories(page)).toHaveCount(17)
    await stories(page).nth(2).getByRole('link').click()
    await expect(page).toHaveURL('/en/issues/2021-07/faw-deepens-cooperation/')
    await page.getByRole('link', { name: 'Next story' }).click()
    await expect(page).toHaveURL('/en/issues/2021-07/new-consumption-forum/')
  })

  test('the radio buttons show a story in either language or both', async ({ page, archive }) => {
    const story = storyOf(archive, '2021-07', 'faw-deepens-cooperation')
    await page.goto('/en/issues/2021-07/faw-deepens-cooperation/')
    const english = page.getByText(paragraphText(story.body[0] ?? [], 'en') ?? '')
    const chinese = page.getByText(paragraphText(story.body[0] ?? [], 'zh') ?? '')
    await expect(english).toBeVisible()
    await expect(chinese).toBeHidden()
    await page.getByRole('radio', { name: '中文' }).check()
    await expect(english).toBeHidden()
    await expect(chinese).toBeVisible()
    await page.getByRole('radio', { name: 'Both' }).check()
    await expect(english).toBeVisible()
    await expect(chinese).toBeVisible()
  })

  test('controls that need a script are hidden, and the page says what is missing', async ({ page }) => {
    for (const [tail, sentence] of [
      ['', /^Filters need JavaScript/],
      ['issues/', undefined],
      ['issues/2021-07/', undefined],
      ['issues/2021-07/yukuaiban-3/', undefined],
      ['names/chengdu/', undefined],
      ['search/', /^Search runs on your device and needs JavaScript/],
      ['saved/', /^This list is on your device and needs JavaScript/],
      ['settings/', /^Settings are on your device and need JavaScript/],
      ['about/', undefined],
    ] as const) {
      await page.goto(`/en/${tail}`)
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
      const controls = page.locator('button, input:not([name=view]), select').filter({ visible: true })
      expect([tail, await controls.evaluateAll((found) => found.map(({ outerHTML }) => outerHTML))]).toEqual([
        tail,
        [],
      ])
      const idle = page.getByText(/^(?:Checking what is on this device|Tap a sentence)/)
      await expect(idle.filter({ visible: true })).toHaveCount(0)
      const notice = page.getByText(/JavaScript, which is off in this browser/).filter({ visible: true })
      await expect(notice).toHaveText(sentence ? [sentence] : [])
    }
  })
})
