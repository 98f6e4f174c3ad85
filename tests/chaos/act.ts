import type { Step, StepOf } from './steps.ts'
import type { World } from './world.ts'

/** Does a step. Throws a `BrokenPromise` where the reader does not do its part. */
export type Act<Kind extends Step['kind']> = (world: World, step: StepOf<Kind>) => Promise<void>

/** How each kind of step is done. */
export type Acts = { readonly [Kind in Step['kind']]: Act<Kind> }
