import { describe, expect, it } from 'vitest'
import { clockWarning, dayLength as day } from '../../src/site/clockWarning.ts'
import { deriveCatalogue } from '../../src/site/deriveCatalogue.ts'
import { madeArchive } from './madeIssues.ts'

const { catalogue } = deriveCatalogue(madeArchive(2, 1))
const now = Date.UTC(2026, 0, 10)

describe('a clock', () => {
  const issues = ['2025-12', '2025-11']

  it('that is behind the newest issue is told', () => {
    expect(clockWarning(undefined, issues, Date.UTC(2025, 10, 20))).toMatch(
      /^This machine’s clock says 2025-11-20, and the newest issue is 2025-12\./,
    )
  })

  it('that is behind the build before is told, with the way back', () => {
    const before = { ...catalogue, order: now + 2 * day }
    expect(clockWarning(before, issues, now)).toMatch(
      /^The build before it is of 2026-01-12, this machine’s clock says 2026-01-10\. .*--after/,
    )
  })

  it('that is more than a year after the build before is told', () => {
    const before = { ...catalogue, order: now - 400 * day }
    expect(clockWarning(before, issues, now)).toMatch(
      /^This machine’s clock says 2026-01-10, and the build before it is of 2024-12-06\. If/,
    )
  })

  it('that agrees with both is not', () => {
    expect(clockWarning(undefined, issues, now)).toBeUndefined()
    expect(clockWarning({ ...catalogue, order: now - 30 * day }, issues, now)).toBeUndefined()
    expect(clockWarning({ ...catalogue, order: 0 }, issues, now)).toBeUndefined()
  })
})
