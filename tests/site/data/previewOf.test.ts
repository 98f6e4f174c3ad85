import { describe, expect, it } from 'vitest'
import type { Finding } from '../../../src/archive/finding.ts'
import { previewOf } from '../../../src/site/data/previewOf.ts'
import { madeIssue, madeStory } from '../madeIssues.ts'

const issue = madeIssue('2021-07', [madeStory('tea'), madeStory('silk')])

function finding(rule: string, path: string, story?: string): Finding {
  const said = { level: 'warning', file: 'july.pdf', found: 'this', expected: 'that' } as const
  return { rule, path, ...said, ...(story === undefined ? {} : { story }) }
}

const { findings } = previewOf(issue, [
  finding('links', '$.stories[1].link', 'silk'),
  finding('weekday', '$.stories[0].body[12][0].en', 'tea'),
  finding('lost-characters', '$.stories[0].body[2][0].en', 'tea'),
  finding('missing-date', '$.stories[0]', 'tea'),
  finding('accepted', '$.accepted[0]', 'gone'),
  finding('import-unplaced', '$'),
])

describe('a preview of findings', () => {
  it('has them in the order of reading: the issue, then story by story and paragraph by paragraph', () => {
    expect(findings.map(({ rule }) => rule)).toEqual([
      'accepted',
      'import-unplaced',
      'missing-date',
      'lost-characters',
      'weekday',
      'links',
    ])
  })

  it('tells the paragraph of what is about one', () => {
    expect(findings.map(({ paragraph }) => paragraph)).toEqual([
      undefined,
      undefined,
      undefined,
      2,
      12,
      undefined,
    ])
  })

  it('puts what names a story that is not there to the issue', () => {
    expect(findings.map(({ story }) => story)).toEqual([undefined, undefined, 'tea', 'tea', 'tea', 'silk'])
  })

  it('tells what an issue can record as accepted: what an editorial rule says', () => {
    expect(findings.map(({ acceptable }) => acceptable)).toEqual([false, false, true, true, true, true])
  })

  it('keeps the name of the file from the page', () => {
    expect(JSON.stringify(findings)).not.toContain('july.pdf')
  })
})
