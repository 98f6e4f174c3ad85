import type { Locator, Page } from '@playwright/test'
import { userAgents } from '../support/userAgents.ts'
import { expectNoAxeViolations } from './support/axe.ts'
import { openDownloaded } from './support/reader.ts'
import { expect, test } from './support/test.ts'

const offer = (page: Page) => page.getByRole('region', { name: /^(Install the app|安装应用)$/ })

/** Opens a story and lets enough time pass for it to count as read. */
async function readStory(page: Page, language: 'en' | 'zh') {
  await page.clock.install()
  await openDownloaded(page, `/${language}/issues/2021-07/tianfu-airport-opens/`)
  await expect(offer(page)).toHaveCount(0)
  await page.clock.fastForward(10_000)
}

/** The number of pictures that have been loaded and drawn. */
async function picturesDrawn(section: Locator): Promise<number> {
  const widths = await section
    .locator('use')
    .evaluateAll((pictures) =>
      pictures.map((picture) => (picture instanceof SVGGraphicsElement ? picture.getBBox().width : 0)),
    )
  return widths.filter((width) => width > 40).length
}

/** WeChat on Android, the home screen and a declined offer are in `installOffer.test.tsx`. */
const browsers = [
  { name: 'Safari on an iPhone', userAgent: userAgents.iphoneSafari, language: 'en', steps: 3 },
  { name: 'WeChat on an iPhone', userAgent: userAgents.iphoneWeChat, language: 'zh', steps: 2 },
] as const

for (const { name, userAgent, language, steps } of browsers) {
  test.describe(`in ${name}`, () => {
    test.use({ userAgent })
    test.beforeEach(({ page }) =>
      page.addInitScript(() => {
        Object.defineProperty(navigator, 'maxTouchPoints', { value: 5 })
      }),
    )

    test('a reader of a story sees the steps with pictures, even offline', async ({ page, host }) => {
      await readStory(page, language)
      await expect(offer(page).getByRole('listitem')).toHaveCount(steps)
      await expect.poll(() => picturesDrawn(offer(page))).toBe(steps)
      await expectNoAxeViolations(page)
      await host.stop()
      await page.reload()
      await expect.poll(() => picturesDrawn(offer(page))).toBe(steps)
    })
  })
}
