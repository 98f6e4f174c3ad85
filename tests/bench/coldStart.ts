import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { paragraphText } from '../../src/archive/languages.ts'
import { sitePaths } from '../../src/archive/siteAddress.ts'
import { startStaticHost } from '../../src/site/serve/staticHost.ts'
import { downloadAll } from './offlineRows.ts'
import { addProbe, launchPhone, slowDown } from './phone.ts'
import type { BuiltSite } from './sites.ts'
import { interleave, median, type Row } from './table.ts'
import { barePage } from './visits.ts'

/** The profile folder of a browser after a visit, an address to open with it, and words that the page shows. */
type StoredVisit = { readonly profile: string; readonly url: string; readonly text: string }

/** Visits a site in its own browser and keeps the browser's profile folder for later. */
async function storeVisit(chromium: string, visit: (page: Page) => Promise<void>): Promise<string> {
  const profile = await mkdtemp(join(tmpdir(), 'southwest-china-bench-'))
  const context = await launchPhone(chromium, profile)
  const [page] = context.pages()
  if (page) await visit(page)
  // A browser writes what it received to disk with a delay.
  await new Promise((resolve) => setTimeout(resolve, 3000))
  await context.close()
  return profile
}

/**
 * Starts a browser from a copy of the folder and opens the address. No page and no service worker runs before that.
 * @param slow whether to slow the page's processor like a phone's; this never slows the service worker
 * @returns milliseconds from the start of the navigation until the text was painted
 */
async function coldStart(chromium: string, { profile, url, text }: StoredVisit, slow: boolean) {
  const copy = await mkdtemp(join(tmpdir(), 'southwest-china-bench-'))
  await cp(profile, copy, { recursive: true })
  const context = await launchPhone(chromium, copy)
  try {
    const [page] = context.pages()
    if (!page) return Number.NaN
    // A starting browser has work of its own, which is not part of the site.
    await page.waitForTimeout(1500)
    if (slow) await slowDown(page)
    await addProbe(page)
    await page.addInitScript(markText, text)
    await page.goto(url)
    const marked = await page.waitForFunction(() => performance.getEntriesByName('text')[0]?.startTime)
    return (await marked.jsonValue()) ?? Number.NaN
  } finally {
    await context.close()
    await rm(copy, { recursive: true, force: true })
  }
}

function markText(text: string): void {
  const isRead = (element: Element) => element.textContent.includes(text) && element.checkVisibility()
  const isThere = () => [...document.querySelectorAll('p')].some(isRead)
  void painted(isThere).then(() => performance.mark('text'))
}

/** Without the host, from a closed browser to the text of a story: our page against the bare page. */
export async function coldStartRows(chromium: string, site: BuiltSite, runs: number): Promise<Row[]> {
  const [, story] = site.newest.stories
  if (!story) return []
  const text = paragraphText(story.body[0] ?? [], 'en')?.slice(0, 40) ?? ''
  const ours = { text, ...(await saveSite(chromium, site, sitePaths.story('en', site.newest.id, story.id))) }
  const bare = { text, ...(await saveBarePage(chromium, site.folder, barePage(story))) }
  const samples = await interleave(
    runs,
    [false, true].flatMap((slow) => [ours, bare].map((sleeper) => () => coldStart(chromium, sleeper, slow))),
  )
  await Promise.all([ours, bare].map(({ profile }) => rm(profile, { recursive: true, force: true })))
  const [fastOurs, fastBare, slowOurs, slowBare] = samples.map(median)
  const row = (what: string, one = Number.NaN, other = Number.NaN, most?: number): Row => ({
    what: `Cold start to a story of ${site.stories} without the host${what}`,
    unit: 'ms',
    ours: one,
    against: ['bare page', other],
    most,
  })
  return [row('', fastOurs, fastBare, 1.5), row(', processor slowed', slowOurs, slowBare)]
}

/** A device that has the whole site. */
async function saveSite(chromium: string, { folder }: BuiltSite, path: string) {
  const host = await startStaticHost(folder)
  const profile = await storeVisit(chromium, async (page) => {
    await page.goto(`${host.url}en/`)
    await downloadAll(page)
  })
  await host.stop()
  return { profile, url: host.url + path }
}

/** The smallest site that opens without a host: one page in a cache, and a worker that answers with it. */
const bareWorker = `
  oninstall = (event) => event.waitUntil(caches.open('bare').then((cache) => cache.add('./')))
  onfetch = (event) => event.respondWith(caches.match(event.request))`
const register = '<!doctype html><script>navigator.serviceWorker.register("worker.js")</script>'

async function saveBarePage(chromium: string, site: string, page: string) {
  const folder = `${site}-bare-worker`
  // The same host with the same headers: with one of them, a browser starts a new process, and the page cannot change
  // that. The policy is left out, because it would not let such a page run.
  const headers = (await readFile(join(site, '_headers'), 'utf8')).replace(
    /^ +Content-Security-Policy:.*\n/gm,
    '',
  )
  await mkdir(folder, { recursive: true })
  const files = { 'index.html': page, 'register.html': register, 'worker.js': bareWorker, _headers: headers }
  for (const [name, content] of Object.entries(files)) await writeFile(join(folder, name), content)
  const host = await startStaticHost(folder)
  const profile = await storeVisit(chromium, async (page) => {
    await page.goto(`${host.url}register.html`)
    await page.evaluate(() => navigator.serviceWorker.ready.then(() => {}))
  })
  await host.stop()
  return { profile, url: host.url }
}
