import { expect, it } from 'vitest'
import { missingDate } from '../../../src/check/rules/missingDate.ts'
import { saidOfScars } from '../madeIssue.ts'

it('names each story without a date, and no other', () => {
  expect(saidOfScars(missingDate)).toEqual([{ level: 'warning', story: 'story-7', found: 'no date' }])
})
