import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import WebDriver, { type Client } from 'webdriver'
import { startProgram } from '../support/startProgram.ts'
import { type DrivenBrowser, keyPresses, mousePress, phone, type Tab } from './drivenBrowser.ts'

/** Preferences that a driven Firefox does not set by itself. */
const preferences = {
  'intl.accept_languages': 'en-GB, en',
  'ui.systemUsesDarkTheme': 0,
  'datareporting.policy.dataSubmissionEnabled': false,
}

/** Starts a Firefox without windows, with its own profile, and drives it by WebDriver BiDi. It needs no geckodriver. */
export async function startFirefox(program: string, origin: string): Promise<DrivenBrowser> {
  const profile = await mkdtemp(join(tmpdir(), 'southwest-china-firefox-'))
  const lines = Object.entries(preferences).map(
    ([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});\n`,
  )
  await writeFile(join(profile, 'user.js'), lines.join(''))
  const args = ['--headless', '--no-remote', '--profile', profile, '--remote-debugging-port=0']
  const firefox = startProgram(program, args, { ...process.env, MOZ_CRASHREPORTER_DISABLE: '1' })
  const close = async () => {
    await firefox.kill()
    await rm(profile, { recursive: true, force: true, maxRetries: 5 })
  }
  try {
    const [, url = ''] = await firefox.line('stderr', /WebDriver BiDi listening on (ws:\S+)/, 60_000)
    return { ...(await drive(`${url}/session`, origin)), close }
  } catch (error) {
    await close()
    throw error
  }
}

async function drive(webSocketUrl: string, origin: string): Promise<Omit<DrivenBrowser, 'close'>> {
  // `webdriver` has no type for a driver's answer, in which this is the address of the session.
  const capabilities: WebdriverIO.Capabilities = { browserName: 'firefox' }
  Object.assign(capabilities, { webSocketUrl })
  // Over BiDi alone, the session has no id before it begins.
  const client = WebDriver.attachToSession({ sessionId: '', logLevel: 'error', capabilities })
  const version = await beginSession(client)
  const findings: string[] = []
  client.on('log.entryAdded', ({ type, level, text }) => {
    if (['error', 'warn'].includes(level) && !leftWhileReading.test(text ?? ''))
      findings.push(`${type} ${level}: ${text}`)
  })
  client.on('network.beforeRequestSent', ({ request: { url } }) => {
    const { protocol, origin: asked } = new URL(url)
    if (asked !== origin && !['data:', 'blob:', 'about:'].includes(protocol))
      findings.push(`off the origin: ${url}`)
  })
  await client.sessionSubscribe({ events: ['log.entryAdded', 'network.beforeRequestSent'] })
  return {
    version,
    newTab: () => openTab(client),
    takeFindings: async () => findings.splice(0),
  }
}

/** Begins the session when the connection is open. Returns the browser's version. */
async function beginSession(client: Client): Promise<string> {
  for (let tries = 100; ; tries -= 1) {
    try {
      return (await client.sessionNew({ capabilities: {} })).capabilities.browserVersion
    } catch (error) {
      if (tries === 0 || !String(error).includes('No connection')) throw error
      await wait(100)
    }
  }
}

/**
 * What Firefox says when a page is left while it still reads through its service worker
 * (`InterceptionFailedWithURL`). It words a rejected or failed response differently.
 */
const leftWhileReading = /A ServiceWorker intercepted the request and encountered an unexpected error\.$/

async function openTab(client: Client): Promise<Tab> {
  const { context } = await client.browsingContextCreate({ type: 'tab' })
  await client.browsingContextSetViewport({ context, viewport: phone })
  const target = { context }
  return {
    open: async (url) => void (await client.browsingContextNavigate({ context, url, wait: 'complete' })),
    reload: async () => void (await client.browsingContextReload({ context, wait: 'complete' })),
    back: async () => void (await client.browsingContextTraverseHistory({ context, delta: -1 })),
    forward: async () => void (await client.browsingContextTraverseHistory({ context, delta: 1 })),
    // Values are sent as JSON, because BiDi has its own notation for values.
    evaluate: async (source) => {
      const expression = `(async () => JSON.stringify(await (${source})))()`
      const answer = await client.scriptEvaluate({ expression, target, awaitPromise: true })
      if (answer.type === 'exception') throw new Error(answer.exceptionDetails.text)
      return answer.result.type === 'string' ? JSON.parse(answer.result.value) : undefined
    },
    press: async (x, y) => void (await client.inputPerformActions({ context, actions: [mousePress(x, y)] })),
    type: async (text) => void (await client.inputPerformActions({ context, actions: [keyPresses(text)] })),
    screenshot: async () =>
      Buffer.from((await client.browsingContextCaptureScreenshot({ context })).data, 'base64'),
    close: async () => void (await client.browsingContextClose({ context })),
  }
}
