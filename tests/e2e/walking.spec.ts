import { expect, test } from '@playwright/test'
import { drawSteps } from '../chaos/drawSteps.ts'
import { walk } from '../chaos/walk.ts'
import { kindOf } from '../chaos/walkFailure.ts'

/** Enough steps for about ten seconds. `npm run chaos` takes more, and with other seeds. */
const count = 40

const seeds = [2, 6, 9]

for (const seed of seeds) {
  test(`a walk at random from seed ${seed} breaks no promise`, async () => {
    test.setTimeout(180_000)
    const steps = await drawSteps(seed, count)
    const fall = await walk(process.env.HEADLESS_SHELL ?? '', steps)
    const again = `npm run chaos -- --seed ${seed} --steps ${count}`
    expect(fall && `${kindOf(fall)}\n${fall.how}\nFewer steps: ${again}`).toBeUndefined()
  })
}
