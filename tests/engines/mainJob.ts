import { furtherSteps } from './furtherSteps.ts'
import { offlineSteps } from './offlineSteps.ts'
import { readingSteps } from './readingSteps.ts'
import type { Step } from './step.ts'
import { updateSteps } from './updateSteps.ts'
import { wordSteps } from './wordSteps.ts'

/** Makes the noise that fails every other step, to prove that the driver reports it, unless the engine is mute. */
const noiseStep: Step = {
  says: 'The driver reports what pages say on the console, throw, or request from other hosts',
  hears: [/console error.*said/, /thrown/, /off the origin.*southwest-china/],
  noise: /ERR_|Failed to load resource/,
  take: async ({ page, inAnotherPage }) => {
    await page.open('en/about/')
    await page.tab.evaluate(`console.error('said')`)
    await page.tab.evaluate(`void setTimeout(() => { throw new Error('thrown') })`)
    // No name server knows this host. Only the request matters.
    await inAnotherPage((other) => other.tab.open('http://southwest-china.invalid/').catch(() => {}))
  },
}

/** The reader's main job, step by step, on one device: with the host, without it, and across a release. */
export const mainJob: readonly Step[] = [
  ...readingSteps,
  ...furtherSteps,
  ...wordSteps,
  ...offlineSteps,
  ...updateSteps,
  noiseStep,
]
