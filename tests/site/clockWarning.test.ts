import { describe, expect, it } from 'vitest'
import { clockWarning, dayLength as day } from '../../src/site/clockWarning.ts'
import { deriveCatalogue } from '../../src/site/deriveCatalogue.ts'
import { madeArchive } from './madeIssues.ts'

const { catalogue } = deriveCatalogue(madeArchive(2, 1))
const now = Date.UTC(2026, 0, 10)

describe('a clock', () => {
  const issues = ['2025-12', '2025-11']

  it('that is behind the newest issue is told', () => {
    expect(clockWarning(undefined, issues, Date.UTC(2025, 10, 20))).toEqual({
      code: 'site.clock.newest',
      params: { now: '2025-11-20', newest: '2025-12' },
    })
  })

  it('that is behind the build before is told, with the way back', () => {
    const before = { ...catalogue, order: now + 2 * day }
    expect(clockWarning(before, issues, now)).toEqual({
      code: 'site.clock.behind',
      params: { now: '2026-01-10', before: '2026-01-12' },
    })
  })

  it('that is more than a year after the build before is told', () => {
    const before = { ...catalogue, order: now - 400 * day }
    expect(clockWarning(before, issues, now)).toEqual({
      code: 'site.clock.ahead',
      params: { now: '2026-01-10', before: '2024-12-06' },
    })
  })

  it('that agrees with both is not', () => {
    expect(clockWarning(undefined, issues, now)).toBeUndefined()
    expect(clockWarning({ ...catalogue, order: now - 30 * day }, issues, now)).toBeUndefined()
    expect(clockWarning({ ...catalogue, order: 0 }, issues, now)).toBeUndefined()
  })
})
