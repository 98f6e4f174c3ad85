import { expect, it } from 'vitest'
import type { Name } from '../../../../src/archive/names/nameList.ts'
import { checkDraft } from '../../../../src/desk/server/drafts/draftFindings.ts'
import { suggestPinyin } from '../../../../src/desk/server/suggestPinyin.ts'
import { applyChange } from '../../../../src/draft/applyChange.ts'
import type { Change } from '../../../../src/draft/change.ts'
import type { Draft } from '../../../../src/draft/draft.ts'
import { draftOfIssue } from '../../../../src/draft/draftOfIssue.ts'
import { isOpenError } from '../../../../src/messages/finding.ts'
import { madeName } from '../../../archive/names/madeNames.ts'
import { madeIssue, madeStory } from '../../../check/madeIssue.ts'

const imported = draftOfIssue(
  madeIssue([
    madeStory({
      body: [[{ en: 'Tea grows.', zh: '水稻收割。' }], [{ en: 'Rice is cut.' }, { en: 'It rains.' }]],
    }),
  ]),
)

/** The texts of the doubtful pairs that the desk shows after these changes. */
function doubts(...changes: readonly Change[]): unknown[] {
  const remarks = ['$.stories[0].body[0][0]', '$.stories[0].body[1][0]', '$.stories[0].body[1][1]'].map(
    (path) => ({
      rule: 'import-pairs',
      level: 'warning' as const,
      at: { path },
      code: 'single',
      params: { text: path.slice(-6), language: 'zh' },
    }),
  )
  const draft = changes.reduce(applyChange, imported)
  const { findings } = checkDraft(draft, { draft: imported, remarks })
  // The number of sentences without a translation says nothing more.
  expect(findings.some(({ rule }) => rule === 'missing-translation')).toBe(false)
  return findings.filter(({ rule }) => rule === 'import-pairs').map(({ params }) => params?.text)
}

const [first, second, third] = imported.stories[0]?.body.flat().map(({ key }) => key) ?? []

it('shows a doubtful pair until one of its texts changes', () => {
  expect(doubts()).toEqual(['[0][0]', '[1][0]', '[1][1]'])
  expect(doubts({ kind: 'set-text', segment: first ?? '', language: 'zh', text: '茶在生长。' })).toEqual([
    '[1][0]',
    '[1][1]',
  ])
})

it('shows a sentence without a translation until it has one', () => {
  expect(doubts({ kind: 'set-text', segment: second ?? '', language: 'zh', text: '水稻收割。' })).toEqual([
    '[0][0]',
    '[1][1]',
  ])
  expect(doubts({ kind: 'join-segment', segment: second ?? '' })).not.toContain(third)
})

const tower = madeName('test-tower', 'Test Tower', '测试塔', { pinyin: 'Ceshi Ta' })
const listed = [madeName('chengdu', 'Chengdu', '成都', { pinyin: 'Chéngdū' })]

/** What the desk says of names that the draft adds to a list of one. */
function saidOfNames(...names: readonly Name[]) {
  const draft = names.reduce<Draft>((sum, name) => applyChange(sum, { kind: 'add-name', name }), imported)
  const { findings } = checkDraft(draft, { draft: imported, remarks: [] }, listed)
  const said = findings.filter(({ rule }) => rule.startsWith('name-'))
  const taken = said.flatMap(({ offers }) => offers.slice(0, 1)).map(({ change }) => change)
  return { said, after: taken.reduce(applyChange, draft).names }
}

it('reports a name without tone marks as an error that cannot be accepted, and offers pinyin', () => {
  const { said, after } = saidOfNames(tower)
  expect(said).toMatchObject([{ rule: 'name-pinyin', level: 'error', where: { name: 'test-tower' } }])
  expect(said.filter(isOpenError)).toHaveLength(1)
  expect(said[0]).not.toHaveProperty('accepting')
  expect(after).toEqual([{ ...tower, pinyin: 'Cèshìtǎ' }])
})

