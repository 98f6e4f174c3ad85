import { spawnSync } from 'node:child_process'
import { rm } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { readArchive } from '../../src/disk/archive/readArchive.ts'
import { FaultHost } from '../browser/support/faultHost.ts'
import { makeOtherBuilds, otherBuilds, releaseAfterDist } from '../browser/support/otherBuilds.ts'
import { type Engine, engines } from './engines.ts'
import { mainJob } from './mainJob.ts'
import { makeTemporaryFolder } from './makeTemporaryFolder.ts'
import { playJob } from './playJob.ts'
import { copyWithRecorder } from './recordingSite.ts'
import { countSteps, type EngineResult, writeTable } from './resultTable.ts'

/**
 * `npm run engines [-- NAME … --site DIR]`: runs the reader's main job in every engine, or in the named ones, with the
 * production site or the build in a folder. An engine that cannot be found, installed or started is skipped, and the
 * table says why. The last line counts the steps.
 */
const { values, positionals: named } = parseArgs({
  options: { site: { type: 'string' } },
  allowPositionals: true,
})
const unknown = named.filter((name) => !engines.has(name))
process.exitCode = unknown.length > 0 ? complain() : await testInAll()

function complain(): number {
  console.error(`There is no engine ${unknown.join(', ')}; there are ${[...engines.keys()].join(', ')}.`)
  return 2
}

async function testInAll(): Promise<number> {
  if (values.site === undefined) {
    const shell = process.platform === 'win32'
    const { status } = spawnSync('npm', ['run', 'build'], { stdio: 'inherit', shell })
    if (status !== 0) return status ?? 1
  }
  await makeOtherBuilds(['next'])
  await releaseAfterDist(['next'])
  const pictures = resolve('test-results/engines')
  await rm(pictures, { recursive: true, force: true })
  const results: EngineResult[] = []
  for (const [id, engine] of engines)
    if (named.length === 0 || named.includes(id)) results.push(await testIn(engine, join(pictures, id)))
  const { passed, failed, skipped } = countSteps(results)
  console.log(`\n${writeTable(results)}\n`)
  console.log(`${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`)
  return failed > 0 ? 1 : 0
}

async function testIn({ name, isMute, ensure, start }: Engine, pictures: string): Promise<EngineResult> {
  const work = await makeTemporaryFolder()
  const build = async (folder: string, copy: string) =>
    isMute ? copyWithRecorder(folder, join(work, copy)) : folder
  const next = await build(otherBuilds.next, 'next')
  const host = new FaultHost(await build(values.site ?? 'dist', 'site'))
  await host.start()
  const origin = new URL(host.url).origin
  const begun = Date.now()
  const browser = await ensure()
    .then((program) => start(program, origin))
    .catch((error: unknown) => (error instanceof Error ? error.message : String(error)))
  try {
    if (typeof browser === 'string') return { engine: name, skipped: browser }
    const { version } = browser
    console.log(`Testing in ${name}, ${version}`)
    const { issues: archive } = await readArchive('public/archive/issues')
    const stage = { host, archive, browser, release: () => host.deploy(next) }
    const job = await playJob(mainJob, stage, (step) => join(pictures, `step-${step}.png`))
    await browser.close()
    return { engine: name, version, job, seconds: (Date.now() - begun) / 1000 }
  } finally {
    await host.stop()
  }
}
