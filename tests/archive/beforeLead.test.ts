import { describe, expect, it } from 'vitest'
import { beforeLead } from '../../src/archive/beforeLead.ts'

const issue = (complete: boolean, stories: number) => ({ complete, facets: { a: stories } })

describe('before the lead of a front page', () => {
  it('stands nothing where the newest issue is complete, however short', () => {
    expect(beforeLead([issue(true, 1), issue(true, 9)])).toBe(0)
  })

  it('stand issues that the archive has in part, with a few stories', () => {
    expect(beforeLead([issue(false, 2), issue(false, 4), issue(true, 9), issue(false, 1)])).toBe(2)
  })

  it('stands no issue that has enough stories, though not all', () => {
    expect(beforeLead([issue(false, 5), issue(true, 9)])).toBe(0)
  })

  it('stands nothing where no issue can lead', () => {
    expect(beforeLead([issue(false, 2), issue(false, 3)])).toBe(0)
    expect(beforeLead([])).toBe(0)
  })
})
