import { type BrowserContext, chromium, type LaunchOptions } from '@playwright/test'
import { startProgram } from '../../support/startProgram.ts'

/** A browser with its own profile, which a test can kill as a system does when memory runs out. */
export type KillableBrowser = {
  readonly context: BrowserContext
  /** Kills all of its processes at once, without time to write anything. */
  readonly kill: () => Promise<void>
}

/** Starts a browser on a profile, which an earlier browser may have left. */
export async function startKillable(
  profile: string,
  { executablePath = chromium.executablePath(), args = [] }: LaunchOptions,
): Promise<KillableBrowser> {
  const own = ['--headless', '--remote-debugging-port=0', `--user-data-dir=${profile}`, '--lang=en-GB']
  const { kill, line } = startProgram(executablePath, [...args, ...own, 'about:blank'])
  try {
    const [, address = ''] = await line('stderr', /^DevTools listening on (ws:.+)$/, 60_000)
    const browser = await chromium.connectOverCDP(address)
    const [context] = browser.contexts()
    if (!context) throw new Error('The browser has no window.')
    return { context, kill }
  } catch (error) {
    await kill()
    throw error
  }
}
