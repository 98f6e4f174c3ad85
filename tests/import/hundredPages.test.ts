import { beforeAll, describe, expect, it } from 'vitest'
import { measureLongImport } from '../newsletters/measure/longImport.ts'

describe('a PDF of a hundred pages', () => {
  let measured: Awaited<ReturnType<typeof measureLongImport>> | undefined
  beforeAll(async () => {
    measured = await measureLongImport(100)
    // An exception: two hundred stories on a hundred pages take several seconds, and more on a busy machine.
  }, 120_000)

  it('is imported in at most 600 MB', { tags: ['slow'] }, () => {
    expect(measured).toMatchObject({ pages: 100, stories: 200 })
    expect(measured?.megabytes).toBeLessThanOrEqual(600)
  })

  it('is imported without the source maps of pdf.js, which take a hundred megabytes', {
    tags: ['slow'],
  }, () => {
    expect(measured?.mapped).toBe(false)
  })
})
