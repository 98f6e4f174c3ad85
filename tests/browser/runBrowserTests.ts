import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { rmSync } from 'node:fs'
import { preparePage, prepareReader } from '../../src/desk/server/preparation.ts'
import { type Browser, findChromium, findHeadlessShell } from '../../src/editions/page/findChromium.ts'
import { makeOtherBuilds, releaseAfterDist } from './support/builds.ts'
import {
  installChineseFonts,
  installChromium,
  installHeadlessShell,
  playwright,
  startNamedShell,
} from './support/installBrowsers.ts'
import { countResults, resultsFile } from './support/results.ts'

/**
 * `npm run browser [-- ARGUMENTS OF PLAYWRIGHT]`: finds or installs a Chromium, builds the production site, and runs
 * the tests of this folder. HEADLESS_SHELL may name another browser. The last line counts the tests.
 */
const browser = findChromium() ?? (process.env.CHROMIUM ? undefined : installChromium())
process.exitCode = browser ? await testIn(browser) : complain()

function complain(): number {
  const named = process.env.CHROMIUM
  console.error(
    named
      ? `CHROMIUM is "${named}", and no Chromium runs there.`
      : 'The browser tests need a Chromium: none is on this system and none could be installed. Install one (on Debian `apt-get install chromium fonts-noto-cjk`), or set CHROMIUM to the path of one.',
  )
  return 1
}

async function testIn(browser: Browser): Promise<number> {
  const shell = process.env.HEADLESS_SHELL ? await startNamedShell() : shellBeside(browser)
  if (!shell) {
    console.error(`HEADLESS_SHELL is "${process.env.HEADLESS_SHELL}", and no Chromium starts there.`)
    return 1
  }
  for (const { path, version } of new Set([browser, shell])) console.log(`Testing in ${version} (${path})`)
  installChineseFonts()
  const built = buildDist()
  // Otherwise each desk that a test opens would start to build its page and the reader.
  await Promise.all([built, makeOtherBuilds(), preparePage().then(() => prepareReader())])
  const status = await built
  if (status !== 0) return status
  await releaseAfterDist()
  rmSync(resultsFile, { force: true })
  const played = playTests(browser, shell)
  const counts = await countResults(resultsFile)
  if (!counts) {
    console.error('The run left no results to count.')
    return played === 0 ? 1 : played
  }
  if (counts.skipped > 0) console.log(`${counts.skipped} skipped`)
  if (counts.flaky > 0) console.log(`${counts.flaky} flaky: named above, to be mended`)
  console.log(`${counts.passed} passed, ${counts.failed} failed`)
  return counts.failed > 0 && played === 0 ? 1 : played
}

/** @returns its exit code */
async function buildDist(): Promise<number> {
  const build = spawn('npm', ['run', 'build'], { stdio: 'inherit', shell: process.platform === 'win32' })
  const [code] = await once(build, 'exit')
  return typeof code === 'number' ? code : 1
}

function shellBeside(browser: Browser): Browser {
  return process.env.CHROMIUM ? browser : (findHeadlessShell() ?? installHeadlessShell() ?? browser)
}

function playTests(browser: Browser, shell: Browser): number {
  const [node = '', ...cli] = playwright
  const config = ['test', '-c', 'tests/browser/playwright.config.ts', ...process.argv.slice(2)]
  const env = { ...process.env, CHROMIUM: browser.path, HEADLESS_SHELL: shell.path }
  return spawnSync(node, [...cli, ...config], { stdio: 'inherit', env }).status ?? 1
}
