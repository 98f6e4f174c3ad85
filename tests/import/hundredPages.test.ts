import { expect, it } from 'vitest'
import { measureLongImport } from '../newsletters/measure/longImport.ts'

// An exception: two hundred stories on a hundred pages take several seconds, and more on a busy machine.
it('imports a PDF of a hundred pages in at most 600 MB', { tags: ['slow'], timeout: 120_000 }, async () => {
  const { megabytes, ...measured } = await measureLongImport(100)
  expect(measured).toMatchObject({ pages: 100, stories: 200 })
  expect(megabytes).toBeLessThanOrEqual(600)
})
