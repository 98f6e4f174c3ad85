import { expect, test } from '@playwright/test'
import { readArchive } from '../../src/disk/readArchive.ts'
import { kill, limitStorage } from './walks/deviceSteps.ts'
import { open } from './walks/navigationSteps.ts'
import { save } from './walks/readerSteps.ts'
import { Step } from './walks/steps.ts'
import { findBrokenPromise, walk } from './walks/walk.ts'

const executable = process.env.HEADLESS_SHELL ?? ''

// About ten seconds. `npm run chaos` takes more steps, and with other seeds.
test('a random walk breaks no promise', async () => {
  const { issues: archive } = await readArchive('public/archive/issues')
  expect(await findBrokenPromise({ executable, archive, seed: 5, steps: 30, minutes: 0 })).toBeUndefined()
})

test('a story that was saved on a full device is not promised after the battery is empty', async () => {
  await walk(executable, [
    new Step(open, { address: '/en/issues/2021-07/huawei-ai-centre-15-projects/' }),
    new Step(limitStorage, { bytes: 1 }),
    new Step(save, undefined),
    new Step(kill, undefined),
  ])
})
