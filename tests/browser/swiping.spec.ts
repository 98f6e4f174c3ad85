import type { Page } from '@playwright/test'
import { openDownloaded, storyOf } from './support/reader.ts'
import { expect, testOnKeptDevice as test } from './support/test.ts'

test.describe('a finger on a story', () => {
  const issue = '/en/issues/2021-07/'
  const address = `${issue}faw-deepens-cooperation/`
  const next = `${issue}new-consumption-forum/`
  const hint = (page: Page) => page.locator('.swipe p')

  type Place = readonly [x: number, y: number]

  async function finger(page: Page) {
    const browser = await page.context().newCDPSession(page)
    let seconds = Date.now() / 1000
    let sent: Promise<unknown>[] = []
    const send = (type: 'touchStart' | 'touchMove' | 'touchEnd', places: readonly Place[]) => {
      const touchPoints = places.map(([x, y]) => ({ x, y }))
      sent.push(browser.send('Input.dispatchTouchEvent', { type, touchPoints, timestamp: seconds }))
    }
    const arrived = async () => {
      await Promise.all(sent)
      sent = []
    }
    return {
      browser,
      /** The touch must arrive first. On a busy machine, a finger that rests before it moves selects text. */
      down: (...places: Place[]) => send('touchStart', places),
      up: () => {
        send('touchEnd', [])
        return arrived()
      },
      /** Slow by the time stamps of the events, in ten steps, so that the distance counts and not the speed. */
      go([x, y]: Place, [toX, toY]: Place) {
        for (let step = 1; step <= 10; step += 1) {
          seconds += 0.03
          send('touchMove', [[x + ((toX - x) * step) / 10, y + ((toY - y) * step) / 10]])
        }
        seconds += 0.15
        return arrived()
      },
      /** Moves and rests. The page listens to fingers only once it has imported that part of the app. */
      async hold(from: Place, to: Place) {
        await expect(async () => {
          this.down(from)
          await this.go(from, to)
          const isShown = await hint(page)
            .waitFor({ timeout: 1000 })
            .then(
              () => true,
              () => false,
            )
          if (!isShown) await this.up()
          expect(isShown).toBe(true)
        }).toPass()
      },
      async swipe(from: Place, to: Place) {
        this.down(from)
        await this.go(from, to)
        await this.up()
      },
    }
  }

  test('that moves left opens the next story, and right the previous one', async ({ page, archive }) => {
    await openDownloaded(page, address)
    const touch = await finger(page)
    await touch.hold([320, 400], [150, 410])
    const headline = storyOf(archive, '2021-07', 'new-consumption-forum').headline.en ?? '-'
    await expect(hint(page)).toHaveText(`Next story${headline}`)
    await touch.up()
    await expect(page).toHaveURL(next)
    await expect(hint(page)).toHaveCount(0)
    await touch.swipe([60, 400], [230, 390])
    await expect(page).toHaveURL(address)
  })

  test('at an edge of the screen, on a control, or with selected text opens nothing', async ({ page }) => {
    await openDownloaded(page, address)
    const touch = await finger(page)
    const dock = await page.getByRole('radiogroup').boundingBox()
    const down = (dock?.y ?? 0) + 20
    for (const [from, to] of [
      [
        [20, 400],
        [250, 400],
      ],
      [
        [372, 400],
        [120, 400],
      ],
      [
        [320, down],
        [100, down],
      ],
    ] as const) {
      touch.down(from)
      await touch.go(from, to)
      await expect(hint(page)).toHaveCount(0)
      await touch.up()
      await expect(page).toHaveURL(address)
    }
    await page.locator('#p1 p').first().selectText()
    await touch.swipe([320, 400], [100, 400])
    await expect(page).toHaveURL(address)
    await expect(hint(page)).toHaveCount(0)
  })

  test('moves a zoomed page, and two fingers zoom', async ({ page }) => {
    await openDownloaded(page, address)
    const touch = await finger(page)
    touch.down([320, 400], [200, 400])
    await touch.go([320, 400], [100, 400])
    await touch.up()
    await expect(hint(page)).toHaveCount(0)
    await touch.browser.send('Emulation.setPageScaleFactor', { pageScaleFactor: 2 })
    await expect(page.getByRole('article')).toHaveAttribute('data-zoomed', 'true')
    const left = () => page.evaluate(() => window.visualViewport?.offsetLeft ?? 0)
    const before = await left()
    await touch.swipe([320, 400], [120, 400])
    await expect.poll(left).toBeGreaterThan(before + 20)
    await expect(page).toHaveURL(address)
  })

  test('moves nothing if the reader asks for less motion', async ({ page }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' })
    await openDownloaded(page, address)
    const touch = await finger(page)
    await touch.hold([320, 400], [270, 400])
    await expect(hint(page)).toBeInViewport({ ratio: 1 })
    await touch.up()
    await expect(hint(page)).toBeHidden()
  })

  test('is shown once what it could do, at the end of a reader’s first story', async ({ page, archive }) => {
    await openDownloaded(page, address)
    await expect(hint(page)).toHaveCount(0)
    const goToEnd = () => page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight))
    const headline = storyOf(archive, '2021-07', 'new-consumption-forum').headline.en ?? '-'
    // Not over a sentence that the reader has touched.
    await page.locator('#p1 [data-s]').first().tap()
    await expect(page.getByRole('note')).toBeVisible()
    await goToEnd()
    await expect(page.getByRole('link', { name: headline })).toBeInViewport()
    await expect(hint(page)).toHaveCount(0)
    await page.keyboard.press('Escape')
    await expect(async () => {
      await page.evaluate(() => scrollTo(0, 0))
      await goToEnd()
      await expect(hint(page)).toHaveText(`Swipe for the next story${headline}`, { timeout: 1000 })
    }).toPass()
    await expect(hint(page)).toBeInViewport({ ratio: 1 })
    await expect(hint(page)).toBeHidden()
    await page.reload()
    await goToEnd()
    await expect(page.getByRole('link', { name: headline })).toBeInViewport()
    await expect(hint(page)).toHaveCount(0)
  })
})
