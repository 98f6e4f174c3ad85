import type { Step } from './step.ts'

const elsewhere = 'http://southwest-china.invalid/'

/**
 * Makes the noise that fails every other step, so that no driver is trusted which would not tell of it. It comes last:
 * WebKitGTK, driven, empties the caches of all sites once it has been to another one.
 */
export const noiseStep: Step = {
  says: 'What pages say on the console, throw, or ask of other hosts is heard',
  hears: [/console error.*said/, /thrown/, /off the origin.*southwest-china/],
  noise: /ERR_|Failed to load resource/,
  take: async ({ page, inAnotherPage }) => {
    await page.open('en/about/')
    await page.tab.evaluate(`console.error('said')`)
    await page.tab.evaluate(`void setTimeout(() => { throw new Error('thrown') })`)
    // No name server knows it; that it is asked for is what counts.
    await inAnotherPage((other) => other.tab.open(elsewhere).catch(() => {}))
  },
}
