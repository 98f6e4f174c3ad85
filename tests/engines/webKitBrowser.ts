import { setTimeout as wait } from 'node:timers/promises'
import WebDriver, { type Client } from 'webdriver'
import * as z from 'zod'
import { freePort } from '../support/freePort.ts'
import { startProgram } from '../support/startProgram.ts'
import { type DrivenBrowser, keyPresses, mousePress, phone, type Tab } from './drivenBrowser.ts'

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
    const port = await freePort()
    closing.push(startProgram(program, [`--port=${port}`], environmentOn(display)).kill)
    const client = await startSession(port)
    closing.push(() => client.deleteSession().catch(() => {}))
    const first = await client.getWindowHandle()
    return {
      version: String(client.capabilities.browserVersion),
      newTab: async () => {
        await client.switchToWindow(first)
        return tabOf(client, await openWindow(client))
      },
      takeFindings: async () => [],
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

/** Waits until the driver listens, and lets it start a browser. */
async function startSession(port: number): Promise<Client> {
  for (let tries = 100; tries > 0; tries -= 1) {
    if (await fetch(`http://127.0.0.1:${port}/status`).catch(() => undefined)) break
    await wait(100)
  }
  return WebDriver.newSession({
    hostname: '127.0.0.1',
    port,
    logLevel: 'error',
    capabilities: {
      alwaysMatch: {
        'webkitgtk:browserOptions': {
          args: ['--automation', '--javascript-can-open-windows-automatically=true'],
        },
      },
      // If the name were in `alwaysMatch`, `webdriver` would ask for BiDi, which this driver refuses.
      firstMatch: [{ browserName: 'MiniBrowser' }],
    },
  })
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

/** A window of the session. Each command goes to the window that was switched to last. */
function tabOf(client: Client, handle: string): Tab {
  const inWindow = async <Answer>(command: () => Promise<Answer>) => {
    await client.switchToWindow(handle)
    return command()
  }
  return {
    open: (url) => inWindow(async () => void (await client.navigateTo(url))),
    reload: () => inWindow(() => client.refresh()),
    back: () => inWindow(() => client.back()),
    forward: () => inWindow(() => client.forward()),
    evaluate: (expression) => inWindow(() => evaluate(client, expression)),
    press: (x, y) => inWindow(() => client.performActions([mousePress(x, y)])),
    type: (text) => inWindow(() => client.performActions([keyPresses(text)])),
    screenshot: () => inWindow(async () => Buffer.from(await client.takeScreenshot(), 'base64')),
    close: () => inWindow(async () => void (await client.closeWindow())),
  }
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
