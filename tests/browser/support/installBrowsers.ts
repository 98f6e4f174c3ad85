import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { chromium } from '@playwright/test'
import { type Browser, findChromium, findHeadlessShell } from '../../../src/editions/page/findChromium.ts'

const minutes = 60_000

/** Runs a command with visible output and a time limit. */
export function run(command: readonly string[], timeout: number): boolean {
  const [program = '', ...rest] = command
  return spawnSync(program, rest, { stdio: 'inherit', timeout }).status === 0
}

/** The command prefix to run as root: nothing, or sudo. Undefined if root is not available. */
function asRoot(): readonly string[] | undefined {
  if (process.getuid?.() === 0) return []
  return spawnSync('sudo', ['-n', 'true'], { timeout: 10_000 }).status === 0 ? ['sudo', '-n'] : undefined
}

/** Installs Debian packages, if there are apt-get and root rights. Returns whether it worked. */
export function aptInstall(packages: readonly string[]): boolean {
  const root = asRoot()
  if (root === undefined || spawnSync('apt-get', ['--version']).status !== 0) return false
  const apt = [...root, 'env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get', '-q']
  // The update fails if one repository is unreachable, but the packages may still be available.
  run([...apt, 'update'], 3 * minutes)
  return run([...apt, 'install', '-y', '--no-install-recommends', ...packages], 15 * minutes)
}

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

/** The shell that HEADLESS_SHELL names, if it starts. Old shells report their version only when they start. */
export async function startNamedShell(env: NodeJS.ProcessEnv = process.env): Promise<Browser | undefined> {
  const path = env.HEADLESS_SHELL ?? ''
  const args = ['--no-sandbox', '--disable-gpu']
  const browser = await chromium
    .launch({ executablePath: path, args, timeout: 20_000 })
    .catch(() => undefined)
  await browser?.close()
  return browser && { path, version: `Chromium ${browser.version()}` }
}
