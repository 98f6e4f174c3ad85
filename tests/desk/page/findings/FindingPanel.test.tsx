import { screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { beforeEach, expect, it } from 'vitest'
import { FindingPanel } from '../../../../src/desk/page/findings/FindingPanel.tsx'
import { useFindingTour } from '../../../../src/desk/page/findings/useFindingTour.ts'
import type { DraftFinding } from '../../../../src/draft/draftFinding.ts'
import { madeDraft } from '../../../draft/madeDraft.ts'
import { renderDraft } from '../support/renderDraft.tsx'

const finding: DraftFinding = {
  key: 'one',
  rule: 'missing-translation',
  level: 'warning',
  path: '$.stories[1]',
  place: 'page 2, line 7',
  found: 'English alone',
  expected: 'the story in Chinese too',
  where: {},
  offers: [],
}

beforeEach(() => {
  localStorage.clear()
})

function Panel() {
  return <FindingPanel tour={useFindingTour()} />
}

it('a finding is told in the interface language, and in English where its Chinese is not known', async () => {
  localStorage.setItem('desk-language', 'zh')
  const unknown = { ...finding, key: 'two', expected: 'something that is newer than the table' }
  await renderDraft(<Panel />, madeDraft(), { findings: [finding] })
  expect(screen.getByText('只有英文').lang).toBe('zh-Hans')
  expect(screen.getByText('中英文齐全').lang).toBe('zh-Hans')
  expect(screen.getByText('第2页，第7行')).toBeTruthy()
  await renderDraft(<Panel />, madeDraft(), { findings: [unknown] })
  expect(screen.getByText('something that is newer than the table').lang).toBe('en')
})

it('the reason that was given last stands in the field, to be taken or written over', async () => {
  const answering = (key: string): DraftFinding => ({
    ...finding,
    key,
    accepting: { kind: 'answer', finding: key },
  })
  const desk = await renderDraft(<Panel />, madeDraft(), {
    findings: ['one', 'two', 'three'].map(answering),
  })
  const accept = async (keys: string) => {
    await userEvent.click(screen.getByRole('button', { name: /^Let it stand/ }))
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

it('while a reason is written, the offered mends make room for it', async () => {
  const offered: DraftFinding = {
    ...finding,
    accepting: { kind: 'answer', finding: 'one' },
    offers: [{ change: { kind: 'dismiss', unplaced: 'none' }, differences: [] }],
  }
  await renderDraft(<Panel />, madeDraft(), { findings: [offered] })
  const mend = () => screen.queryByRole('button', { name: /^Take this/ })
  expect(mend()).toBeTruthy()
  await userEvent.click(screen.getByRole('button', { name: /^Let it stand/ }))
  expect(mend()).toBeNull()
  await userEvent.click(screen.getByRole('button', { name: 'Cancel' }))
  expect(mend()).toBeTruthy()
})

it('where one reason settles several findings, its field says how many more', async () => {
  const accepting = (key: string, story: string): DraftFinding => ({
    ...finding,
    key,
    rule: 'differing-figures',
    accepting: { kind: 'accept', rule: 'differing-figures', story },
  })
  const settled = { ...accepting('settled', 'one'), accepted: 'So it was printed.' }
  const findings = [accepting('a', 'one'), accepting('b', 'two'), accepting('c', 'two'), settled]
  await renderDraft(<Panel />, madeDraft(), { findings })
  const accept = async () => userEvent.click(screen.getByRole('button', { name: /^Let it stand/ }))
  await accept()
  expect(screen.getByRole('textbox', { name: 'Why it may stand' })).toBeTruthy()
  await userEvent.click(screen.getByRole('button', { name: /^Next/ }))
  await accept()
  const field = { name: 'Why it may stand. 1 more finding of this kind here stands with it.' }
  expect(screen.getByRole('textbox', field)).toBeTruthy()
})

it('the number of findings that stand together is told in Chinese too', async () => {
  localStorage.setItem('desk-language', 'zh')
  const accepting = { kind: 'accept', rule: finding.rule, story: 'one' } as const
  const findings = ['one', 'two', 'three'].map((key) => ({ ...finding, key, accepting }))
  await renderDraft(<Panel />, madeDraft(), { findings })
  await userEvent.click(screen.getByRole('button', { name: /^认可/ }))
  const field = { name: '认可理由（此处另有2处同类问题，会一并认可）' }
  expect(screen.getByRole('textbox', field)).toBeTruthy()
})
