import { screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { expect, it, vi } from 'vitest'
import type { DraftFinding } from '../../../../src/desk/api/findings.ts'
import { editorStore } from '../../../../src/desk/page/draft/editorStore.ts'
import { IssueText } from '../../../../src/desk/page/editor/IssueText.tsx'
import { FindingPanel, useFindingTour } from '../../../../src/desk/page/findings/FindingPanel.tsx'
import { keyOf, madeDraft } from '../../../draft/madeDraft.ts'
import { renderDraft } from '../support/renderDraft.tsx'

const finding: DraftFinding = {
  key: 'one',
  rule: 'missing-translation',
  level: 'warning',
  at: { path: '$.stories[1]', place: 'page 2, line 7' },
  code: 'story',
  params: { language: 'zh', other: 'en' },
  where: {},
  offers: [],
}

function Panel() {
  return <FindingPanel tour={useFindingTour()} />
}

it('shows a finding in the interface language', async () => {
  await renderDraft(<Panel />, madeDraft(), { findings: [finding] }, {}, 'zh')
  expect(screen.getByText('没有译文')).toBeTruthy()
  expect(screen.getByText('本篇只有英文。')).toBeTruthy()
  expect(screen.getByText('请补上本篇的中文。')).toBeTruthy()
  expect(screen.getByText('第2页，第7行')).toBeTruthy()
})

it('shows the answers to a question as buttons, which settle it without a reason', async () => {
  const settle = { kind: 'answer', finding: 'one', reason: 'Headline' } as const
  const question: DraftFinding = {
    ...finding,
    accepting: { kind: 'answer', finding: 'one' },
    offers: [{ change: settle, differences: [], answer: 'headline' }],
  }
  const desk = await renderDraft(<Panel />, madeDraft(), { findings: [question] })
  expect(screen.queryByText('Accept')).toBeNull()
  await userEvent.click(screen.getByRole('button', { name: /^It is a headline/ }))
  expect(desk.draft().answers).toMatchObject([{ finding: 'one', reason: 'Headline' }])
})

it('fills in the last reason, which can be kept or replaced', async () => {
  const answering = (key: string): DraftFinding => ({
    ...finding,
    key,
    accepting: { kind: 'answer', finding: key },
  })
  const desk = await renderDraft(<Panel />, madeDraft(), {
    findings: ['one', 'two', 'three'].map(answering),
  })
  const accept = async (keys: string) => {
    await userEvent.click(screen.getByText('Accept'))
    await userEvent.keyboard(keys)
    await userEvent.click(screen.getByRole('button', { name: /^Next/ }))
  }
  await accept('So it was printed.{Enter}')
  await accept('{Enter}')
  await accept('Another reason.{Enter}')
  expect(desk.draft().answers.map(({ reason }) => reason)).toEqual([
    'So it was printed.',
    'So it was printed.',
    'Another reason.',
  ])
})

it('says how many other findings a reason settles', async () => {
  const acceptable = (key: string, story: string): DraftFinding => ({
    ...finding,
    key,
    rule: 'differing-figures',
    accepting: { kind: 'accept', rule: 'differing-figures', story },
  })
  const settled = { ...acceptable('settled', 'one'), accepted: 'So it was printed.' }
  const findings = [acceptable('a', 'one'), acceptable('b', 'two'), acceptable('c', 'two'), settled]
  await renderDraft(<Panel />, madeDraft(), { findings })
  expect(screen.getByRole('textbox', { name: 'Why you accept it' })).toBeTruthy()
  await userEvent.click(screen.getByRole('button', { name: /^Next/ }))
  const field = {
    name: 'Why you accept it. The reason also covers 1 other finding of this kind in the story.',
  }
  expect(screen.getByRole('textbox', field)).toBeTruthy()
})

it('settles all findings of a kind with one reason, which one undo takes back', async () => {
  const undated = (key: string, story: string): DraftFinding => ({
    ...finding,
    key,
    rule: 'missing-date',
    code: 'none',
    accepting: { kind: 'accept', rule: 'missing-date', story },
  })
  const findings = [undated('a', 'one'), undated('b', 'two'), undated('c', 'three'), finding]
  const desk = await renderDraft(<Panel />, madeDraft(), { findings })
  await userEvent.click(screen.getByText('Accept'))
  await userEvent.keyboard('The newsletter has no dates.')
  await userEvent.click(screen.getByRole('checkbox', { name: /^Also accept 2 other findings of this kind/ }))
  await userEvent.click(screen.getByRole('button', { name: 'Accept and go on' }))
  const accepted = ['one', 'two', 'three'].map((story) => ({ story, rule: 'missing-date' }))
  expect(desk.draft().issue.accepted).toMatchObject(accepted)
  expect(desk.changes()).toBe(1)
})

const [opens, late] = ['It opens at eight.', 'They are late.'].map((text) => keyOf(madeDraft(), text))
const attended = () => editorStore.getState().attention.key

it('leads to the first finding, settles each once until the desk has checked, and leads to the next', async () => {
  const findings = [opens, late].map((segment = '', at): DraftFinding => {
    const change = { kind: 'split-segment', segment, language: 'en', at: 2 } as const
    const where = { segment, story: madeDraft().stories[at]?.key }
    return { ...finding, key: segment, where, offers: [{ change, differences: [] }] }
  })
  const steps = vi.fn(() =>
    Response.json({
      kind: 'taken',
      state: { revision: 1, findings: findings.slice(1), canUndo: true, canRedo: false, canPreview: true },
    }),
  )
  await renderDraft(<Panel />, madeDraft(), { findings }, { 'drafts/2024-05/steps': steps })
  expect(attended()).toBe(opens)
  expect(screen.getByRole('button', { name: 'Story 1 · Library opens' })).toBeTruthy()
  await userEvent.dblClick(screen.getByRole('button', { name: /^Apply/ }))
  await screen.findByRole('button', { name: 'Story 2 · Trains are slow' })
  expect(attended()).toBe(late)
  expect(steps).toHaveBeenCalledOnce()
})

it.each<readonly [Partial<DraftFinding['offers'][number]>, string]>([
  [{ use: '2.3 billion yuan' }, 'Use 2.3 billion yuan 1'],
  [{ differences: [{ before: '有座位', after: '有座位。' }] }, 'Add “。” 1'],
  [{ differences: [{ before: 'It (2024-05-07) opens', after: 'It opens' }] }, 'Remove “(2024-05-07)” 1'],
  [{ differences: [{ before: 'abc', after: 'axc' }] }, 'Apply 1'],
])('says on the button what a fix does: %j', async (part, name) => {
  const change = { kind: 'dismiss', unplaced: 'none' } as const
  const offers = [{ change, differences: [{ before: 'a', after: 'b' }], ...part }]
  await renderDraft(<Panel />, madeDraft(), { findings: [{ ...finding, offers }] })
  expect(screen.getByRole('button', { name })).toBeTruthy()
})

it('marks the words that a fix changes, not parts of them', async () => {
  const change = { kind: 'dismiss', unplaced: 'none' } as const
  const offers = [
    { change, differences: [{ before: 'It cost 3.4 million yuan.', after: 'It cost 34 billion yuan.' }] },
  ]
  await renderDraft(<Panel />, madeDraft(), { findings: [{ ...finding, offers }] })
  expect(screen.getByRole('deletion').textContent).toBe('removed: 3.4 million')
  expect(screen.getByRole('insertion').textContent).toBe('added: 34 billion')
})

it('opens the facts of a story at the field that a finding is about', async () => {
  const story = madeDraft().stories[0]?.key
  const about = { ...finding, rule: 'links', where: { story, part: 'link' } }
  await renderDraft(
    <>
      <IssueText />
      <Panel />
    </>,
    madeDraft(),
    { findings: [about] },
  )
  await userEvent.click(screen.getByRole('button', { name: /^Edit the text/ }))
  const field = screen.getAllByRole('textbox', { name: 'Link' })[0]
  expect(document.activeElement).toBe(field)
  expect(field?.closest('details')?.open).toBe(true)
})
