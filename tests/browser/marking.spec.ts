import { expectNoAxeViolations } from './support/axe.ts'
import { findLayoutShifts } from './support/layout.ts'
import { openDownloaded } from './support/reader.ts'
import { expect, testOnKeptDevice } from './support/test.ts'

const airport = '/en/issues/2021-07/tianfu-airport-opens/'

testOnKeptDevice(
  'a tap on “Mark” paints both halves within two frames, and they stay painted where they are offline',
  async ({ page, host }) => {
    await openDownloaded(page, airport)
    await page.locator('#p1 [data-s]:visible').first().click()
    const mark = page.getByRole('button', { name: 'Mark', exact: true })
    const frames = await mark.evaluate(async (button) => {
      if (button instanceof HTMLElement) button.click()
      let frame = 0
      while (!document.querySelector('[data-mark]') && frame < 60) {
        await new Promise(requestAnimationFrame)
        frame += 1
      }
      return frame
    })
    expect(frames).toBeLessThanOrEqual(2)
    await page.getByRole('button', { name: 'Add a note' }).click()
    await page.getByRole('textbox', { name: 'Note' }).fill('Which runway?')
    await page.getByRole('button', { name: 'Save the note' }).click()
    await expectNoAxeViolations(page)
    await host.stop()
    await page.reload()
    await expect(page.locator('#p1 [data-mark=yellow]')).toHaveCount(2)
    await expect(page.getByRole('img', { name: 'Note' })).toBeVisible()
    expect(await findLayoutShifts(page)).toEqual([])
  },
)
