import { furtherSteps } from './furtherSteps.ts'
import { offlineSteps } from './offlineSteps.ts'
import { readingSteps } from './readingSteps.ts'
import type { Step } from './step.ts'
import { updateSteps } from './updateSteps.ts'
import { wordSteps } from './wordSteps.ts'

/** The reader's main job, step by step, on one device: with the host, without it, and across a release. */
export const mainJob: readonly Step[] = [
  ...readingSteps,
  ...furtherSteps,
  ...wordSteps,
  ...offlineSteps,
  ...updateSteps,
]
