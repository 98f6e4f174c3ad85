import { describe, expect, it } from 'vitest'
import type { Issue } from '../../src/archive/issue.ts'
import { checkIssue } from '../../src/check/checkIssue.ts'
import { standingFindings } from '../../src/check/importFindings.ts'
import type { ImportRecord } from '../../src/disk/importRecord.ts'
import { sayFinding } from '../../src/messages/finding.ts'
import { english } from '../support/english.ts'
import { madeBody, madeIssue, madeStory } from './madeIssue.ts'

const body = madeBody(['Ferries sail until ten.', '渡轮开到10点。'], ['Buses wait for them.'])
const story = madeStory({ places: [], body })
const issue = madeIssue([story])

type Recorded = ImportRecord['findings'][number]

function recorded(rule: string, at: Recorded['at'], value: Recorded['value'], text = 'text'): Recorded {
  return { rule, place: 'page 1, line 2', story: story.id, at, value, code: 'code', params: { text } }
}

function recordOf(...findings: Recorded[]): ImportRecord {
  return { newsletter: 'may.pdf', assumptions: [], findings, unplaced: [], lines: [], sources: {} }
}

function standing(record: ImportRecord, draft: Issue): string[] {
  return standingFindings(draft, record, 'draft.json').map(({ rule, path }) => `${rule} ${path}`)
}

const place = recorded('import-place', ['places'], [])
const single = recorded('import-pairs', ['body', 0, 1], { en: 'Buses wait for them.' })

describe('a finding of the import', () => {
  it('stands while nothing is done, with its place in the newsletter', () => {
    expect(standingFindings(issue, recordOf(place), 'draft.json')).toEqual([
      {
        rule: 'import-place',
        level: 'warning',
        file: 'draft.json',
        place: 'page 1, line 2',
        path: '$.stories[0].places',
        story: story.id,
        code: 'code',
        params: { text: 'text' },
      },
    ])
  })

  it('of an older release keeps its English sentences', () => {
    const { code, params, ...old } = place
    const record = recordOf({ ...old, found: 'tea', expected: 'a place' })
    const [finding] = standingFindings(issue, record, 'draft.json')
    expect(finding && sayFinding(english, finding)).toMatchObject({ problem: 'tea', advice: 'a place' })
  })

  it('is gone when what it is about was changed', () => {
    expect(standing(recordOf(place), madeIssue([{ ...story, places: ['chongqing'] }]))).toEqual([])
    const paired = madeBody(
      ['Ferries sail until ten.', '渡轮开到10点。'],
      ['Buses wait for them.', '公交等候。'],
    )
    expect(standing(recordOf(single), madeIssue([{ ...story, body: paired }]))).toEqual([])
    expect(standing(recordOf(place, single), madeIssue([madeStory({ id: 'other' })]))).toEqual([])
  })

  it('follows its sentence and its story to another place', () => {
    const [paragraph = []] = body
    const moved = {
      ...story,
      body: [...madeBody(['New.', '新。']), ...paragraph.map((segment) => [segment])],
    }
    expect(standing(recordOf(single), madeIssue([madeStory({ id: 'first' }), moved]))).toEqual([
      'import-pairs $.stories[1].body[2][0]',
    ])
  })

  it('about a whole body stands until most of it is another', () => {
    const record = recordOf(recorded('import-body', ['body'], JSON.parse(JSON.stringify(body))))
    const mended = madeBody(['Ferries sail until eleven.', '渡轮开到11点。'], ['Buses wait for them.'])
    expect(standing(record, madeIssue([{ ...story, body: mended }]))).toEqual([
      'import-body $.stories[0].body',
    ])
    expect(standing(record, madeIssue([{ ...story, body: madeBody(['Other.', '其他。']) }]))).toEqual([])
  })

  it('about unplaced text is gone when a story has the text', () => {
    const { story: _none, ...left } = recorded('import-unplaced', [], null, 'A ferry of the night…')
    expect(standing(recordOf(left), issue)).toEqual(['import-unplaced $'])
    const placed = madeStory({ body: madeBody(['A ferry of the night sails too.', '夜间渡轮。']) })
    expect(standing(recordOf(left), madeIssue([placed]))).toEqual([])
  })

  it('can be accepted as any other', () => {
    const accepted = [{ rule: 'import-place', story: story.id, reason: 'News from beyond the Southwest.' }]
    const findings = checkIssue(
      { ...issue, accepted },
      'x',
      [],
      standingFindings(issue, recordOf(place), 'x'),
    )
    expect(findings.filter(({ rule }) => rule === 'import-place' || rule === 'accepted')).toMatchObject([
      { rule: 'import-place', accepted: 'News from beyond the Southwest.' },
    ])
  })
})
