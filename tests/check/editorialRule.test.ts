import { expect, it } from 'vitest'
import { inEachChineseText, inEachStory, inEachText } from '../../src/check/editorialRule.ts'
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

const noted = madeIssue([
  madeStory({ id: 'first' }),
  madeStory({ id: 'second', body: madeBody(['A.', '甲。'], ['B.']), note: { en: 'N.', zh: '注' } }),
])
const read = ['A.', '甲。', 'B.', '注']

it('a check of each text by itself reads both languages of headline, body and note, and says the place', () => {
  const check = inEachText(({ text, story, language }, { id }) =>
    read.includes(text)
      ? { level: 'error', found: `${text} ${language} in ${story.id} of ${id}`, expected: 'none' }
      : [],
  )
  const at = (path: string, found: string) => {
    return { level: 'error', path: `$.stories[1].${path}`, story: 'second', found, expected: 'none' }
  }
  expect(check(noted)).toEqual([
    at('body[0][0].en', 'A. en in second of 2019-04'),
    at('body[0][0].zh', '甲。 zh in second of 2019-04'),
    at('body[0][1].en', 'B. en in second of 2019-04'),
    at('note.zh', '注 zh in second of 2019-04'),
  ])
})

it('a check of each Chinese text reads no English one', () => {
  const check = inEachChineseText((text) =>
    read.includes(text) ? { level: 'error', found: text, expected: 'none' } : undefined,
  )
  expect(check(noted).map(({ path, found }) => `${path} ${found}`)).toEqual([
    '$.stories[1].body[0][0].zh 甲。',
    '$.stories[1].note.zh 注',
  ])
})
