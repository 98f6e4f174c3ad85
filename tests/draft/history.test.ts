import { expect, it } from 'vitest'
import type { Step } from '../../src/draft/change.ts'
import { beginHistory, replay, takeStep } from '../../src/draft/history.ts'
import { bodyOf, keyOf, madeDraft } from './madeDraft.ts'

const base = madeDraft()
const segment = keyOf(base, 'It opens at eight.')
const edit = (text: string): Step => ({ kind: 'set-text', segment, language: 'en', text })
const first = ({ present }: ReturnType<typeof beginHistory>) => bodyOf(present, 0)[0]?.[0]?.[0]

it('undo and redo go over every change, one by one', () => {
  const steps: Step[] = [edit('One.'), edit('Two.'), { kind: 'undo' }]
  const { history } = replay(base, steps)
  expect(first(history)).toBe('One.')
  expect(first(takeStep(history, { kind: 'redo' }))).toBe('Two.')
  expect(takeStep(history, { kind: 'undo' }).present).toBe(base)
})

it('a change after an undo leaves nothing to redo', () => {
  const { history } = replay(base, [edit('One.'), { kind: 'undo' }, edit('Two.')])
  expect(() => takeStep(history, { kind: 'redo' })).toThrow('There is nothing to redo.')
})

it('several changes as one are taken back as one', () => {
  const all: Step = {
    kind: 'all',
    changes: [
      { kind: 'join-segment', segment },
      { kind: 'split-paragraph', segment: keyOf(base, '还有咖啡馆。') },
    ],
  }
  expect(() => takeStep(beginHistory(base), all)).toThrow('A paragraph begins here already.')
  const joined: Step = {
    kind: 'all',
    changes: [
      { kind: 'join-segment', segment },
      { kind: 'join-paragraph', segment },
    ],
  }
  const history = takeStep(beginHistory(base), joined)
  expect(bodyOf(history.present, 0)).toHaveLength(1)
  expect(takeStep(history, { kind: 'undo' }).present).toBe(base)
})

it('a replay takes what still fits and lists the rest', () => {
  const gone: Step = { kind: 'join-segment', segment: 's-gone' }
  const { history, refused } = replay(base, [edit('One.'), gone])
  expect(first(history)).toBe('One.')
  expect(refused).toEqual([gone])
})
