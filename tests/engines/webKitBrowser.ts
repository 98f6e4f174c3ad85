import { once } from 'node:events'
import { createServer } from 'node:net'
import * as z from 'zod'
import { type DrivenBrowser, phone, type Tab } from './drivenBrowser.ts'
import { keyPresses, mousePress } from './inputActions.ts'
import { type OwnProcess, startProcess } from './ownProcess.ts'
import { takeRecorded } from './recordingSite.ts'
import { type StrayRequests, watchStrayRequests } from './strayRequests.ts'
import { WebDriverSession } from './webDriverSession.ts'

/** Only a window that a page opens is as narrow as a phone. */
const openWindow = `window.open('about:blank', '_blank', 'noopener,toolbar=no,width=${phone.width},height=${phone.height}')`
const browserArgs = ['--automation', '--javascript-can-open-windows-automatically=true']

/** Starts WebKitGTK's MiniBrowser on a screen that nobody sees, and drives it by classic WebDriver. */
export async function startWebKit(program: string): Promise<DrivenBrowser> {
  const started: Pick<OwnProcess, 'stop'>[] = []
  const close = async () => {
    for (const one of started.reverse()) await one.stop()
  }
  try {
    const screen = startProcess('Xvfb', [
      '-displayfd',
      '1',
      '-screen',
      '0',
      '1280x1024x24',
      '-nolisten',
      'tcp',
    ])
    started.push(screen)
    const [display] = await screen.line('stdout', /^\d+$/, 20_000)
    const port = await freePort()
    started.push(startProcess(program, [`--port=${port}`], environmentOn(display)))
    const stray = await watchStrayRequests()
    started.push(stray)
    const session = await WebDriverSession.start(`http://127.0.0.1:${port}`, capabilities(stray))
    started.push({ stop: async () => void (await session.delete().catch(() => {})) })
    return { ...(await drive(session, stray)), close }
  } catch (error) {
    await close()
    throw error
  }
}

function environmentOn(display: string): NodeJS.ProcessEnv {
  const { WAYLAND_DISPLAY: _, ...rest } = process.env
  return { ...rest, DISPLAY: `:${display}`, GDK_BACKEND: 'x11', GSETTINGS_BACKEND: 'memory' }
}

function capabilities({ proxy }: StrayRequests) {
  return {
    browserName: 'MiniBrowser',
    'webkitgtk:browserOptions': { args: browserArgs },
    proxy: { proxyType: 'manual', httpProxy: proxy, sslProxy: proxy, noProxy: ['127.0.0.1', 'localhost'] },
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  if (typeof address !== 'object' || address === null) throw new Error('No port is free.')
  return address.port
}

const handles = z.array(z.string())

async function drive(session: WebDriverSession, stray: StrayRequests): Promise<Omit<DrivenBrowser, 'close'>> {
  const windows = async () => handles.parse(await session.get('/window/handles'))
  const [first = ''] = await windows()
  const open = new Map<string, Tab>()
  const findings: string[] = []
  const enter = (handle: string) => session.post('/window', { handle })
  const newTab = async () => {
    await enter(first)
    const before = await windows()
    await execute(session, openWindow)
    let handle: string | undefined
    for (let tries = 100; tries > 0 && handle === undefined; tries -= 1)
      handle = (await windows()).find((one) => !before.includes(one))
    if (handle === undefined) throw new Error('The browser opens no window.')
    const tab = tabOf(
      session,
      () => enter(handle),
      async () => {
        findings.push(...(await takeRecorded(tab)))
        open.delete(handle)
        await session.delete('/window')
      },
    )
    open.set(handle, tab)
    return tab
  }
  return {
    version: String(session.capabilities.browserVersion),
    newTab,
    takeFindings: async () => {
      for (const tab of open.values()) findings.push(...(await takeRecorded(tab)))
      return [...findings.splice(0), ...stray.take()]
    },
  }
}

const picture = z.string()

/** A window of the session: each command goes to the one that was entered last. */
function tabOf(session: WebDriverSession, enter: () => Promise<unknown>, close: () => Promise<void>): Tab {
  const post = async (path: string, body?: unknown) => {
    await enter()
    await session.post(path, body)
  }
  return {
    open: (url) => post('/url', { url }),
    reload: () => post('/refresh'),
    back: () => post('/back'),
    forward: () => post('/forward'),
    evaluate: async (expression) => {
      await enter()
      return execute(session, expression)
    },
    press: (x, y) => post('/actions', { actions: mousePress(x, y) }),
    type: (text) => post('/actions', { actions: keyPresses(text) }),
    screenshot: async () => {
      await enter()
      return Buffer.from(picture.parse(await session.get('/screenshot')), 'base64')
    },
    // The driver has no such command: https://trac.webkit.org/wiki/WebDriver
    print: async () => undefined,
    close: async () => {
      await enter()
      await close()
    },
  }
}

const outcome = z.object({ value: z.unknown().optional(), fault: z.string().optional() })

async function execute(session: WebDriverSession, expression: string): Promise<unknown> {
  const script = `const done = arguments[0]
    ;(async () => (${expression}))().then((value) => done({ value }), (fault) => done({ fault: String(fault) }))`
  const { value, fault } = outcome.parse(await session.post('/execute/async', { script, args: [] }))
  if (fault !== undefined) throw new Error(fault)
  return value
}
