import { expect, it } from 'vitest'
import { inEachStory } from '../../../src/publish/check/editorialRule.ts'
import { madeBody, madeIssue, madeStory } from './madeIssue.ts'

it('a check of each story by itself says which story it is, and where it stands in the issue', () => {
  const issue = madeIssue([
    madeStory({ id: 'first' }),
    madeStory({ id: 'second' }),
    madeStory({ id: 'third' }),
  ])
  const check = inEachStory(({ id }, { stories }) =>
    id === 'first'
      ? undefined
      : {
          level: 'warning',
          part: id === 'second' ? ['headline', 'en'] : [],
          found: `one of ${stories.length}`,
          expected: 'none',
        },
  )
  const said = { level: 'warning', found: 'one of 3', expected: 'none' }
  expect(check(issue)).toEqual([
    { ...said, path: '$.stories[1].headline.en', story: 'second' },
    { ...said, path: '$.stories[2]', story: 'third' },
  ])
})

it('a check of each story by itself may find several faults in one', () => {
  const check = inEachStory(({ body }) =>
    body.flat().map((_, s) => ({ level: 'error', part: ['body', 0, s], found: 'one', expected: 'none' })),
  )
  const issue = madeIssue([madeStory({ body: madeBody(['A.'], ['B.']) })])
  expect(check(issue).map(({ path }) => path)).toEqual(['$.stories[0].body[0][0]', '$.stories[0].body[0][1]'])
})
