import { otherBase, otherBuilds } from './support/builds.ts'
import { copyOfBuild } from './support/copyOfBuild.ts'
import { openDownloaded, stories } from './support/reader.ts'
import { expect, test } from './support/test.ts'

/*
 * GitHub Pages: a project's site is under its name. The host sets its own headers, and lets everything be cached for
 * ten minutes. It answers missing addresses with 404.html.
 */
test.describe('on a host like GitHub Pages', () => {
  test.use({ folder: otherBuilds.based, basePath: otherBase })
  test.beforeEach(async ({ host }) => {
    host.deploy(await copyOfBuild(otherBuilds.based, 'pages', () => '/*\n  Cache-Control: max-age=600\n'))
  })

  test('a link to a story has status 200, and its page has its own policy', async ({
    page,
    host,
    tolerate,
  }) => {
    const response = await page.goto('en/issues/2021-07/yukuaiban-3/')
    expect([response?.status(), response?.fromServiceWorker()]).toEqual([200, false])
    expect(response?.headers()).toMatchObject({ 'cache-control': 'max-age=600' })
    expect(response?.headers()).not.toHaveProperty('content-security-policy')
    await openDownloaded(page, '')
    await expect(page).toHaveURL(`${otherBase}en/`)
    await page.getByRole('link', { name: 'July 2021' }).click()
    await expect(page).toHaveURL(`${otherBase}en/issues/2021-07/`)
    expect(host.requests.filter(({ url }) => !url.startsWith(otherBase))).toEqual([])
    tolerate(/Executing inline script violates/)
    const ran = await page.evaluate(() => {
      const script = document.createElement('script')
      script.textContent = 'document.title = "owned"'
      document.head.append(script)
      return document.title
    })
    expect(ran).not.toBe('owned')
  })

  test('a missing page has status 404 and says so, and the app is saved', async ({
    page,
    host,
    tolerate,
  }) => {
    tolerate(/status of 404/)
    const response = await page.goto('en/issues/1999-01/')
    expect(response?.status()).toBe(404)
    await expect(page.getByText('The archive has no issue “1999-01”.')).toBeVisible()
    await openDownloaded(page, 'zh/nothing/')
    await expect(page.getByText('此网址没有页面，可能是链接有误或已失效。')).toBeVisible()
    await host.stop()
    await page.goto('en/issues/1999-01/')
    await expect(page.getByText('The archive has no issue “1999-01”.')).toBeVisible()
    await page.getByRole('main').getByRole('link', { name: 'Go to all issues' }).click()
    await expect(page).toHaveURL(`${otherBase}en/issues/`)
    await page.goto('en/issues/2018-10/')
    await expect(stories(page)).toHaveCount(3)
  })
})
