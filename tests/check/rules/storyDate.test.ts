import { expect, it } from 'vitest'
import { storyDate } from '../../../src/check/rules/storyDate.ts'
import { madeIssue, madeStory, said, saidOfScars } from '../madeIssue.ts'

it('finds a date that is not of the issue’s time', () => {
  expect(saidOfScars(storyDate)).toEqual([{ level: 'warning', story: 'winter-heating', found: '2018-11-20' }])
})

it('allows for the weeks before the issue’s month, and no day after the publication', () => {
  expect(said(storyDate, { date: '2019-03-04' })).toEqual([])
  const issue = madeIssue([madeStory({ date: '2019-05-07' })], { posted: '2019-05-06' })
  expect(storyDate.check(issue)).toHaveLength(1)
})
