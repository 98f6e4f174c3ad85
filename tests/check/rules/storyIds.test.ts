import { expect, it } from 'vitest'
import { storyIds } from '../../../src/check/rules/storyIds.ts'
import { said, saidOfScars } from '../madeIssue.ts'

it('finds an id that means nothing in an address', () => {
  expect(saidOfScars(storyIds)).toEqual([{ level: 'warning', story: 'story-7', found: '“story-7”' }])
})

it('leaves alone an id of words', () => {
  expect(said(storyIds, { id: 'news-stand-closes' }, { id: 'article-9-of-the-charter' })).toEqual([])
})
