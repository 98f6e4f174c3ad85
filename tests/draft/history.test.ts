import { expect, it } from 'vitest'
import type { Step } from '../../src/draft/change.ts'
import { beginHistory, replay, takeStep } from '../../src/draft/history.ts'
import { bodyOf, keyOf, madeDraft } from './madeDraft.ts'

const base = madeDraft()
const segment = keyOf(base, 'It opens at eight.')
const edit = (text: string) => ({ kind: 'set-text', segment, language: 'en', text }) as const
const undo: Step = { kind: 'undo' }
const redo: Step = { kind: 'redo' }
const first = ({ present }: ReturnType<typeof beginHistory>) => bodyOf(present, 0)[0]?.[0]?.[0]

it('undoes and redoes one change at a time', () => {
  const { history } = replay(beginHistory(base), [edit('One.'), edit('Two.'), undo])
  expect(first(history)).toBe('One.')
  expect(first(takeStep(history, redo))).toBe('Two.')
  expect(takeStep(history, undo).present).toBe(base)
})

it('has nothing to redo after a change', () => {
  const { history } = replay(beginHistory(base), [edit('One.'), undo, edit('Two.')])
  expect(() => takeStep(history, redo)).toThrow('draft.noStep')
})

it('takes several changes as one, or none of them', () => {
  const all = (kind: 'join-paragraph' | 'split-paragraph'): Step => {
    return {
      kind: 'all',
      changes: [
        { kind: 'join-segment', segment },
        { kind, segment },
      ],
    }
  }
  const history = takeStep(beginHistory(base), all('join-paragraph'))
  expect(bodyOf(history.present, 0)).toHaveLength(1)
  expect(takeStep(history, undo).present).toBe(base)
  expect(() => takeStep(beginHistory(base), all('split-paragraph'))).toThrow('draft.atEdge')
})

it('replays the steps that fit, and lists the others', () => {
  const gone: Step = { kind: 'join-segment', segment: 's-gone' }
  const { history, refused } = replay(beginHistory(base), [edit('One.'), gone])
  expect(first(history)).toBe('One.')
  expect(refused).toEqual([gone])
})

it('keeps the changes in effect, without those that were undone', () => {
  const steps: Step[] = [edit('One.'), edit('Two.'), undo, undo, redo, edit('Three.')]
  const { past } = replay(beginHistory(base), steps).history
  expect(past.map(({ change }) => change)).toEqual([edit('One.'), edit('Three.')])
})
