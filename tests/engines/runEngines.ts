import { spawnSync } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { readArchive } from '../../src/publish/check/readArchive.ts'
import { isOlderThan } from '../../src/publish/serve/isOlderThan.ts'
import { FaultHost } from '../e2e/support/faultHost.ts'
import { makeOtherBuilds, otherBuilds } from '../e2e/support/otherBuilds.ts'
import { type Engine, type EngineName, engines } from './engines.ts'
import { mainJob } from './mainJob.ts'
import { playJob } from './playJob.ts'
import { copyWithRecorder } from './recordingSite.ts'
import { countSteps, type EngineResult, writeTable } from './resultTable.ts'

/**
 * `npm run engines [-- NAME … --site DIR]`: the reader's main job in each engine, or in those that are named, over the
 * site as it goes out, or over the build in that folder. The last line counts the steps.
 */
const { values, positionals } = parseArgs({
  options: { site: { type: 'string' } },
  allowPositionals: true,
})
const unknown = positionals.filter((name) => !isEngineName(name))
if (unknown.length > 0) {
  console.error(`There is no engine ${unknown.join(', ')}; there are ${Object.keys(engines).join(', ')}.`)
  process.exit(2)
}
const names = Object.keys(engines).filter(isEngineName)
const chosen = names.filter((name) => positionals.length === 0 || positionals.includes(name))
const site = resolve(values.site ?? 'dist')
const pictures = resolve('test-results/engines')

if (
  values.site === undefined &&
  (await isOlderThan('dist/index.html', [
    'src',
    'public',
    'index.html',
    'vite.config.ts',
    'package-lock.json',
  ]))
) {
  const { status } = spawnSync('npm', ['run', 'build'], { stdio: 'inherit' })
  if (status !== 0) process.exit(status ?? 1)
}
await makeOtherBuilds(['next'])
await rm(pictures, { recursive: true, force: true })
const { issues } = await readArchive('public/archive/issues')
const work = await mkdtemp(join(tmpdir(), 'southwest-china-engines-'))
const results: EngineResult[] = []
try {
  for (const name of chosen) results.push(await testIn(name, engines[name]))
} finally {
  await rm(work, { recursive: true, force: true })
}
const { passed, failed, skipped } = countSteps(results)
console.log(`\n${writeTable(results)}\n`)
console.log(`${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`)
process.exitCode = failed > 0 ? 1 : 0

function isEngineName(name: string): name is EngineName {
  return Object.hasOwn(engines, name)
}

async function testIn(name: EngineName, { name: engine, isMute, ensure }: Engine): Promise<EngineResult> {
  const start = await ensure()
  if (typeof start !== 'function') return { engine, skipped: start.missing }
  const builds = { site, next: otherBuilds.next }
  if (isMute) {
    for (const [build, folder] of Object.entries(builds)) await copyWithRecorder(folder, join(work, build))
    Object.assign(builds, { site: join(work, 'site'), next: join(work, 'next') })
  }
  const host = new FaultHost(builds.site)
  await host.start()
  try {
    const begun = Date.now()
    const browser = await start(new URL(host.url).origin)
    console.log(`Testing in ${engine}, ${browser.version}`)
    const stage = { host, archive: issues, browser, release: () => host.deploy(builds.next) }
    const job = await playJob(mainJob, stage, (number) => join(pictures, `${name}-${number}.png`))
    await browser.close()
    return { engine, job, version: browser.version, seconds: (Date.now() - begun) / 1000 }
  } catch (error) {
    return { engine, skipped: `it does not start: ${error}` }
  } finally {
    await host.stop()
  }
}
