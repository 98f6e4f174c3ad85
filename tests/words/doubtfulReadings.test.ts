import { expect, it } from 'vitest'
import { doubtfulReadings } from '../../src/words/doubtfulReadings.ts'
import { lexicon } from '../../src/words/lexicon.ts'
import { madeIssue, madeStory } from '../site/madeIssues.ts'

// Loaded before any test, because it takes a second.
const words = lexicon()

const issue = (zh: string, readings?: { zh: string; pinyin: string }[]) =>
  madeIssue('2021-07', [
    madeStory('tea', { headline: { zh: '成都' }, body: [[{ zh }]], ...(readings && { readings }) }),
  ])
const notes = (zh: string, readings?: { zh: string; pinyin: string }[]) =>
  doubtfulReadings([issue(zh, readings)], [], words)

it('lists readings that nothing decides, and words that the dictionary lacks, with their place', () => {
  expect(notes('这个调很长，那个调也长。')).toContainEqual(
    expect.objectContaining({ kind: 'chance', word: '调', count: 2 }),
  )
  expect(notes('署长在成都。')).toMatchObject([{ kind: 'parts', word: '署长' }])
  expect(notes('𠮷在成都。')).toMatchObject([
    { kind: 'unknown', issue: '2021-07', example: '【𠮷】在成都。' },
  ])
})

it('does not list readings that the dictionary, a rule or the editor decides', () => {
  expect(notes('成都为重庆减税。')).toEqual([])
  expect(notes('调', [{ zh: '调', pinyin: 'diào' }])).toEqual([])
})
