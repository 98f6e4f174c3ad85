import { type Browser, type BrowserContext, type CDPSession, chromium, type Page } from '@playwright/test'

/** A phone of the middle class; its processor is ours, slowed four times. */
const phone = {
  viewport: { width: 390, height: 844 },
  deviceScaleFactor: 3,
  isMobile: true,
  hasTouch: true,
  locale: 'en-GB',
}

const args = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

export function launchBrowser(executablePath: string): Promise<Browser> {
  return chromium.launch({ executablePath, args })
}

/** Does something with a page of a slow phone that has never been anywhere, and throws the phone away. */
export async function onSlowPhone<Result>(
  browser: Browser,
  use: (page: Page, cdp: CDPSession) => Promise<Result>,
): Promise<Result> {
  const context = await browser.newContext(phone)
  try {
    const page = await context.newPage()
    const cdp = await context.newCDPSession(page)
    await cdp.send('Emulation.setCPUThrottlingRate', { rate: 4 })
    return await use(page, cdp)
  } finally {
    await context.close()
  }
}

/** A phone whose browser starts now, and knows of its earlier life what lies in the folder. It opens with one page. */
export function wakePhone(executablePath: string, folder: string): Promise<BrowserContext> {
  return chromium.launchPersistentContext(folder, { executablePath, args, ...phone })
}

/** Slows the page's processor as that of `onSlowPhone` is. */
export async function slowDown(page: Page): Promise<void> {
  const cdp = await page.context().newCDPSession(page)
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: 4 })
}
