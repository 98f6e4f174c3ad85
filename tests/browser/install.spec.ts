import { expect, test } from './support/test.ts'

// In one test, because a browser with windows starts slowly. `webManifest.test.ts` has the sizes of the files.
test('Chromium accepts the manifests, would install the app, and finds the files that they name', async ({
  page,
  host,
}) => {
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
    await test.step(`every picture that the manifest of /${language}/ names`, async () => {
      const manifest = await (await page.request.get(`manifest.${language}.webmanifest`)).json()
      const pictures: { src: string; sizes: string }[] = [...manifest.icons, ...manifest.screenshots]
      expect(pictures.length).toBeGreaterThan(4)
      for (const { src, sizes } of pictures) {
        const size = await page.evaluate(async (address) => {
          const image = new Image()
          image.src = address
          await image.decode()
          return `${image.naturalWidth}x${image.naturalHeight}`
        }, src)
        expect([src, sizes === 'any' ? 'any' : size]).toEqual([src, sizes])
      }
    })
  }
  await test.step('what the page points to', async () => {
    const links = await page.locator('link[rel~=icon], link[rel=apple-touch-icon], link[rel=manifest]').all()
    const addresses = await Promise.all(links.map((link) => link.getAttribute('href')))
    expect(addresses.length).toBe(3)
    for (const address of addresses) {
      const response = await page.request.get(new URL(address ?? '', host.url).href)
      expect([address, response.status()]).toEqual([address, 200])
    }
  })
})
