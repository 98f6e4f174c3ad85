import { existsSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { readArchive } from '../../../src/disk/readArchive.ts'
import { findChromium, findHeadlessShell } from '../../../src/editions/page/findChromium.ts'
import { makeOtherBuilds, releaseAfterDist } from '../support/builds.ts'
import { findBrokenPromise } from './walk.ts'

const help = `npm run chaos -- [--steps 300] [--seed N] [--shrink MINUTES] [--path P --replay R] [--list]

Walks at random over the built reader, its host and its device. After each step it checks whether the reader keeps its
promises. The same seed draws the same steps. If a promise is broken, it looks for fewer steps that break the promise in
the same way, and prints them with the options that take them again.

  --steps    how many steps to take, on average
  --shrink   for how many minutes to look for fewer steps (5)
  --list     prints each step as it is taken`

const { values } = parseArgs({
  options: {
    steps: { type: 'string', default: '300' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
    shrink: { type: 'string', default: '5' },
    path: { type: 'string' },
    replay: { type: 'string' },
    list: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
})
// When the process exits, running programs are stopped and temporary files removed.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => process.exit(1))
if (values.help) console.log(help)
else process.exitCode = await run()

async function run(): Promise<number> {
  const [steps, seed, minutes] = [wholeNumber('steps'), wholeNumber('seed'), wholeNumber('shrink')]
  const executable = (findHeadlessShell() ?? findChromium())?.path
  if (!executable) throw new Error('The walk needs a Chromium; CHROMIUM may name one.')
  if (!existsSync('dist/archive/catalogue.json'))
    throw new Error('The walk needs the built reader: npm run build.')
  await makeOtherBuilds(['next', 'later'])
  await releaseAfterDist(['next', 'later'])
  const { issues: archive } = await readArchive('public/archive/issues')
  const { path, replay: replayPath } = values
  const place = path !== undefined && replayPath !== undefined ? { path, replayPath } : undefined
  console.log(`Seed ${seed}, about ${steps} steps`)
  const started = performance.now()
  let count = 0
  const onStep = (step: string) => {
    count += 1
    if (values.list) console.log(`${count} ${step}`)
  }
  const walks = { executable, archive, seed, steps, minutes, onStep, ...(place && { place }) }
  const failure = await findBrokenPromise(walks)
  console.log(`${count} steps in ${Math.round((performance.now() - started) / 1000)} s`)
  if (!failure) {
    console.log('Every promise was kept.')
    return 0
  }
  console.log(`\nA promise was broken: ${failure.how}\nafter\n  ${failure.steps.join('\n  ')}`)
  const again = `--steps ${steps} --seed ${seed} --path ${failure.place.path} --replay ${failure.place.replayPath}`
  console.log(`\nnpm run chaos -- ${again}`)
  return 1
}

function wholeNumber(name: 'steps' | 'seed' | 'shrink'): number {
  if (/^\d{1,9}$/.test(values[name])) return Number(values[name])
  throw new Error(`--${name} is "${values[name]}"; expected a whole number.`)
}
