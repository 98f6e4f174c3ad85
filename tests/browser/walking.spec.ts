import { expect, test } from '@playwright/test'
import { drawSteps } from '../chaos/drawSteps.ts'
import { parseSteps } from '../chaos/steps.ts'
import { walk } from '../chaos/walk.ts'
import { kindOf } from '../chaos/walkFailure.ts'

/** Enough steps for about ten seconds. `npm run chaos` takes more, and with other seeds. */
const count = 40

/** Of the first dozen, the seed that draws the most kinds of steps. */
const seed = 5

test('a walk at random breaks no promise', async () => {
  const steps = await drawSteps(seed, count)
  const fall = await walk(process.env.HEADLESS_SHELL ?? '', steps)
  const again = `npm run chaos -- --seed ${seed} --steps ${count}`
  expect(fall && `${kindOf(fall)}\n${fall.how}\nFewer steps: ${again}`).toBeUndefined()
})

/** Walks on which a promise was once broken. */
const falls = [
  {
    what: 'saves a story on a device without room, and then the battery is empty',
    steps:
      '[{"kind":"open","address":"/en/issues/2021-07/huawei-ai-centre-15-projects/"},{"kind":"settle"},{"kind":"room","bytes":1},{"kind":"save"},{"kind":"kill"}]',
  },
]

for (const { what, steps } of falls) {
  test(`a walk that ${what} breaks no promise`, async () => {
    const fall = await walk(process.env.HEADLESS_SHELL ?? '', parseSteps(steps))
    expect(fall && `${kindOf(fall)}\n${fall.how}`).toBeUndefined()
  })
}
