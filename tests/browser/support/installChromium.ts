import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { type Browser, findChromium, findHeadlessShell } from '../../../src/editions/page/findChromium.ts'
import { aptInstall, asRoot, run } from './aptInstall.ts'

/** The command line of the project's Playwright. */
export const playwright = [process.execPath, fileURLToPath(import.meta.resolve('@playwright/test/cli'))]

const chineseFonts = 'fonts-noto-cjk'
const downloadTime = 5 * 60_000

/** Installs a Chromium: Playwright's if it can be downloaded, or else Debian's package. */
export function installChromium(): Browser | undefined {
  return installPlaywrights() ?? installDebians()
}

function installPlaywrights(): Browser | undefined {
  if (!run([...playwright, 'install', 'chromium'], downloadTime)) return undefined
  const browser = findChromium()
  if (browser || asRoot() === undefined) return browser
  run([...playwright, 'install-deps', 'chromium'], downloadTime)
  return findChromium()
}

function installDebians(): Browser | undefined {
  return aptInstall(['chromium', chineseFonts]) ? findChromium() : undefined
}

/** Installs Debian's headless shell, if there is one. */
export function installHeadlessShell(): Browser | undefined {
  return aptInstall(['chromium-headless-shell']) ? findHeadlessShell() : undefined
}

/** Installs a Chinese font if a Debian system has none. Without a font pages show boxes, but every test still runs. */
export function installChineseFonts(): void {
  const { status, stdout } = spawnSync('fc-list', [':lang=zh'], { encoding: 'utf8', timeout: 20_000 })
  if (process.platform === 'linux' && (status !== 0 || stdout.trim() === '')) aptInstall([chineseFonts])
}
