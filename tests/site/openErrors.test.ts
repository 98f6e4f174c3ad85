import { describe, expect, it } from 'vitest'
import { openErrors } from '../../src/site/buildSite.ts'
import { madeBody, madeIssue, madeStory } from '../check/madeIssue.ts'

const story = madeStory({ body: madeBody(['Five ferries came.', '来了6艘渡轮。']) })
const wrong = madeIssue([story])

describe('the open errors of an archive', () => {
  it('are those that no issue accepts', () => {
    expect(openErrors('issues', [wrong], []).map(({ rule }) => rule)).toEqual(['differing-figures'])
    const accepted = [{ rule: 'differing-figures', story: story.id, reason: 'both were printed so' }]
    expect(openErrors('issues', [{ ...wrong, accepted }], [])).toEqual([])
  })

  it('are also those of the list of names', () => {
    const name = { id: 'a', kind: 'place', en: 'Chengdu', zh: '成都', pinyin: 'Chéng' } as const
    expect(openErrors('issues', [madeIssue([madeStory()])], [name]).map(({ rule }) => rule)).toEqual([
      'name-pinyin',
    ])
  })
})