it('reports a missing tone mark, and offers no pinyin that lacks one', () => {
  const { said, after } = saidOfNames({ ...tower, zh: '乐山', pinyin: 'Lèshan' })
  expect(said).toMatchObject([{ rule: 'name-pinyin', level: 'error', where: { name: 'test-tower' } }])
  expect(after).toEqual([{ ...tower, zh: '乐山', pinyin: 'Lèshān' }])
  expect(suggestPinyin('了得')).toBe('Ledé')
  expect(saidOfNames({ ...tower, zh: '了得', pinyin: 'Liaode' }).said).toMatchObject([{ offers: [] }])
})

it.each([
  ['a spelling', madeName('rong', 'Rongcheng', '成都', { pinyin: 'Chéngdū' })],
  ['the id', madeName('chengdu', 'chengdu', '蓉城', { pinyin: 'Róngchéng' })],
])('reports a name that has %s of another name in the glossary, and offers to remove it', (_, name) => {
  const { said, after } = saidOfNames(name)
  expect(said).toMatchObject([{ rule: 'name-clash', level: 'error', where: { name: name.id } }])
  expect(after).toEqual([])
})

it('reports neither a name that the glossary already has nor faults of the glossary itself', () => {
  expect(saidOfNames(madeName('chengdu', 'Chengdu', '成都', { pinyin: 'Chengdu' })).said).toEqual([])
})

it('lists wrong facts before missing ones, and style last', () => {
  const body = [
    [{ en: 'It cost 3.4 million yuan.', zh: '耗资340亿元。' }],
    [{ en: 'It opens', zh: '它开放。' }],
  ]
  const stories = [
    madeStory({ body: [[{ en: 'It has 300 seats.', zh: '有500个座位。' }]] }),
    madeStory({ id: 'second', date: undefined, body }),
  ]
  const draft = draftOfIssue(madeIssue(stories))
  const { findings } = checkDraft(draft, { draft, remarks: [] })
  expect(findings.map(({ rule, code }) => `${rule} ${code}`)).toEqual([
    'differing-figures scale',
    'differing-figures both',
    'missing-date none',
    'lost-characters openEnd',
  ])
})

it('keeps what rules find while a note is still in one language', () => {
  const draft = draftOfIssue(
    madeIssue([madeStory({ body: [[{ en: 'It has 300 seats.', zh: '有500个座位。' }]] })]),
  )
  const story = draft.stories[0]?.key ?? ''
  const rules = (change: Change) => {
    const { issue, findings } = checkDraft(applyChange(draft, change), { draft, remarks: [] })
    expect(issue).toBeUndefined()
    return findings.map(({ rule }) => rule)
  }
  const note = { en: 'It had 200.', zh: '' }
  expect(rules({ kind: 'set-story', story, fields: { note } })).toEqual(['differing-figures', 'schema'])
  expect(rules({ kind: 'set-story', story, fields: { topics: [] } })).toEqual(['schema'])
})

it('reports one finding for one cause, and the next one when that is accepted', () => {
  const linked = madeStory({ date: '2018-01-10', link: 'https://example.org/2019-04/12/a/' })
  const shown = (accepted?: { rule: string; story: string; reason: string }[]) => {
    const draft = draftOfIssue(madeIssue([linked], accepted && { accepted }))
    const { findings } = checkDraft(draft, { draft, remarks: [] })
    return findings.filter((finding) => finding.accepted === undefined).map(({ rule }) => rule)
  }
  expect(shown()).toEqual(['story-date'])
  expect(shown([{ rule: 'story-date', story: linked.id, reason: 'So it was printed.' }])).toEqual([
    'link-date',
  ])
})

it('stops publication at a translation that nobody has approved, and offers to approve it', () => {
  const segment = imported.stories[0]?.body[1]?.[0]?.key ?? ''
  const translated = applyChange(imported, {
    kind: 'draft-text',
    segment,
    language: 'zh',
    text: '水稻收割。',
  })
  const base = { draft: imported, remarks: [] }
  const found = checkDraft(translated, base).findings.find(({ rule }) => rule === 'draft-translation')
  expect(found && isOpenError(found)).toBe(true)
  expect(found?.accepting).toBeUndefined()
  const [approve] = found?.offers ?? []
  const approved = approve ? applyChange(translated, approve.change) : translated
  expect(checkDraft(approved, base).findings.filter(({ rule }) => rule === 'draft-translation')).toEqual([])
})
