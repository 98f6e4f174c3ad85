import { expect, it } from 'vitest'
import { unlessLate } from '../../src/device/unlessLate.ts'

const never = new Promise<never>(() => {})
const answer = { is: 'the answer' }
const other = { is: 'something else' }

it('an answer that comes in time is the answer', async () => {
  expect(
    await unlessLate(
      Promise.resolve(answer),
      () => never,
      async () => other,
    ),
  ).toBe(answer)
})

it('a late one gives way to what there is instead', async () => {
  expect(
    await unlessLate(
      never,
      async () => {},
      async () => other,
    ),
  ).toBe(other)
})

it('a late one is waited for where there is nothing instead', async () => {
  const late = new Promise<typeof answer>((resolve) => setTimeout(() => resolve(answer), 20))
  expect(
    await unlessLate(
      late,
      async () => {},
      async () => undefined,
    ),
  ).toBe(answer)
})

it('a late one that comes before a slow thing instead is the answer', async () => {
  const late = new Promise<typeof answer>((resolve) => setTimeout(() => resolve(answer), 20))
  expect(
    await unlessLate(
      late,
      async () => {},
      () => never,
    ),
  ).toBe(answer)
})

it('a slow thing instead is waited for where the answer fails', async () => {
  const slow = () => new Promise<typeof other>((resolve) => setTimeout(() => resolve(other), 20))
  expect(await unlessLate(Promise.reject(new Error('gone')), () => never, slow)).toBe(other)
})

it('a failure gives way, too, and before it is late', async () => {
  expect(
    await unlessLate(
      Promise.reject(new Error('gone')),
      () => never,
      async () => other,
    ),
  ).toBe(other)
})

it('a failure is thrown where there is nothing instead', async () => {
  const outcome = unlessLate(
    Promise.reject(new Error('gone')),
    () => never,
    async () => undefined,
  )
  await expect(outcome).rejects.toThrow('gone')
})
