import { describe, expect, it } from 'vitest'
import type { Issue } from '../../src/archive/issue.ts'
import { checkIssue } from '../../src/check/checkIssue.ts'
import { standingFindings } from '../../src/check/importFindings.ts'
import type { ImportRecord } from '../../src/disk/importRecord.ts'
import { madeBody, madeIssue, madeStory } from './madeIssue.ts'

const body = madeBody(['Ferries sail until ten.', '渡轮开到10点。'], ['Buses wait for them.'])
const story = madeStory({ places: [], body })

type Recorded = ImportRecord['findings'][number]

const base = { place: 'page 1, line 2', story: story.id, code: 'code', params: { text: 'text' } }
const place: Recorded = { ...base, rule: 'import-place', at: ['places'], value: [] }
const single: Recorded = {
  ...base,
  rule: 'import-pairs',
  at: ['body', 0, 1],
  value: { en: 'Buses wait for them.' },
}
const whole: Recorded = {
  ...base,
  rule: 'import-body',
  at: ['body'],
  value: JSON.parse(JSON.stringify(body)),
}
const { story: _none, ...ofIssue } = base
const unplaced: Recorded = {
  ...ofIssue,
  rule: 'import-unplaced',
  at: [],
  value: null,
  params: { text: 'A ferry of the night…' },
}

/** The findings of the record that are open in a draft with these stories. */
const openIn = (findings: readonly Recorded[], ...stories: Issue['stories']) =>
  standingFindings(madeIssue(stories), { findings: [...findings] }, 'draft.json')

describe('a finding of the import', () => {
  it('stays while nothing changes, with its place in the newsletter', () => {
    expect(openIn([place], story)).toEqual([
      {
        rule: 'import-place',
        code: 'code',
        params: { text: 'text' },
        level: 'warning',
        at: { file: 'draft.json', path: '$.stories[0].places', place: 'page 1, line 2', story: story.id },
      },
    ])
  })

  const [sentence, buses] = body[0] ?? []
  const paired = madeBody(
    ['Ferries sail until ten.', '渡轮开到10点。'],
    ['Buses wait for them.', '公交等候。'],
  )
  const mended = madeBody(['Ferries sail until eleven.', '渡轮开到11点。'], ['Buses wait for them.'])
  const moved = [...madeBody(['New.', '新。']), ...[sentence, buses].flatMap((one) => (one ? [[one]] : []))]
  const night = madeBody(['A ferry of the night sails too.', '夜间渡轮。'])

  it.each<[string, Recorded, Issue['stories'], string[]]>([
    ['is gone if the story got a place', place, [{ ...story, places: ['chongqing'] }], []],
    ['is gone if the sentence was paired', single, [{ ...story, body: paired }], []],
    ['is gone if the story is gone', single, [madeStory({ id: 'other' })], []],
    [
      'follows its sentence and its story to another place',
      single,
      [madeStory({ id: 'first' }), { ...story, body: moved }],
      ['import-pairs $.stories[1].body[2][0]'],
    ],
    [
      'about a body stays while most of it is the same',
      whole,
      [{ ...story, body: mended }],
      ['import-body $.stories[0].body'],
    ],
    [
      'about a body is gone if most of it changed',
      whole,
      [{ ...story, body: madeBody(['Other.', '其他。']) }],
      [],
    ],
    ['about unplaced text stays while no story has the text', unplaced, [story], ['import-unplaced $']],
    ['about unplaced text is gone if a story has the text', unplaced, [madeStory({ body: night })], []],
  ])('%s', (_what, finding, stories, open) => {
    expect(openIn([finding], ...stories).map(({ rule, at }) => `${rule} ${at.path}`)).toEqual(open)
  })

  it('can be accepted like any other', () => {
    const accepted = [{ rule: 'import-place', story: story.id, reason: 'News from beyond the Southwest.' }]
    const findings = checkIssue(madeIssue([story], { accepted }), 'x', [], openIn([place], story))
    expect(findings.filter(({ rule }) => rule === 'import-place' || rule === 'accepted')).toMatchObject([
      { rule: 'import-place', accepted: 'News from beyond the Southwest.' },
    ])
  })
})
