import { mkdir, rm, symlink } from 'node:fs/promises'
import { resolve } from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import { fixedHeaders } from '../../src/boot/contracts.ts'
import { caddyConfig } from '../../src/site/hosts/caddyConfig.ts'
import type { HostedSite } from '../../src/site/hosts/hostedSite.ts'
import { nginxConfig } from '../../src/site/hosts/nginxConfig.ts'
import { ensureHost, type InstalledHost } from '../hosts/ensureHost.ts'
import { freePort, hasBrotli, type RunningHost, runCaddy, runNginx } from '../hosts/runningHost.ts'
import { addedToPolicy, nextLabel, otherBase, otherBuilds } from './support/builds.ts'
import { comeBack, openDownloaded, stories } from './support/reader.ts'
import { watchContext } from './support/watchContext.ts'

type Serve = (host: InstalledHost, site: HostedSite, folder: string) => Promise<RunningHost>

const hosts: readonly { readonly name: 'nginx' | 'caddy'; readonly serve: Serve }[] = [
  {
    name: 'nginx',
    serve: async (host, site, folder) =>
      runNginx(host, nginxConfig(site, await hasBrotli(host)), site.port, folder),
  },
  { name: 'caddy', serve: (host, site, folder) => runCaddy(host, caddyConfig(site), site.port, folder) },
]

/** A build, the release after it, and a text that only a page of that release shows. */
const places = [
  {
    base: '/',
    build: 'dist',
    release: otherBuilds.next,
    sign: (page: Page) => page.getByRole('contentinfo').getByText(nextLabel),
  },
  {
    base: otherBase,
    build: otherBuilds.based,
    release: otherBuilds.basedPolicy,
    sign: (page: Page) => page.locator(`meta[content*="${addedToPolicy}"]`),
  },
] as const

/** The policy of a printed configuration: it has no hash, so it fits each release. */
const [[, policy = ''] = []] = fixedHeaders

for (const [at, { name, serve }] of hosts.entries()) {
  // Either host serves both bases in `hosts.test.ts`.
  for (const { base, build, release, sign } of places.filter((_, place) => place === at)) {
    test(`served by ${name} at ${base}, the reader is saved, updated and read offline`, async ({
      context,
      page,
    }, info) => {
      // The first run on a machine downloads the host.
      const host = await ensureHost(name)
      test.skip(!host, `there is no ${name} here, and apt could fetch none`)
      if (!host) return
      await mkdir(info.outputPath(), { recursive: true })
      const port = await freePort()
      const url = `http://127.0.0.1:${port}${base}`
      const watch = watchContext(context, new URL(url).origin)
      const folder = info.outputPath('site')
      await symlink(resolve(build), folder)
      const running = await serve(host, { folder, port, base }, info.outputPath())
      try {
        const response = await context.request.get(`${url}en/`)
        expect(response.headers()['content-security-policy']).toBe(policy)
        await openDownloaded(page, `${url}en/`)
        await page.getByRole('link', { name: 'July 2021' }).click()
        await stories(page).first().getByRole('link').click()
        await expect(page.getByRole('radiogroup')).toBeVisible()

        // The next release arrives under the same configuration.
        await rm(folder)
        await symlink(resolve(release), folder)
        await page.goto(`${url}en/issues/2021-07/`)
        await comeBack(page)
        await expect(sign(page)).toHaveCount(0)
        await page.getByRole('button', { name: 'Update now' }).click()
        await expect(sign(page)).toHaveCount(1)
        await openDownloaded(page, `${url}en/issues/`)
      } finally {
        await running.stop()
      }
      const cold = await context.newPage()
      await cold.goto(`${url}en/issues/2018-10/`)
      await expect(stories(cold)).toHaveCount(3)
      await expect(sign(cold)).toHaveCount(1)
      await cold.goto(`${url}zh/issues/2021-06/tianfu-airport-first-flight/`)
      await expect(stories(cold)).toBeVisible()
      expect(watch.findings).toEqual([])
    })
  }
}
