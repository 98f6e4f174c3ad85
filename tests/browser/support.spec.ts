import { expectNoAxeViolations } from './support/expectNoAxeViolations.ts'
import { FaultHost } from './support/faultHost.ts'
import { expect, test } from './support/test.ts'
import { watchContext } from './support/watchContext.ts'

/** A page in which axe finds nothing, plus one addition. */
const pageWith = (extra: string) =>
  `<!doctype html><html lang="en"><title>Test</title><link rel="icon" href="data:,"><main><h1>Test</h1>${extra}</main></html>`

test.describe('the watch over a context', () => {
  const origin = ({ url }: FaultHost) => new URL(url).origin

  test('hears console errors, warnings and uncaught errors, and lets other messages pass', async ({
    browser,
    host,
  }) => {
    const context = await browser.newContext()
    const { findings } = watchContext(context, origin(host))
    const script = `console.log('fine'); console.warn('odd'); console.error('bad'); throw new Error('broken')`
    host.fail(/^\/$/, { kind: 'answer', body: pageWith(`<script>${script}</script>`) })
    const page = await context.newPage()
    await page.goto(host.url)
    await expect.poll(() => findings.length).toBe(3)
    expect(findings).toEqual([
      `console warning: odd (${host.url})`,
      `console error: bad (${host.url})`,
      'uncaught: broken',
    ])
    await context.close()
  })

  test('hears what a service worker says', async ({ browser, host }) => {
    const context = await browser.newContext()
    const { findings } = watchContext(context, origin(host))
    const script = `navigator.serviceWorker.register('/sw.js')`
    host.fail(/^\/$/, { kind: 'answer', body: pageWith(`<script>${script}</script>`) })
    const worker = `oninstall = () => setTimeout(() => console.error('worker in trouble'), 200)`
    host.fail(/sw\.js/, { kind: 'answer', body: worker, contentType: 'text/javascript' })
    const page = await context.newPage()
    await page.goto(host.url)
    await expect.poll(() => findings).toEqual([`console error: worker in trouble (${host.url}sw.js)`])
    await context.close()
  })

  test('hears a request off the origin', async ({ browser, host }) => {
    const other = new FaultHost('.')
    await other.start()
    other.fail(/./, { kind: 'answer', body: '' })
    const context = await browser.newContext()
    const { findings } = watchContext(context, origin(host))
    const frame = `<iframe title="Other" src="${other.url}"></iframe><img alt="" src="data:image/gif;base64,R0lGODlhAQABAAAAACw=">`
    host.fail(/^\/$/, { kind: 'answer', body: pageWith(frame) })
    const page = await context.newPage()
    await page.goto(host.url)
    expect(findings).toEqual([`off the origin: ${other.url}`])
    await context.close()
    await other.stop()
  })
})

test.describe('a test', () => {
  test('fails for console noise of its page', async ({ page, host }) => {
    test.fail()
    host.fail(/^\/$/, { kind: 'answer', body: pageWith(`<script>console.warn('odd')</script>`) })
    await page.goto('/')
  })

  test('stands noise that it says it makes', async ({ page, host, tolerate }) => {
    tolerate(/503/)
    host.fail(/^\/$/, { kind: 'answer', body: pageWith('<img alt="" src="/missing.png">') })
    host.fail(/missing/, { kind: 'answer', status: 503 })
    await page.goto('/')
    await expect.poll(() => host.count(/missing/)).toBe(1)
  })
})

test.describe('axe', () => {
  const policy = "default-src 'none'; img-src data:; require-trusted-types-for 'script'; trusted-types none"
  const headers = { 'content-security-policy': policy }

  test('passes a sound page under a strict policy', async ({ page, host }) => {
    host.fail(/^\/$/, { kind: 'answer', headers, body: pageWith('<p>Text</p>') })
    await page.goto('/')
    await expectNoAxeViolations(page)
  })

  test('fails a page with a fault and says which and where', async ({ page, host }) => {
    host.fail(/^\/$/, {
      kind: 'answer',
      headers,
      body: pageWith('<img id="map" src="data:image/gif;base64,R0lGODlhAQABAAAAACw=">'),
    })
    await page.goto('/')
    await expect(expectNoAxeViolations(page)).rejects.toThrow(/image-alt[\s\S]*#map/)
  })
})
