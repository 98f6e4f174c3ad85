import { spawnSync } from 'node:child_process'
import { findChromium, findHeadlessShell } from '../../src/editions/page/findChromium.ts'
import { aptInstall, installChromium } from '../browser/support/installBrowsers.ts'
import { startChromium } from './chromiumBrowser.ts'
import type { DrivenBrowser } from './drivenBrowser.ts'
import { type ChromiumPackage, fetchChromium } from './fetchChromium.ts'
import { startFirefox } from './firefoxBrowser.ts'
import { startWebKit } from './webKitBrowser.ts'

/** An engine to test. */
export type Engine = {
  readonly name: string
  /** Finds the program or installs it. Throws if that is impossible. */
  readonly ensure: () => Promise<string>
  /** Starts the program for a site of that origin. */
  readonly start: (program: string, origin: string) => Promise<DrivenBrowser>
}

/** The oldest Chromium that WeChat probably contains. */
const ofWeChat = {
  spec: '@sparticuz/chromium@116.0.0',
  sha512: 'PynBS6fIE9DnQofQFSGMn63sbHxrcQOmQDGfv1p4sXCEw8IjTBqTj1j72/RomhjtnbaTJn3ktuaPCQc6j51sUQ==',
}

/** The oldest Chromium that is in a package, slightly newer than the oldest supported one. */
const oldest = {
  spec: '@sparticuz/chrome-aws-lambda@14.0.0',
  sha512: 'wV+gaKsLCV9abG1BFfuqQbptdxok6xMP5qFZJ+xZhOwWsVNL27Wgow/ad+Pfwc9GAbMZk7C/66Strw4q3K6AzA==',
}

/** Every engine, by its name for `npm run engines`. */
export const engines: ReadonlyMap<string, Engine> = new Map<string, Engine>([
  ['chromium', { name: 'Chromium at hand', ensure: ensureChromium, start: startChromium }],
  ['chromium-116', inPackage('chromium-116', 'Chromium 116', ofWeChat)],
  ['chromium-102', inPackage('chromium-102', 'Chromium 102', oldest)],
  ['firefox', { name: 'Firefox', ensure: ensureFirefox, start: startFirefox }],
  ['webkit', { name: 'WebKitGTK', ensure: ensureWebKit, start: startWebKit }],
])

function inPackage(id: string, name: string, one: ChromiumPackage): Engine {
  return { name, ensure: () => fetchChromium(id, one), start: startChromium }
}

async function ensureChromium(): Promise<string> {
  const found =
    findHeadlessShell() ?? findChromium() ?? (process.env.CHROMIUM ? undefined : installChromium())
  if (!found) throw new Error('No Chromium runs on this system, and none could be installed.')
  return found.path
}

async function ensureFirefox(): Promise<string> {
  const find = () => ['firefox-esr', 'firefox'].find((name) => runs(name, '--version'))
  const program = find() ?? (aptInstall(['firefox-esr']) ? find() : undefined)
  if (program === undefined)
    throw new Error('No Firefox runs on this system, and apt-get could not install firefox-esr.')
  return program
}

async function ensureWebKit(): Promise<string> {
  const areThere = () => runs('WebKitWebDriver', '--help') && runs('Xvfb', '-help')
  if (!areThere() && !(aptInstall(['webkit2gtk-driver', 'xvfb']) && areThere()))
    throw new Error(
      'WebKitWebDriver or Xvfb does not run on this system, and apt-get could not install webkit2gtk-driver and xvfb.',
    )
  return 'WebKitWebDriver'
}

/** Some systems have a stub of that name, which only explains how to install the program. */
function runs(program: string, option: string): boolean {
  return spawnSync(program, [option], { timeout: 20_000 }).status === 0
}
