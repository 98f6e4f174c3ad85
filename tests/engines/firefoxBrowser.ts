import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import * as z from 'zod'
import { BidiSession } from './bidiSession.ts'
import { type DrivenBrowser, phone, type Tab } from './drivenBrowser.ts'
import { keyPresses, mousePress } from './inputActions.ts'
import { makeTemporaryFolder } from './makeTemporaryFolder.ts'
import { startProcess } from './ownProcess.ts'

/** Preferences that a driven Firefox does not set by itself. */
const preferences = {
  'intl.accept_languages': 'en-GB, en',
  'ui.systemUsesDarkTheme': 0,
  'datareporting.policy.dataSubmissionEnabled': false,
}

/** Starts a Firefox without windows, with its own profile, and drives it by WebDriver BiDi. */
export async function startFirefox(program: string, origin: string): Promise<DrivenBrowser> {
  const profile = await makeTemporaryFolder()
  const lines = Object.entries(preferences).map(
    ([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});\n`,
  )
  await writeFile(join(profile, 'user.js'), lines.join(''))
  const args = ['--headless', '--no-remote', '--profile', profile, '--remote-debugging-port=0']
  const firefox = startProcess(program, args, { ...process.env, MOZ_CRASHREPORTER_DISABLE: '1' })
  try {
    const [, url = ''] = await firefox.line('stderr', /WebDriver BiDi listening on (ws:\S+)/, 60_000)
    return { ...(await drive(`${url}/session`, origin)), close: firefox.stop }
  } catch (error) {
    await firefox.stop()
    throw error
  }
}

async function drive(url: string, origin: string): Promise<Omit<DrivenBrowser, 'close'>> {
  const findings: string[] = []
  const session = await BidiSession.connect(url, (method, params) => {
    const line = method === 'log.entryAdded' ? noiseIn(params) : strayIn(params, origin)
    if (line !== undefined) findings.push(line)
  })
  const { capabilities } = newSession.parse(await session.send('session.new', { capabilities: {} }))
  await session.send('session.subscribe', { events: ['log.entryAdded', 'network.beforeRequestSent'] })
  return {
    version: capabilities.browserVersion,
    newTab: () => openTab(session),
    takeFindings: async () => findings.splice(0),
  }
}

const newSession = z.object({ capabilities: z.object({ browserVersion: z.string() }) })
const created = z.object({ context: z.string() })
const evaluated = z.discriminatedUnion('type', [
  z.object({ type: z.literal('success'), result: z.object({ value: z.string().optional() }) }),
  z.object({ type: z.literal('exception'), exceptionDetails: z.object({ text: z.string() }) }),
])
const printed = z.object({ data: z.base64() })
const logged = z.object({ type: z.string(), level: z.string(), text: z.string().nullable() })
const requested = z.object({ request: z.object({ url: z.string() }) })

/**
 * What Firefox says when a page is left while it still reads through its service worker (`InterceptionFailedWithURL`).
 * It has other words for an answer that is rejected or an error.
 */
const leftWhileReading = /A ServiceWorker intercepted the request and encountered an unexpected error\.$/

function noiseIn(params: unknown): string | undefined {
  const { type, level, text } = logged.parse(params)
  return ['error', 'warn'].includes(level) && !leftWhileReading.test(text ?? '')
    ? `${type} ${level}: ${text}`
    : undefined
}

function strayIn(params: unknown, origin: string): string | undefined {
  const { url } = requested.parse(params).request
  const { protocol, origin: asked } = new URL(url)
  return asked === origin || ['data:', 'blob:', 'about:'].includes(protocol)
    ? undefined
    : `off the origin: ${url}`
}

async function openTab(session: BidiSession): Promise<Tab> {
  const { context } = created.parse(await session.send('browsingContext.create', { type: 'tab' }))
  await session.send('browsingContext.setViewport', { context, viewport: phone })
  const wait = 'complete'
  const act = async (actions: unknown) =>
    void (await session.send('input.performActions', { context, actions }))
  const go = async (delta: number) =>
    void (await session.send('browsingContext.traverseHistory', { context, delta }))
  const picture = async (method: string) =>
    Buffer.from(printed.parse(await session.send(method, { context })).data, 'base64')
  return {
    open: async (url) => void (await session.send('browsingContext.navigate', { context, url, wait })),
    reload: async () => void (await session.send('browsingContext.reload', { context, wait })),
    back: () => go(-1),
    forward: () => go(1),
    evaluate: (expression) => evaluate(session, context, expression),
    press: (x, y) => act(mousePress(x, y)),
    type: (text) => act(keyPresses(text)),
    screenshot: () => picture('browsingContext.captureScreenshot'),
    print: () => picture('browsingContext.print'),
    close: async () => void (await session.send('browsingContext.close', { context })),
  }
}

/** Values are sent as JSON, because BiDi has its own notation for values. */
async function evaluate(session: BidiSession, context: string, source: string): Promise<unknown> {
  const expression = `(async () => JSON.stringify(await (${source})))()`
  const target = { context }
  const said = evaluated.parse(
    await session.send('script.evaluate', { expression, target, awaitPromise: true }),
  )
  if (said.type === 'exception') throw new Error(said.exceptionDetails.text)
  return said.result.value === undefined ? undefined : JSON.parse(said.result.value)
}
