import { type BrowserContext, chromium } from '@playwright/test'
import { watchContext } from '../browser/support/watchContext.ts'
import { type DrivenBrowser, phone, type Tab } from './drivenBrowser.ts'

const args = ['--no-sandbox', '--disable-gpu', '--disable-quic']

/** Starts a Chromium, even the oldest. It uses only those parts of Playwright that need nothing from the page. */
export async function startChromium(executablePath: string, origin: string): Promise<DrivenBrowser> {
  const browser = await chromium.launch({ executablePath, args, timeout: 30_000 })
  const context = await browser.newContext({
    viewport: phone,
    isMobile: true,
    hasTouch: true,
    locale: 'en-GB',
    timezoneId: 'Asia/Shanghai',
  })
  context.setDefaultTimeout(30_000)
  const { findings } = watchContext(context, origin)
  return {
    version: browser.version(),
    newTab: () => openTab(context),
    takeFindings: async () => findings.splice(0),
    close: () => browser.close(),
  }
}

async function openTab(context: BrowserContext): Promise<Tab> {
  const page = await context.newPage()
  return {
    open: async (url) => void (await page.goto(url)),
    reload: async () => void (await page.reload()),
    back: async () => void (await page.goBack()),
    forward: async () => void (await page.goForward()),
    evaluate: (expression) => page.evaluate<unknown>(expression),
    press: (x, y) => page.mouse.click(x, y),
    type: (text) => page.keyboard.type(text),
    screenshot: () => page.screenshot(),
    close: () => page.close(),
  }
}
