import { expect, it } from 'vitest'
import { applyChange } from '../../../../src/archive/draft/applyChange.ts'
import type { Change } from '../../../../src/archive/draft/change.ts'
import { draftOfIssue } from '../../../../src/archive/draft/draftOfIssue.ts'
import { whereInDraft } from '../../../../src/archive/draft/whereInDraft.ts'
import { checkDraft } from '../../../../src/publish/desk/drafts/draftFindings.ts'
import { madeIssue, madeStory } from '../../check/madeIssue.ts'

const imported = draftOfIssue(
  madeIssue([
    madeStory({
      body: [[{ en: 'Tea grows.', zh: '水稻收割。' }], [{ en: 'Rice is cut.' }, { en: 'It rains.' }]],
    }),
  ]),
)

/** The texts of the doubtful pairs that the desk shows after these changes. */
function doubts(...changes: readonly Change[]): string[] {
  const remarks = ['$.stories[0].body[0][0]', '$.stories[0].body[1][0]', '$.stories[0].body[1][1]'].map(
    (path) => ({
      rule: 'import-pairs',
      level: 'warning' as const,
      path,
      found: path.slice(-6),
      expected: 'its translation',
      where: whereInDraft(imported, path),
    }),
  )
  const draft = changes.reduce(applyChange, imported)
  const { findings } = checkDraft(draft, { draft: imported, remarks, imports: 1, refused: [] })
  return findings.filter(({ rule }) => rule === 'import-pairs').map(({ found }) => found)
}

const [first, second, third] = imported.stories[0]?.body.flat().map(({ key }) => key) ?? []

it('two texts that the import joined in doubt are shown, until one of them is another', () => {
  expect(doubts()).toEqual(['[0][0]', '[1][0]', '[1][1]'])
  expect(doubts({ kind: 'set-text', segment: first ?? '', language: 'zh', text: '茶在生长。' })).toEqual([
    '[1][0]',
    '[1][1]',
  ])
})

it('a sentence without its counterpart is shown until it has one, whatever others lack', () => {
  expect(doubts({ kind: 'set-text', segment: second ?? '', language: 'zh', text: '水稻收割。' })).toEqual([
    '[0][0]',
    '[1][1]',
  ])
  expect(doubts({ kind: 'join-segment', segment: second ?? '' })).not.toContain(third)
})
