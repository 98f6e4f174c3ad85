import { spawnSync } from 'node:child_process'
import { mkdir, rm, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { type TestContext, test } from 'node:test'
import { parseArgs } from 'node:util'
import { readArchive } from '../../src/disk/readArchive.ts'
import { makeOtherBuilds, otherBuilds, releaseAfterDist } from '../browser/support/builds.ts'
import { FaultHost } from '../browser/support/faultHost.ts'
import { rejectAfter } from '../support/startProgram.ts'
import type { DrivenBrowser, Tab } from './drivenBrowser.ts'
import { type Engine, engines } from './engines.ts'
import { mainJob } from './mainJob.ts'
import { ReaderPage } from './readerPage.ts'
import type { Step, Visit } from './step.ts'

/**
 * `npm run engines [-- NAME … --site DIR]`: runs the reader's main job in every engine, or in the named ones, with the
 * production site or the build in a folder. An engine that cannot be found, installed or started is skipped.
 */
const { values, positionals: chosen } = parseArgs({
  options: { site: { type: 'string', default: '' } },
  allowPositionals: true,
})
const unknown = chosen.filter((name) => !engines.has(name))
if (unknown.length > 0)
  throw new Error(`There is no engine ${unknown.join(', ')}; there are ${[...engines.keys()].join(', ')}.`)
const pictures = resolve('test-results/engines')
/** In seconds. */
const stepLimit = 60

if (!values.site) {
  const { status } = spawnSync('npm', ['run', 'build'], {
    stdio: 'inherit',
    shell: process.platform === 'win32',
  })
  if (status !== 0) process.exit(status ?? 1)
}
await makeOtherBuilds(['next'])
await releaseAfterDist(['next'])
await rm(pictures, { recursive: true, force: true })
const named = [...engines].filter(([id]) => chosen.length === 0 || chosen.includes(id))
// All are known before the first one ends, and run one after another.
await Promise.all(named.map(([id, engine]) => test(engine.name, (context) => testIn(id, engine, context))))

/** Runs the steps one after another on one device, each in its own page. After a step that fails, the next follows. */
async function testIn(id: string, { ensure, start }: Engine, context: TestContext): Promise<void> {
  const host = new FaultHost(values.site || 'dist')
  await host.start()
  try {
    const browser = await ensure()
      .then((program) => start(program, new URL(host.url).origin))
      .catch((error: unknown) => context.skip(String(error)))
    if (!browser) return
    context.diagnostic(browser.version)
    const { issues: archive } = await readArchive('public/archive/issues')
    const stage = { browser, host, archive, release: () => host.deploy(otherBuilds.next) }
    let hasGone = false
    for (const [at, step] of mainJob.entries())
      await context.test(step.says, async () => {
        if (hasGone) throw new Error('The browser had gone by then.')
        try {
          await takeStep(step, stage, join(pictures, id, `step-${at + 1}.png`))
        } catch (error) {
          hasGone = !(await isAlive(browser))
          throw error
        }
      })
    await browser.close()
  } finally {
    await host.stop()
  }
}

type Stage = Pick<Visit, 'host' | 'archive' | 'release'> & { readonly browser: DrivenBrowser }

/**
 * Takes a step within its time limit. Console noise, and any request to another origin, fails it.
 * @param picture where to put a picture of the last tab, if the step fails
 */
async function takeStep(step: Step, stage: Stage, picture: string): Promise<void> {
  const { take, noise, limit = stepLimit } = step
  const tabs: Tab[] = []
  const openPage = async () => {
    const tab = await stage.browser.newTab()
    tabs.push(tab)
    return new ReaderPage(tab, stage.host.url, stage.archive.length)
  }
  const inAnotherPage: Visit['inAnotherPage'] = async (look) => {
    const page = await openPage()
    await look(page)
    tabs.splice(tabs.indexOf(page.tab), 1)
    await page.tab.close()
  }
  const taken = openPage().then((page) => take({ ...stage, page, inAnotherPage }))
  try {
    await Promise.race([taken, rejectAfter(limit * 1000, `It takes longer than ${limit} s.`)])
  } catch (error) {
    await takePicture(tabs.at(-1), picture).catch(() => {})
    throw error
  } finally {
    for (const tab of tabs) await tab.close().catch(() => {})
  }
  const heard = await stage.browser.takeFindings()
  const findings = heard.filter((line) => !noise?.test(line))
  if (findings.length > 0) throw new Error(findings.join('\n'))
}

async function takePicture(tab: Tab | undefined, file: string): Promise<void> {
  if (!tab) return
  await mkdir(resolve(file, '..'), { recursive: true })
  await writeFile(file, await tab.screenshot())
}

async function isAlive(browser: DrivenBrowser): Promise<boolean> {
  const opened = browser.newTab().then((tab) => tab.close())
  return Promise.race([opened, rejectAfter(20_000, 'no page')]).then(
    () => true,
    () => false,
  )
}
