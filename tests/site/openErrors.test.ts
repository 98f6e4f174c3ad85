import { expect, it } from 'vitest'
import { openErrors } from '../../src/site/buildSite.ts'
import { madeBody, madeIssue, madeStory } from '../check/madeIssue.ts'

const story = madeStory({ body: madeBody(['Five ferries came.', '来了6艘渡轮。']) })
const accepted = [{ rule: 'differing-figures', story: story.id, reason: 'both were printed so' }]
const misspelt = { id: 'a', kind: 'place', en: 'Chengdu', zh: '成都', pinyin: 'Chéng' } as const

it.each([
  ['an error of a story', madeIssue([story]), [], ['differing-figures']],
  ['no error that the issue accepts', madeIssue([story], { accepted }), [], []],
  ['an error of the list of names', madeIssue([madeStory()]), [misspelt], ['name-pinyin']],
])('the open errors of an archive include %s', (_what, issue, names, rules) => {
  expect(openErrors('issues', [issue], names).map(({ rule }) => rule)).toEqual(rules)
})
