import type { Step } from './step.ts'

const elsewhere = 'http://southwest-china.invalid/'

/**
 * Makes the noise that fails every other step, to prove that the driver reports it. It comes last, because a driven
 * WebKitGTK empties the caches of all sites once it has visited another one.
 */
export const noiseStep: Step = {
  says: 'What pages say on the console, throw, or ask of other hosts is heard',
  hears: [/console error.*said/, /thrown/, /off the origin.*southwest-china/],
  noise: /ERR_|Failed to load resource/,
  take: async ({ page, inAnotherPage }) => {
    await page.open('en/about/')
    await page.tab.evaluate(`console.error('said')`)
    await page.tab.evaluate(`void setTimeout(() => { throw new Error('thrown') })`)
    // No name server knows this host. Only the request matters.
    await inAnotherPage((other) => other.tab.open(elsewhere).catch(() => {}))
  },
}
