import { chromium } from '@playwright/test'
import type { Browser } from '../../../src/editions/page/findChromium.ts'

/** The shell that HEADLESS_SHELL names, if it starts. Old shells report their version only when they start. */
export async function startNamedShell(env: NodeJS.ProcessEnv = process.env): Promise<Browser | undefined> {
  const path = env.HEADLESS_SHELL ?? ''
  const args = ['--no-sandbox', '--disable-gpu']
  const browser = await chromium
    .launch({ executablePath: path, args, timeout: 20_000 })
    .catch(() => undefined)
  await browser?.close()
  return browser && { path, version: `Chromium ${browser.version()}` }
}
