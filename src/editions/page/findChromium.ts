import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { chromium } from '@playwright/test'

export type Browser = { readonly path: string; readonly version: string }

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']
const shellNames = ['chromium-headless-shell', 'chrome-headless-shell']
const macChrome = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'

/** The first Chromium that runs. If CHROMIUM is set, only that one. Otherwise the system's, or else Playwright's. */
export function findChromium(env: NodeJS.ProcessEnv = process.env): Browser | undefined {
  if (env.CHROMIUM) return runningBrowser(env.CHROMIUM)
  return firstRunning([...onPath(names, env), macChrome, chromium.executablePath()])
}

/**
 * The same engine without windows, which takes three fifths of the time: the first on the PATH that runs. None if
 * CHROMIUM names the browser to test.
 */
export function findHeadlessShell(env: NodeJS.ProcessEnv = process.env): Browser | undefined {
  return env.CHROMIUM ? undefined : firstRunning(onPath(shellNames, env))
}

function onPath(programs: readonly string[], env: NodeJS.ProcessEnv): string[] {
  const folders = (env.PATH ?? '').split(delimiter).filter(Boolean)
  return programs.flatMap((name) => folders.map((folder) => join(folder, name)))
}

function firstRunning(paths: readonly string[]): Browser | undefined {
  for (const path of paths) {
    const browser = runningBrowser(path)
    if (browser) return browser
  }
  return undefined
}

/**
 * On some systems the name is a stub that only explains how to install the browser. So its existence proves nothing.
 * Shells refuse to run as root with their sandbox on, even to print their version.
 */
function runningBrowser(path: string): Browser | undefined {
  if (!existsSync(path)) return undefined
  const { status, stdout } = spawnSync(path, ['--no-sandbox', '--version'], {
    encoding: 'utf8',
    timeout: 20_000,
  })
  const version = /^.*\bChrom(?:e|ium)\b.* \d+\..*$/m.exec(stdout ?? '')?.[0].trim()
  return status === 0 && version !== undefined ? { path, version } : undefined
}
