import { expect, it } from 'vitest'
import { eachInParallel } from '../../../src/workers/download/eachInParallel.ts'

it('each item is worked on, in order, and no more at once than allowed', async () => {
  const begun: number[] = []
  let running = 0
  let most = 0
  await eachInParallel([1, 2, 3, 4, 5], 2, async (item) => {
    begun.push(item)
    most = Math.max(most, ++running)
    await new Promise((resolve) => setTimeout(resolve, item === 1 ? 20 : 1))
    running--
  })
  expect(begun).toEqual([1, 2, 3, 4, 5])
  expect(most).toBe(2)
})

it('work that fails fails it', async () => {
  const work = eachInParallel([1, 2, 3], 2, async (item) => {
    if (item === 2) throw new Error('spoilt')
  })
  await expect(work).rejects.toThrow('spoilt')
})
