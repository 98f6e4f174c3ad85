import { existsSync } from 'node:fs'
import { tellFault } from '../../src/cli/tellFault.ts'
import { ArgumentError } from '../../src/disk/inputError.ts'
import { readArguments } from '../../src/disk/readArguments.ts'
import { findChromium, findHeadlessShell } from '../../src/editions/page/findChromium.ts'
import { makeOtherBuilds, releaseAfterDist } from '../browser/support/otherBuilds.ts'
import { drawSteps } from './drawSteps.ts'
import { shrinkSteps } from './shrinkSteps.ts'
import type { Step } from './steps.ts'
import { walk } from './walk.ts'
import { isSameKind, kindOf, type WalkFailure } from './walkFailure.ts'
import { walkOptions } from './walkOptions.ts'

const help = `npm run chaos -- [--steps 300] [--seed N] [--on] [--shrink MINUTES] [--replay STEPS] [--list]

Walks at random over the built reader, its host and its device, and looks after each step whether the reader keeps its
promises. The same seed takes the same steps. Where a promise is broken, fewer steps that break it are looked for and
printed, to be taken again by --replay.

  --on       goes on after a fall with the steps that are left, on another device
  --shrink   how long to look for fewer steps (5); 0 does not
  --list     prints each step as it is taken`

const { values, options } = readOptions()

const browser = findHeadlessShell() ?? findChromium()
if (!browser) throw new Error('The walk needs a Chromium; CHROMIUM may name one.')
if (!existsSync('dist/archive/catalogue.json'))
  throw new Error('The walk needs the built reader: npm run build.')
const { path } = browser
// When the process exits, running programs are stopped and temporary files removed.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => process.exit(1))
process.exitCode = await run()

function readOptions() {
  try {
    const { values } = readArguments(help, {
      options: {
        steps: { type: 'string', default: '300' },
        seed: { type: 'string', default: String(Date.now() % 1_000_000) },
        replay: { type: 'string' },
        shrink: { type: 'string', default: '5' },
        on: { type: 'boolean', default: false },
        list: { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
      },
    })
    if (values.help) {
      console.log(help)
      process.exit(0)
    }
    const refuse = (fault: string): never => {
      throw new ArgumentError(fault, help)
    }
    return { values, options: walkOptions(values, refuse) }
  } catch (error) {
    tellFault(error)
    process.exit()
  }
}

async function run(): Promise<number> {
  const { replay, seed } = options
  const steps = replay ?? (await drawSteps(seed, options.steps))
  await makeOtherBuilds(['next', 'later'])
  await releaseAfterDist(['next', 'later'])
  console.log(replay ? `${steps.length} steps` : `Seed ${seed}, ${steps.length} steps`)
  const started = performance.now()
  const failures: WalkFailure[] = []
  for (let from = 0; from < steps.length; ) {
    const failure = await walkFrom(steps, from)
    if (!failure) break
    failures.push(failure)
    await report(steps.slice(from, failure.at + 1), failure)
    if (!values.on) break
    from = failure.at + 1
  }
  const seconds = Math.round((performance.now() - started) / 1000)
  console.log(
    `${seconds} s. ${failures.length === 0 ? 'Every promise was kept.' : `Falls: ${failures.length}`}`,
  )
  return failures.length === 0 ? 0 : 1
}

/** Walks the steps from index `from`. @returns the failure, counted from the first step of all */
async function walkFrom(steps: readonly Step[], from: number): Promise<WalkFailure | undefined> {
  const failure = await walk(path, steps.slice(from), (step, at) => {
    if (values.list) console.log(`${from + at} ${JSON.stringify(step)}`)
  })
  return failure && { ...failure, at: from + failure.at }
}

async function report(steps: readonly Step[], failure: WalkFailure): Promise<void> {
  console.log(`\nStep ${failure.at} broke a promise. ${kindOf(failure)}\n  ${failure.how}`)
  const end = performance.now() + options.shrink * 60_000
  const hasTime = () => performance.now() < end
  const failsAlike = async (candidate: readonly Step[]) => isSameKind(failure, await walk(path, candidate))
  const few = hasTime() ? await shrinkSteps(steps, 2, failsAlike, hasTime) : steps
  for (const step of few) console.log(`  ${JSON.stringify(step)}`)
  console.log(`\nnpm run chaos -- --replay '${JSON.stringify(few)}'\n`)
}
