import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import { setTimeout as wait } from 'node:timers/promises'
import WebDriver, { type Client } from 'webdriver'
import * as z from 'zod'
import { startProgram } from '../support/startProgram.ts'
import { type DrivenBrowser, keyPresses, mousePress, phone, type Tab } from './drivenBrowser.ts'
import { takeRecorded } from './recordingSite.ts'

declare global {
  namespace WebdriverIO {
    interface Capabilities {
      'webkitgtk:browserOptions'?: { readonly args: readonly string[] }
    }
  }
}

/** Starts WebKitGTK's MiniBrowser on a virtual screen, and drives it by classic WebDriver. */
export async function startWebKit(program: string): Promise<DrivenBrowser> {
  const closing: (() => unknown)[] = []
  const close = async () => {
    for (const one of closing.reverse()) await one()
  }
  try {
    const screen = startProgram('Xvfb', '-displayfd 1 -screen 0 1280x1024x24 -nolisten tcp'.split(' '))
    closing.push(screen.kill)
    const [display] = await screen.line('stdout', /^\d+$/, 20_000)
    const strayRequests: string[] = []
    const proxy = await startProxy(strayRequests)
    closing.push(() => proxy.server.close())
    const port = await freePort()
    closing.push(startProgram(program, [`--port=${port}`], environmentOn(display)).kill)
    const client = await startSession(port, proxy.port)
    closing.push(() => client.deleteSession().catch(() => {}))
    const recorded: string[] = []
    const first = await client.getWindowHandle()
    return {
      version: String(client.capabilities.browserVersion),
      newTab: async () => {
        await client.switchToWindow(first)
        return tabOf(client, await openWindow(client), (lines) => recorded.push(...lines))
      },
      takeFindings: async () => [...recorded.splice(0), ...strayRequests.splice(0)],
      close,
    }
  } catch (error) {
    await close()
    throw error
  }
}

function environmentOn(display: string): NodeJS.ProcessEnv {
  const { WAYLAND_DISPLAY: _, ...rest } = process.env
  return { ...rest, DISPLAY: `:${display}`, GDK_BACKEND: 'x11', GSETTINGS_BACKEND: 'memory' }
}

/** Waits until the driver listens, and lets it start a browser that asks the proxy for anything but this machine. */
async function startSession(port: number, proxyPort: number): Promise<Client> {
  for (let tries = 100; tries > 0; tries -= 1) {
    if (await fetch(`http://127.0.0.1:${port}/status`).catch(() => undefined)) break
    await wait(100)
  }
  const proxy = `127.0.0.1:${proxyPort}`
  return WebDriver.newSession({
    hostname: '127.0.0.1',
    port,
    logLevel: 'error',
    capabilities: {
      alwaysMatch: {
        'webkitgtk:browserOptions': {
          args: ['--automation', '--javascript-can-open-windows-automatically=true'],
        },
        proxy: {
          proxyType: 'manual',
          httpProxy: proxy,
          sslProxy: proxy,
          noProxy: ['127.0.0.1', 'localhost'],
        },
      },
      // If the name were in `alwaysMatch`, `webdriver` would ask for BiDi, which this driver refuses.
      firstMatch: [{ browserName: 'MiniBrowser' }],
    },
  })
}

/** A proxy that notes all requests to other machines, and fetches nothing: this driver does not report requests. */
async function startProxy(requests: string[]): Promise<{ readonly server: Server; readonly port: number }> {
  const server = createServer(({ url }, response) => {
    requests.push(`off the origin: ${url}`)
    response.writeHead(502).end()
  })
  server.on('connect', ({ url }, socket) => {
    requests.push(`off the origin: ${url}`)
    socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n')
  })
  return { server, port: await listen(server) }
}

async function freePort(): Promise<number> {
  const server = createServer()
  const port = await listen(server)
  server.close()
  await once(server, 'close')
  return port
}

async function listen(server: Server): Promise<number> {
  await once(server.listen(0, '127.0.0.1'), 'listening')
  const address = server.address()
  if (typeof address !== 'object' || address === null) throw new Error('No port is free.')
  return address.port
}

/** Opens a window from the current one, because only windows that a page opens are as narrow as a phone. */
async function openWindow(client: Client): Promise<string> {
  const before = await client.getWindowHandles()
  const features = `noopener,toolbar=no,width=${phone.width},height=${phone.height}`
  await evaluate(client, `void window.open('about:blank', '_blank', '${features}')`)
  for (let tries = 200; tries > 0; tries -= 1) {
    const handle = (await client.getWindowHandles()).find((one) => !before.includes(one))
    if (handle !== undefined) return handle
    await wait(50)
  }
  throw new Error('The browser opens no window.')
}

/**
 * A window of the session. Each command goes to the window that was switched to last.
 * @param tell receives what the window has recorded, when it closes
 */
function tabOf(client: Client, handle: string, tell: (recorded: readonly string[]) => void): Tab {
  const inWindow = async <Answer>(command: () => Promise<Answer>) => {
    await client.switchToWindow(handle)
    return command()
  }
  const tab: Tab = {
    open: (url) => inWindow(async () => void (await client.navigateTo(url))),
    reload: () => inWindow(() => client.refresh()),
    back: () => inWindow(() => client.back()),
    forward: () => inWindow(() => client.forward()),
    evaluate: (expression) => inWindow(() => evaluate(client, expression)),
    press: (x, y) => inWindow(() => client.performActions([mousePress(x, y)])),
    type: (text) => inWindow(() => client.performActions([keyPresses(text)])),
    screenshot: () => inWindow(async () => Buffer.from(await client.takeScreenshot(), 'base64')),
    // The driver does not have this command.
    print: async () => undefined,
    close: async () => {
      tell(await takeRecorded(tab))
      await inWindow(async () => void (await client.closeWindow()))
    },
  }
  return tab
}

const outcome = z.object({ value: z.unknown().optional(), fault: z.string().optional() })

/** A script that opens a window never ends unless it is asynchronous. */
async function evaluate(client: Client, expression: string): Promise<unknown> {
  const script = `const done = arguments[0]
    ;(async () => (${expression}))().then((value) => done({ value }), (fault) => done({ fault: String(fault) }))`
  const { value, fault } = outcome.parse(await client.executeAsyncScript(script, []))
  if (fault !== undefined) throw new Error(fault)
  return value
}
