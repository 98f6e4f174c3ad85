import { expect, test } from 'vitest'
import { newestStories } from '../../src/site/feeds/feedEditions.ts'
import { madeIssue, madeStory } from './madeIssues.ts'

function idsOf(stories: ReturnType<typeof newestStories>): string[] {
  return stories.map(({ story }) => story.id)
}

test('orders by day across issues, and keeps the order of the newsletter within a day', () => {
  const issues = [
    madeIssue('2021-07', [
      madeStory('early', { date: '2021-06-20' }),
      madeStory('late', { date: '2021-07-28' }),
      madeStory('also-late', { date: '2021-07-28' }),
    ]),
    madeIssue('2021-06', [madeStory('between', { date: '2021-06-25' })]),
  ]
  expect(idsOf(newestStories(issues, 4))).toEqual(['late', 'also-late', 'between', 'early'])
})

test('reads no older issue than it needs', () => {
  const newest = madeIssue('2021-07', [madeStory('a'), madeStory('b'), madeStory('c')])
  const unread = madeIssue('2021-06', [])
  Object.defineProperty(unread, 'stories', {
    get: () => {
      throw new Error('read')
    },
  })
  expect(idsOf(newestStories([newest, unread], 2))).toEqual(['a', 'b'])
})
