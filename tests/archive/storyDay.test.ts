import { expect, test } from 'vitest'
import { storyDay } from '../../src/archive/storyDay.ts'

test('is the day of the story, else of the posting, else the last of the month', () => {
  const posted = { id: '2021-07', posted: '2021-08-11' }
  expect(storyDay(posted, { date: '2021-07-03' })).toBe('2021-07-03')
  expect(storyDay(posted, {})).toBe('2021-08-11')
  expect(storyDay({ id: '2021-07' }, {})).toBe('2021-07-31')
})

test('knows the last day of every month, leap years included', () => {
  expect(storyDay({ id: '2020-02' }, {})).toBe('2020-02-29')
  expect(storyDay({ id: '2021-02' }, {})).toBe('2021-02-28')
  expect(storyDay({ id: '2021-12' }, {})).toBe('2021-12-31')
})
