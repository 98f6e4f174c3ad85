import { expect, it } from 'vitest'
import { archiveFeed } from '../../../src/site/feeds/feed.ts'
import { madeIssue, madeStory } from '../madeIssues.ts'

it('feeds have the newest stories first, and those of one day in the order of the newsletter', () => {
  const issues = [
    madeIssue('2021-07', [
      madeStory('early', { date: '2021-06-20' }),
      madeStory('late', { date: '2021-07-28' }),
      madeStory('also-late', { date: '2021-07-28' }),
    ]),
    madeIssue('2021-06', [madeStory('between', { date: '2021-06-25' })]),
  ]
  const ids = archiveFeed(issues).stories.map((one) => one.story.id)
  expect(ids).toEqual(['late', 'also-late', 'between', 'early'])
})
