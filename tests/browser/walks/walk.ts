import fc from 'fast-check'
import type { Issue } from '../../../src/archive/issue.ts'
import { BrokenPromise } from './brokenPromise.ts'
import { settle } from './deviceSteps.ts'
import { open } from './navigationSteps.ts'
import { anyStep, type Model } from './steps.ts'
import { World } from './world.ts'

/** The most steps of one walk. The next walk has another device and another host. */
const longest = 100

/**
 * Takes the steps on a new device, and checks after each whether the reader keeps its promises. The device belongs to
 * a reader who has been on the front page once, and has everything.
 * @param onStep called with each step before it is taken
 * @throws BrokenPromise, or an error of the walk itself
 */
export async function walk(
  executable: string,
  steps: Iterable<fc.AsyncCommand<Model, World>>,
  onStep: (step: string) => void = () => {},
): Promise<void> {
  const world = await World.begin(executable, onStep)
  try {
    await open(world, { address: '/en/' })
    await settle(world)
    await fc.asyncModelRun(() => ({ model: { world }, real: world }), steps)
  } finally {
    await world.end()
  }
}

type Walks = {
  readonly executable: string
  readonly archive: readonly Issue[]
  readonly seed: number
  /** How many steps to take, on average over all seeds. */
  readonly steps: number
  /** For how many minutes to look for fewer steps that break a promise in the same way. */
  readonly minutes: number
  /** What an earlier failure said about where its steps are among those of the seed. */
  readonly place?: { readonly path: string; readonly replayPath: string }
  readonly onStep?: (step: string) => void
}

/** The fewest steps found that break a promise, how they break it, and where they are among those of the seed. */
type Failure = {
  readonly how: string
  readonly steps: readonly string[]
  readonly place: { readonly path: string; readonly replayPath: string }
}

/** Walks at random until a promise is broken. Returns undefined if every promise was kept. */
export async function findBrokenPromise(walks: Walks): Promise<Failure | undefined> {
  const { executable, archive, seed, steps, minutes, place, onStep } = walks
  let found: { readonly kind: string; readonly how: string; readonly steps: readonly string[] } | undefined
  let end = Number.POSITIVE_INFINITY
  const anyWalk = fc.commands([anyStep(archive)], {
    maxCommands: Math.min(longest, 2 * steps),
    size: 'max',
    ...(place && { replayPath: place.replayPath }),
  })
  const keepsPromises = fc.asyncProperty(anyWalk, async (commands) => {
    if (performance.now() > end) return
    const taken: string[] = []
    try {
      await walk(executable, commands, (step) => {
        taken.push(step)
        onStep?.(step)
      })
    } catch (error) {
      const kind = kindOf(error)
      // A rare fault must not turn into a common one while fast-check looks for fewer steps.
      if (found && found.kind !== kind) return
      if (!found) end = performance.now() + minutes * 60_000
      found = { kind, how: String(error), steps: taken }
      throw error
    }
  })
  const numRuns = Math.ceil((2 * steps) / longest)
  const { counterexample, counterexamplePath } = await fc.check(keepsPromises, {
    seed,
    numRuns,
    ...(place && { path: place.path, endOnFailure: true }),
  })
  if (!found) return undefined
  const [, replayPath = ''] = /replayPath="([^"]*)"/.exec(String(counterexample)) ?? []
  return { ...found, place: { path: counterexamplePath ?? '', replayPath } }
}

/** A failure without its details, such as issues, addresses and numbers. */
function kindOf(error: unknown): string {
  const promised = error instanceof BrokenPromise ? error.promised : 'the walk itself'
  const [first = ''] = (error instanceof Error ? error.message : String(error)).split('\n')
  const general = first
    .replace(/https?:\/\/[^\s/]+/g, '')
    .replace(/\/\S+/g, '…')
    .replace(/“.*”/g, '“…”')
    .replace(/\d[\d-]*/g, '#')
  return `${promised}: ${general.slice(0, 120)}`
}
