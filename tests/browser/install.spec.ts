import { expect, test } from './support/test.ts'

// In one test, because a browser with windows starts slowly. `webManifest.test.ts` has the files that they name.
test('Chromium accepts the manifests and would install the app', async ({ page, host }) => {
  for (const language of ['en', 'zh']) {
    await test.step(`the manifest of /${language}/`, async () => {
      await page.goto(`${language}/about/`)
      const session = await page.context().newCDPSession(page)
      const readManifest = () => session.send('Page.getAppManifest')
      // The shell names the English manifest until the app starts. Chromium may miss a change while it fetches the first.
      await expect(page.locator('link[rel=manifest]')).toHaveAttribute(
        'href',
        `/manifest.${language}.webmanifest`,
      )
      await expect
        .poll(async () => (await readManifest()).url)
        .toBe(`${host.url}manifest.${language}.webmanifest`)
      expect((await readManifest()).errors).toEqual([])
      const { installabilityErrors } = await session.send('Page.getInstallabilityErrors')
      // Playwright's contexts are private windows, in which nothing can be installed.
      expect(installabilityErrors.map(({ errorId }) => errorId)).toEqual(['in-incognito'])
    })
  }
})
