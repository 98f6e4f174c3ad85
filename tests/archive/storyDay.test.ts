import { expect, it } from 'vitest'
import { storyDay } from '../../src/archive/storyDay.ts'

it.each([
  [{ id: '2021-07', posted: '2021-08-11' }, { date: '2021-07-03' }, '2021-07-03'],
  [{ id: '2021-07', posted: '2021-08-11' }, {}, '2021-08-11'],
  [{ id: '2020-02' }, {}, '2020-02-29'],
  [{ id: '2021-12' }, {}, '2021-12-31'],
])('takes the day of the story, of the issue, or the last of the month: %j, %j', (issue, story, day) => {
  expect(storyDay(issue, story)).toBe(day)
})
