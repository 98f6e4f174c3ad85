import type { Page } from '@playwright/test'
import { nextLabel, otherBuilds } from './support/builds.ts'
import { type FaultHost, noiseOfFaults } from './support/faultHost.ts'
import { comeBack, expectDownloaded, openDownloaded, stories, waitForUpdateCheck } from './support/reader.ts'
import { expect, test } from './support/test.ts'

const pages = /^[^?]*(?:\/|\.html)(?:\?|$)/

/** What delivery networks do to every page. */
const edits = {
  'adds a script': (page: string) =>
    page.replace('</body>', '<script>window.measured = true</script></body>'),
  'takes out comments and spaces': (page: string) => page.replace(/<!--.*?-->/gs, '').replace(/>\s+</g, '><'),
} as const

for (const [name, edit] of Object.entries(edits)) {
  test(`a CDN that ${name}: the app is kept, opens offline and is updated`, async ({
    page,
    host,
    tolerate,
  }) => {
    tolerate(noiseOfFaults)
    // The policy blocks what is added. React reports that the page differs, and renders it again.
    tolerate(/Content Security Policy|React error #418/)
    host.fail(pages, { kind: 'alter', alter: (body) => edit(body.toString()) })
    await expectKeptAndUpdated(page, host)
  })
}

async function expectKeptAndUpdated(page: Page, host: FaultHost): Promise<void> {
  await openDownloaded(page, '/en/')
  await host.stop()
  await page.goto('/en/issues/2018-10/guizhou-telecom-growth/')
  await expect(stories(page).first()).toBeVisible()
  await openDownloaded(page, '/en/')
  await host.start()
  await waitForUpdateCheck(page)
  host.deploy(otherBuilds.next)
  await comeBack(page)
  await page.getByRole('button', { name: 'Update now' }).click()
  await expectDownloaded(page)
  await expect(page.getByRole('contentinfo').getByText(nextLabel)).toBeVisible()
  await expect(page.getByRole('alert')).toHaveCount(0)
}
