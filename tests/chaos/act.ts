import type { Step, StepOf } from './steps.ts'
import type { World } from './world.ts'

/** Performs a step. Throws a `BrokenPromise` if the reader does not do its part. */
export type Act<Kind extends Step['kind']> = (world: World, step: StepOf<Kind>) => Promise<void>

/** How to perform each kind of step. */
export type Acts = { readonly [Kind in Step['kind']]: Act<Kind> }
