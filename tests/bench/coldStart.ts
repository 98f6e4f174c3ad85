import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { launchPhone, slowDown } from './phone.ts'
import { addProbe } from './probe.ts'

/** The profile folder of a browser after a visit, an address to open with it, and words that the page shows. */
export type StoredVisit = { readonly profile: string; readonly url: string; readonly text: string }

/** Visits a site in its own browser and keeps the browser's profile folder for later. */
export async function storeVisit(chromium: string, visit: (page: Page) => Promise<void>): Promise<string> {
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
export async function coldStart(
  chromium: string,
  { profile, url, text }: StoredVisit,
  slow: boolean,
): Promise<number> {
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
