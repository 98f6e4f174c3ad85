import { expect, it } from 'vitest'
import { claimOf } from './pageSnapshot.ts'

it.each([
  ['The one issue is on this device', { held: 1, total: 1, isWhole: true }],
  ['All 4 issues are on this device', { held: 4, total: 4, isWhole: true }],
  ['3 of 4 issues are on this device', { held: 3, total: 4, isWhole: false }],
  ['3 stories in 1 issue', undefined],
])('the line “%s” tells which issues are on the device', (line, claim) => {
  expect(claimOf(['', line])).toEqual(claim)
})
