import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { type BrowserContext, chromium, type LaunchOptions } from '@playwright/test'

/** A browser with its own profile, which a test can kill as a system does when memory runs out. */
export type KillableBrowser = {
  readonly context: BrowserContext
  /** Closes it as a reader does, with everything written to disk. */
  readonly close: () => Promise<void>
  /** Kills all of its processes at once, without time to write anything. */
  readonly kill: () => Promise<void>
}

/** Starts a browser on a profile, which an earlier browser may have left. */
export async function startKillable(
  profile: string,
  { executablePath, args = [] }: LaunchOptions,
): Promise<KillableBrowser> {
  const own = ['--headless', '--remote-debugging-port=0', `--user-data-dir=${profile}`, '--lang=en-GB']
  // A process group contains all of the browser's processes.
  const child = spawn(executablePath ?? chromium.executablePath(), [...args, ...own, 'about:blank'], {
    detached: true,
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  const kill = () => killGroup(child)
  try {
    const browser = await chromium.connectOverCDP(await addressOf(child))
    const [context] = browser.contexts()
    if (!context) throw new Error('The browser has no window.')
    const close = async () => {
      const ended = once(child, 'exit')
      await (await browser.newBrowserCDPSession()).send('Browser.close')
      await ended
    }
    return { context, close, kill }
  } catch (error) {
    await kill()
    throw error
  }
}

/** The browser's debugging address, from its output. */
async function addressOf({ stderr }: ChildProcess): Promise<string> {
  if (!stderr) throw new Error('The browser has no output.')
  for await (const line of createInterface(stderr)) {
    const address = /^DevTools listening on (ws:.+)$/.exec(line)?.[1]
    if (!address) continue
    // Nobody reads its output from now on, and it must not wait for a reader.
    stderr.resume()
    return address
  }
  throw new Error('The browser did not start.')
}

async function killGroup(child: ChildProcess): Promise<void> {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return
  const ended = once(child, 'exit')
  process.kill(-child.pid, 'SIGKILL')
  await ended
}
