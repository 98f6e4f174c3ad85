import { spawnSync } from 'node:child_process'
import { aptInstall } from '../e2e/support/aptInstall.ts'
import { findChromium, findHeadlessShell } from '../e2e/support/findChromium.ts'
import { installChromium } from '../e2e/support/installChromium.ts'
import { startChromium } from './chromiumBrowser.ts'
import type { DrivenBrowser } from './drivenBrowser.ts'
import { type ChromiumPackage, fetchChromium } from './fetchChromium.ts'
import { startFirefox } from './firefoxBrowser.ts'
import { startWebKit } from './webKitBrowser.ts'

/** Starts the engine's browser for a site of that origin. */
type Start = (origin: string) => Promise<DrivenBrowser>

/** An engine to test in. */
export type Engine = {
  readonly name: string
  /** Whether its driver says nothing of the console, so that the pages must. */
  readonly isMute?: boolean
  /** Finds the engine or installs it; says why where that cannot be. */
  readonly ensure: () => Promise<Start | { readonly missing: string }>
}

/** Every engine, by the name that `npm run engines` takes. */
export const engines = {
  chromium: { name: 'Chromium at hand', ensure: ensureChromium },
  'chromium-116': ofPackage('Chromium 116', {
    spec: '@sparticuz/chromium@116.0.0',
    sha512: 'PynBS6fIE9DnQofQFSGMn63sbHxrcQOmQDGfv1p4sXCEw8IjTBqTj1j72/RomhjtnbaTJn3ktuaPCQc6j51sUQ==',
  }),
  'chromium-102': ofPackage('Chromium 102', {
    spec: '@sparticuz/chrome-aws-lambda@14.0.0',
    sha512: 'wV+gaKsLCV9abG1BFfuqQbptdxok6xMP5qFZJ+xZhOwWsVNL27Wgow/ad+Pfwc9GAbMZk7C/66Strw4q3K6AzA==',
  }),
  firefox: { name: 'Firefox', ensure: ensureFirefox },
  webkit: { name: 'WebKitGTK', isMute: true, ensure: ensureWebKit },
} as const satisfies Record<string, Engine>

export type EngineName = keyof typeof engines

function ofPackage(name: string, one: ChromiumPackage): Engine {
  const ensure = async () => {
    const found = await fetchChromium(one)
    return 'missing' in found ? found : (origin: string) => startChromium(found.path, origin)
  }
  return { name, ensure }
}

async function ensureChromium(): Promise<Start | { missing: string }> {
  const found = findHeadlessShell() ?? findChromium() ?? installChromium()
  if (!found) return { missing: 'no Chromium is on this system, and none could be installed.' }
  return (origin) => startChromium(found.path, origin)
}

async function ensureFirefox(): Promise<Start | { missing: string }> {
  const find = () => ['firefox-esr', 'firefox'].find((name) => runs(name, '--version'))
  const program = find() ?? (aptInstall(['firefox-esr']) ? find() : undefined)
  if (program === undefined)
    return { missing: 'no Firefox is on the PATH, and apt-get could not install firefox-esr.' }
  return (origin) => startFirefox(program, origin)
}

async function ensureWebKit(): Promise<Start | { missing: string }> {
  const isThere = () => runs('WebKitWebDriver', '--help') && runs('Xvfb', '-help')
  if (!isThere()) aptInstall(['webkit2gtk-driver', 'xvfb'])
  if (!isThere())
    return {
      missing:
        'WebKitWebDriver or Xvfb is not on the PATH, and apt-get could not install webkit2gtk-driver and xvfb.',
    }
  return () => startWebKit('WebKitWebDriver')
}

/** Some systems have a stub by the name, which only says how to install the program. */
function runs(program: string, option: string): boolean {
  return spawnSync(program, [option], { timeout: 20_000 }).status === 0
}
