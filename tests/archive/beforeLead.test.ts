import { expect, it } from 'vitest'
import { beforeLead } from '../../src/archive/beforeLead.ts'

const issue = (complete: boolean, stories: number) => ({ complete, facets: { a: stories } })

it.each([
  ['a complete issue leads, however short', [issue(true, 1), issue(true, 9)], 0],
  ['issues with a few of their stories do not lead', [issue(false, 2), issue(false, 4), issue(true, 9)], 2],
  ['an issue with enough of its stories leads', [issue(false, 5), issue(true, 9)], 0],
  ['no issue can lead', [issue(false, 2), issue(false, 3)], 0],
  ['there is no issue', [], 0],
])('%s', (_case, issues, count) => {
  expect(beforeLead(issues)).toBe(count)
})
