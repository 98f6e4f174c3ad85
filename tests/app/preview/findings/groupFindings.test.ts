import { describe, expect, it } from 'vitest'
import {
  acceptanceOf,
  neighbours,
  numbered,
  ofParagraph,
  ofStory,
  tally,
} from '../../../../src/app/preview/findings/groupFindings.ts'
import { madeFinding } from '../madePreview.ts'

const findings = [
  madeFinding({ rule: 'import-unplaced', acceptable: false }),
  madeFinding({ story: 'tea', level: 'error' }),
  madeFinding({ story: 'tea', paragraph: 1, accepted: 'It is so.', level: 'error' }),
  madeFinding({ story: 'tea', paragraph: 1 }),
  madeFinding({ story: 'silk', paragraph: 1 }),
]
const all = numbered({ issue: '2021-07', findings })
const numbers = (some: readonly { number: number }[]) => some.map(({ number }) => number)

describe('findings', () => {
  it('are counted from one in their order', () => {
    expect(numbers(all)).toEqual([1, 2, 3, 4, 5])
  })

  it('stand at their story, and those of none at the issue', () => {
    expect(numbers(ofStory(all, 'tea'))).toEqual([2, 3, 4])
    expect(numbers(ofStory(all, undefined))).toEqual([1])
  })

  it('stand at their paragraph of their story alone', () => {
    expect(numbers(ofParagraph(all, 'tea', 1))).toEqual([3, 4])
    expect(numbers(ofParagraph(all, 'tea', 0))).toEqual([])
  })

  it('lead on to the open ones before and after, past what is accepted', () => {
    const around = (number: number) => {
      const { previous, next } = neighbours(all, number)
      return [previous?.number, next?.number]
    }
    expect(around(1)).toEqual([undefined, 2])
    expect(around(2)).toEqual([1, 4])
    expect(around(3)).toEqual([2, 4])
    expect(around(5)).toEqual([4, undefined])
  })

  it('are tallied as open errors, open warnings and accepted', () => {
    expect(tally(all)).toEqual({ errors: 1, warnings: 3, accepted: 1 })
  })
})

describe('the entry that accepts a finding', () => {
  it('names rule, story and reason as the issue file has them', () => {
    const entry = acceptanceOf(madeFinding({ rule: 'links', story: 'tea' }), ' It is so. ')
    expect(JSON.parse(entry ?? '')).toEqual({ rule: 'links', story: 'tea', reason: 'It is so.' })
  })

  it('has no story where the finding has none', () => {
    expect(JSON.parse(acceptanceOf(madeFinding({ rule: 'links' })) ?? '')).toEqual({
      rule: 'links',
      reason: '',
    })
  })

  it('is not there for what an import says, nor for what is accepted already', () => {
    expect(acceptanceOf(madeFinding({ acceptable: false }))).toBeUndefined()
    expect(acceptanceOf(madeFinding({ accepted: 'It is so.' }))).toBeUndefined()
  })
})
