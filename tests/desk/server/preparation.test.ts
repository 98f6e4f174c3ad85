import { expect, it } from 'vitest'
import { createPreparation } from '../../../src/desk/server/preparation.ts'

it('prepares once, and again after a failure', async () => {
  const answers = [Promise.reject(new Error('no space on the disk')), Promise.resolve('the folder')]
  let builds = 0
  const { ready } = createPreparation(() => answers[builds++] ?? Promise.reject(new Error('once too often')))
  const failing = [ready(), ready()]
  for (const one of failing) await expect(one).rejects.toThrow('no space on the disk')
  expect(await Promise.all([ready(), ready()])).toEqual(['the folder', 'the folder'])
  expect(await ready()).toBe('the folder')
})
