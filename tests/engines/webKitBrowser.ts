import { once } from 'node:events'
import { createServer } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
import * as z from 'zod'
import { type DrivenBrowser, phone, type Tab } from './drivenBrowser.ts'
import { keyPresses, mousePress } from './inputActions.ts'
import { type OwnProcess, startProcess } from './ownProcess.ts'
import { takeRecorded } from './recordingSite.ts'
import { type StrayRequests, watchStrayRequests } from './strayRequests.ts'
import { WebDriverSession } from './webDriverSession.ts'

const browserArgs = ['--automation', '--javascript-can-open-windows-automatically=true']

/** Starts WebKitGTK's MiniBrowser on a virtual screen, and drives it by classic WebDriver. */
export async function startWebKit(program: string): Promise<DrivenBrowser> {
  const started: Pick<OwnProcess, 'stop'>[] = []
  const close = async () => {
    for (const one of started.reverse()) await one.stop()
  }
  try {
    const screen = startProcess('Xvfb', '-displayfd 1 -screen 0 1280x1024x24 -nolisten tcp'.split(' '))
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

async function drive(session: WebDriverSession, stray: StrayRequests): Promise<Omit<DrivenBrowser, 'close'>> {
  const [first = ''] = await windowsOf(session)
  const recorded: string[] = []
  return {
    version: String(session.capabilities.browserVersion),
    newTab: async () => {
      await session.post('/window', { handle: first })
      return tabOf(session, await openWindow(session), (lines) => recorded.push(...lines))
    },
    takeFindings: async () => [...recorded.splice(0), ...stray.take()],
  }
}

const handles = z.array(z.string())

async function windowsOf(session: WebDriverSession): Promise<string[]> {
  return handles.parse(await session.get('/window/handles'))
}

/** Opens a window from the current one, because only windows that a page opens are as narrow as a phone. */
async function openWindow(session: WebDriverSession): Promise<string> {
  const before = await windowsOf(session)
  const features = `noopener,toolbar=no,width=${phone.width},height=${phone.height}`
  await execute(session, `void window.open('about:blank', '_blank', '${features}')`)
  for (let tries = 200; tries > 0; tries -= 1) {
    const handle = (await windowsOf(session)).find((one) => !before.includes(one))
    if (handle !== undefined) return handle
    await wait(50)
  }
  throw new Error('The browser opens no window.')
}

const picture = z.string()

/**
 * A window of the session. Each command goes to the window that was switched to last.
 * @param tell receives what the window has recorded, when it closes
 */
function tabOf(session: WebDriverSession, handle: string, tell: (recorded: readonly string[]) => void): Tab {
  const enter = () => session.post('/window', { handle })
  const post = async (path: string, body?: unknown) => {
    await enter()
    await session.post(path, body)
  }
  const tab: Tab = {
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
    // The driver does not have this command.
    print: async () => undefined,
    close: async () => {
      tell(await takeRecorded(tab))
      await enter()
      await session.delete('/window')
    },
  }
  return tab
}

const outcome = z.object({ value: z.unknown().optional(), fault: z.string().optional() })

async function execute(session: WebDriverSession, expression: string): Promise<unknown> {
  const script = `const done = arguments[0]
    ;(async () => (${expression}))().then((value) => done({ value }), (fault) => done({ fault: String(fault) }))`
  const { value, fault } = outcome.parse(await session.post('/execute/async', { script, args: [] }))
  if (fault !== undefined) throw new Error(fault)
  return value
}
