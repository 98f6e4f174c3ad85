import { describe, expect, it } from 'vitest'
import type { Finding } from '../../src/messages/finding.ts'
import { openErrors, openErrorsNotice, openErrorsRefusal } from '../../src/site/buildSite.ts'
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

describe('a build with open errors', () => {
  const errors: Finding[] = openErrors('issues', [wrong], [])

  it('says aloud what readers will see', () => {
    expect(openErrorsNotice(errors)).toMatch(
      /\[differing-figures\][\s\S]*BUILT WITH 1 OPEN ERROR, which readers/,
    )
    expect(openErrorsNotice([])).toBe('')
  })

  it('is refused with one sentence for all of them', () => {
    expect(openErrorsRefusal([...errors, ...errors])).toContain('2 open errors in the archive.')
  })
})
