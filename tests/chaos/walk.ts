import type { Acts } from './act.ts'
import { BrokenPromise } from './brokenPromise.ts'
import { busyness } from './busyness.ts'
import * as deviceActs from './deviceActs.ts'
import * as hostActs from './hostActs.ts'
import * as moves from './moves.ts'
import { keepPromises } from './promises.ts'
import * as readerActs from './readerActs.ts'
import { holdRecord } from './record.ts'
import type { Step, StepOf } from './steps.ts'
import type { WalkFailure } from './walkFailure.ts'
import { World } from './world.ts'

const acts: Acts = { ...moves, ...readerActs, ...hostActs, ...deviceActs }

/** No step takes longer on an idle machine, unless something does not respond at all. */
const mostTime = 90_000

/**
 * Walks the steps on a new device, and checks after each whether the reader keeps its promises.
 * @param onStep called before each step
 * @returns where it failed, if it did
 */
export async function walk(
  executable: string,
  steps: readonly Step[],
  onStep: (step: Step, at: number) => void = () => {},
): Promise<WalkFailure | undefined> {
  const world = await World.begin(executable)
  try {
    for (const [at, step] of steps.entries()) {
      onStep(step, at)
      const failure = await failureOf(world, step)
      if (failure) return { at, ...failure }
    }
    return undefined
  } finally {
    await world.end()
  }
}

async function failureOf(world: World, step: Step): Promise<Omit<WalkFailure, 'at'> | undefined> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('The step does not end.')), mostTime * busyness())
  })
  try {
    await Promise.race([take(world, step), late])
    return undefined
  } catch (error) {
    if (error instanceof BrokenPromise) return { promised: error.promised, how: error.message }
    return {
      promised: 'the walk itself',
      how: error instanceof Error ? (error.stack ?? error.message) : String(error),
    }
  } finally {
    clearTimeout(timer)
  }
}

async function take(world: World, step: Step): Promise<void> {
  await act(world, step)
  await holdRecord(world)
  await keepPromises(world)
}

function act<Kind extends Step['kind']>(world: World, step: StepOf<Kind>): Promise<void> {
  return acts[step.kind](world, step)
}
